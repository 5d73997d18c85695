export { blockingKeys, lookUpRank } from './blocking';
export { fitCalibration, type CalibrationPoints } from './calibration-fit';
export { CALIBRATION_VERSION, sameProbability } from './calibration';
export {
  ClusterIndex,
  clustersOf,
  connects,
  contestedPairs,
  type ClusterChange,
  type Clusters,
  type ComparedPair,
} from './cluster';
export { compareNames, type NameComparison, type NameContext } from './compare-names';
export { countryOf } from './country';
export {
  calibrationError,
  figuresAt,
  reliability,
  type JudgedPair,
  type ReliabilityBin,
  type ThresholdFigures,
} from './evaluation';
export { foldText } from './fold';
export { ITEM_THRESHOLDS, scoreItems, type ItemFunction, type ItemMatch, type ItemProfile } from './item';
export { type TechnicalParameter } from './item-parameters';
export { type WordPair } from './meet-words';
export { namesWithin, normaliseName, type NameToken, type NormalisedName } from './name';
export {
  PARTY_THRESHOLDS,
  plainIdentifier,
  scoreParties,
  websiteHost,
  type MatchPart,
  type PartyIdentifier,
  type PartyMatch,
  type PartyProfile,
  type Verdict,
} from './party';
export { itemProfile, partyProfile, transactionProfile } from './profile';
export {
  prepareScreening,
  screenParty,
  type ListEntry,
  type ScreeningHit,
  type ScreeningList,
} from './screening';
export {
  MATCHER_VERSION,
  matchTransactions,
  transactionKeys,
  type TransactionMatch,
  type TransactionProfile,
  type TransactionReason,
} from './transaction';
export { closeEnough, quantityOf, TOLERANCE, type Dimension, type Quantity } from './units';
export { isWeakName } from './weak-name';
export {
  WATCH_KINDS,
  watchSignals,
  type WatchedTransaction,
  type WatchKind,
  type WatchSignal,
} from './watching';
