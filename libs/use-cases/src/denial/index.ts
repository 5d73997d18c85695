export { DenialSearch, hitOf, sentencesOf, type DenialsFound } from './denial-search';
export { ImportDenials, importDenialFile, type DenialFileCommand } from './import-denials';
export { ReadDenials } from './read-denials';
export { RecordDenial } from './record-denial';
export { RemindOfReviews } from './remind-of-reviews';
export { ReviewDenial } from './review-denial';
export { ScreenAgainstDenial, type ScreenAgainstDenialCommand } from './screen-against-denial';
