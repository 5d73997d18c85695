export { CloseCase } from './close-case';
export { DecideSharing } from './decide-sharing';
export { RecordCustomsInformed, type CustomsCommand } from './record-customs-informed';
