export {
  countOutdated,
  listProfilesToCompare,
  markCompared,
  outdateAll,
  replaceKeys,
  takeProfilesToKey,
  type ProfileToKey,
} from './recompute.repository';
export {
  fileProfile,
  findCandidates,
  isStillMatched,
  readProfile,
  removeProfile,
  type ProfileToFile,
} from './profile.repository';
export {
  findClusterMates,
  findPartners,
  lockSimilarities,
  readPairsAmong,
  recountSimilar,
  replacePairs,
  sharedOutcomes,
  writeClusters,
  type SimilarPair,
  type TransactionKey,
} from './similarity.repository';
export { readWatched, replaceSignals, type Watched } from './watch.repository';
