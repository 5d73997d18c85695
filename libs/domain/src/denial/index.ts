export {
  checkDenial,
  DENIAL_GROUNDS,
  DENIAL_ROLES,
  DENIAL_STATUSES,
  DENIAL_TYPES,
  type DenialContent,
  type DenialEntity,
  type DenialGround,
  type DenialParameter,
  type DenialRole,
  type DenialStatus,
  type DenialType,
} from './denial';
export { DENIAL_EVENT_KINDS, foldDenial, type DenialEvent } from './history';
export {
  IMPORT_COLUMNS,
  IMPORT_PROBLEMS,
  readImport,
  type ImportColumn,
  type ImportedDenial,
  type ImportLine,
  type ImportProblem,
  type ImportProblemAt,
  type ImportProblemCode,
  type ReadImport,
} from './import-rows';
export { denialProfile } from './profile';
export {
  endSuspension,
  isInForce,
  nextReviewNeedsExplanation,
  REMINDER_DAYS,
  reminderDue,
  REVIEW_RESULTS,
  reviewDenial,
  reviewDueOn,
  SUSPENSION_RESULTS,
  type DenialReview,
  type DenialState,
  type ReminderDays,
  type ReviewMade,
  type ReviewResult,
  type SuspensionResult,
} from './review';
export { licenceGate, SEARCH_STAGES, type DenialSearch, type SearchStage } from './search';
