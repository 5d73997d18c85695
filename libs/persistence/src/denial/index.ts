export { logDenialReads } from './denial-access.repository';
export {
  appendDenialEvent,
  insertDenial,
  insertDenialImport,
  isImported,
  knownNumbers,
  lockDenial,
  moveDenial,
  readDenialEvents,
  type DenialToKeep,
} from './denial.repository';
export {
  findOwnPart,
  findReviewsNear,
  findSharedDenial,
  listDenials,
  zoneOf,
  type DenialFilter,
} from './denial.query';
export {
  findDenialCandidates,
  findDenialProfile,
  findLastSearch,
  findTransactionsFor,
  insertSearch,
  listHits,
  lockHitsOf,
  removeHitsOf,
  replaceHits,
  upsertHit,
  type HitOfCase,
  type HitToKeep,
} from './denial-search.repository';
