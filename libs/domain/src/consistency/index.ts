export {
  draftEntry,
  matchesEntry,
  recordPublication,
  REVIEW_RESULTS,
  reviewEntry,
  unanimityOf,
  type Publication,
  type ReviewResult,
  type Unanimity,
} from './publication';
export { comparisonOf, type ComparisonRow } from './comparison';
export {
  compareDivergence,
  daysBetween,
  divergenceOf,
  type Divergence,
  type DivergenceSeverity,
} from './divergence';
export {
  ALL,
  isAnswer,
  shareRequiringAuthorisation,
  type OutcomeCount,
  type ShareCell,
  type ShareTable,
} from './heat-table';
export {
  shareRecord,
  type ConsistencyRecord,
  type EndUserKind,
  type FeatureValue,
  type RecordSharing,
} from './record';
export {
  answerReview,
  askForReview,
  closeReview,
  MOST_REMINDERS,
  MOST_REVIEW_DAYS,
  remindOfConsultation,
  REVIEW_OUTCOMES,
  type ReviewOutcome,
} from './review';
