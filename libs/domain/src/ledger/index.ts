export { canonicalText } from './canonical';
export { FIRST_PREVIOUS, type LedgerEntry } from './entry';
