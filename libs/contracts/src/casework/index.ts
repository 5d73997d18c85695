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
  casePreview,
  countInbox,
  INBOX_SORTS,
  INBOX_VIEWS,
  inboxCount,
  inboxFilter,
  inboxRow,
  listInbox,
  listOfficers,
  previewCase,
  type CasePreview,
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
