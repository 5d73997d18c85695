export { CloseCase } from './close-case';
export { DecideSharing } from './decide-sharing';
export { RecordLetterPosted } from './record-letter-posted';
export { RecordCustomsInformed, type CustomsCommand } from './record-customs-informed';
