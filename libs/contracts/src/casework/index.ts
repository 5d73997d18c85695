export { addNote } from './note';
export { printCaseFile, replayDecision, replayView, type ReplayView } from './case-file';
export {
  availableAction,
  CASE_STATUSES,
  caseStatus,
  indicatorView,
  person,
  type CaseStatus,
  type IndicatorView,
} from './words';
export {
  assignCase,
  caseLabel,
  casePreview,
  CLOCK_RESULTS,
  countFacets,
  countInbox,
  FACETS,
  facetValue,
  INBOX_SORTS,
  INBOX_VIEWS,
  inboxCount,
  inboxFilter,
  inboxRow,
  listInbox,
  listOfficers,
  previewCase,
  type CaseLabel,
  type CasePreview,
  type ClockResult,
  type Facet,
  type InboxFilter,
  type InboxRow,
  type InboxSort,
  type InboxView,
} from './inbox';
export { compareTransaction, judgeIndicator, undoComparison } from './similar';
export { similarTransaction, type SimilarTransaction } from '../decision';
export {
  caseView,
  compareVersions,
  readAccessLog,
  readCase,
  readVersion,
  startAssessment,
  timelineEntry,
  versionInfo,
  type CaseView,
  type ChangedAnswer,
  type TimelineEntry,
  type VersionInfo,
} from './case-view';
export { CASE_ACTIONS, type CaseAction } from '@article5/domain/casework';
export {
  addLabel,
  BULK_AT_MOST,
  bulkAct,
  caseAct,
  caseSelection,
  listBulk,
  listLabels,
  prepareBulk,
  readBulk,
  retireLabel,
  runBulk,
  undoBulk,
  type BulkActView,
  type ChosenAct,
} from './bulk';
export {
  changeView,
  deleteView,
  DENSITIES,
  INBOX_COLUMNS,
  listViews,
  savedView,
  saveView,
  subscribeView,
  type Density,
  type InboxColumn,
  type SavedView,
} from './saved-view';
export { keepViewing, markCase, VIEWING_EVERY_SECONDS } from './viewing';
export type { CaseAct, CaseActKind } from '@article5/domain/casework';
export { foundCase, SEARCH_PLACES, searchCases, type FoundCase, type SearchPlace } from './case-search';
export {
  absenceView,
  endAbsence,
  officerLoad,
  readTeam,
  recordAbsence,
  type AbsenceView,
  type OfficerLoad,
} from './team';
export {
  acknowledgeHandover,
  conflictView,
  declareConflict,
  handOver,
  handoverView,
  handoverWords,
  liftConflict,
  listConflicts,
  type ConflictView,
  type HandoverView,
} from './hand-over';
export { readWatching, watchSignalView, type WatchSignalView } from './watching';
export {
  closeReviewTask,
  listReviewTasks,
  reviewChange,
  reviewTaskView,
  type ReviewChangeView,
  type ReviewTaskView,
} from './review-task';
