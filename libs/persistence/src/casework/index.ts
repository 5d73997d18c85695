export {
  insertAbsence,
  listAbsences,
  lockAbsences,
  markAbsenceEnded,
  type AbsenceRow,
} from './absence.repository';
export {
  insertConflict,
  listAllConflicts,
  listConflicts,
  markConflictLifted,
  type ConflictRow,
} from './conflict.repository';
export { findOpenHandover, insertHandover, settleHandover, type HandoverRow } from './handover.repository';
export { listAccessLog, type AccessEntry, type AccessLogPage } from './access-log.query';
export {
  findComparedAt,
  findIndicator,
  keepFinding,
  listIndicators,
  listOfficers,
  listTimeline,
  listVersionInfos,
} from './case.query';
export { arrangedByFilter, arrangedByReference, type ArrangedCase } from './arrangement.query';
export { findProposalEvidence, type ProposalEvidence } from './replay.query';
export { findBulk, listBulks } from './bulk.query';
export {
  endBulk,
  endItem,
  keepBulk,
  listDoneItems,
  lockBulk,
  lockNextItem,
  startBulk,
  type BulkItem,
  type BulkItemToKeep,
  type BulkRow,
} from './bulk.repository';
export { searchCases, type SearchToDo } from './case-search.query';
export { between, CLOCK, DAYS_TO_DECISION, localDay } from './figure-conditions';
export type { InboxReader } from './inbox-conditions';
export { countFacets, countFilters, countInbox, type Count } from './inbox-counts.query';
export { findInboxRow, findInboxRows, listInbox, type InboxPage } from './inbox.query';
export {
  findLabel,
  insertLabel,
  listLabels,
  markLabelRetired,
  putLabel,
  takeLabel,
} from './label.repository';
export {
  keepReading,
  keepSnooze,
  keepViewer,
  listOtherViewers,
  type PersonAndCase,
} from './personal.repository';
export {
  insertView,
  isNameTaken,
  keepSubscription,
  listKeptViews,
  removeView,
  updateView,
  type KeptView,
  type ViewToKeep,
} from './saved-view.repository';
export { countLoad, countUnassigned } from './team.query';
export { keepVerdict, undoVerdict, type VerdictToKeep } from './verdict.repository';
export {
  countKeptTexts,
  listLedgerHeads,
  readKeptTexts,
  readLedgerRows,
  readSignedTexts,
  readStoredCases,
  readStoredVersions,
  type KeptText,
  type LedgerHead,
  type LedgerRow,
  type SignedText,
  type StoredCase,
  type StoredVersion,
} from './ledger-rows.query';
export { listWatchSignals } from './watching.query';
export {
  findRescreening,
  findReviewTask,
  insertReviewTask,
  keepRescreening,
  listReviewTasks,
  listToHoldAgainst,
  listToRescreen,
  markReviewTaskClosed,
  type ReviewTaskRow,
  type ReviewTaskToOpen,
} from './review-task.repository';
export {
  insertComparison,
  listComparisons,
  listDenialsNamed,
  listGroup,
  listLikeCandidates,
  lockComparison,
  lockPair,
  moveComparison,
  type ComparisonOfParty,
  type DenialNamed,
} from './party-comparison.repository';
export {
  countOutcomes,
  findEntries,
  findExporter,
  listEntryCases,
  listNamedInCase,
  listNotifiedFor,
  listRegister,
  type EntryRow,
  type RegisterPage,
} from './register.query';
