export { isBeingHeard } from './heard.query';
export {
  attachmentsToScan,
  deleteAttachment,
  findAttachment,
  forgottenUploads,
  insertAttachment,
  listAttachments,
  lockNamedAttachments,
  recordScan,
  sizeOfAttachments,
  type AttachmentRow,
  type AttachmentToKeep,
  type ScanToRecord,
} from './attachment.repository';
export { insertExamination, listExaminations, type ExaminationRow } from './examination.repository';
export {
  findExporter,
  findPaperEntry,
  insertPaperEntry,
  searchExporters,
  type PaperEntryRead,
  type PaperEntryToKeep,
} from './paper.repository';
export { keepDraftAnswer, listDraftAnswers, type DraftAnswer } from './draft-answer.repository';
export {
  deleteDraftRows,
  findOwnNotification,
  insertDraft,
  markWithdrawn,
  touchDraft,
  type DraftToKeep,
  type OwnNotification,
  type OwnScope,
} from './notification.repository';
export { listNeeded } from './needed.query';
export { findOwnInitiative, insertOwnInitiative, showToExporter } from './own-initiative.repository';
export {
  findRedirectedTo,
  listOwnRedirections,
  listRedirectedTo,
  type OwnRedirectionRow,
} from './own-redirection.query';
export { isOwnListCursor, listOwn, pageOfOwn, type OwnListFilter } from './own-list.query';
export {
  findSubmitted,
  listVisibleActions,
  type SubmittedRow,
  type VisibleAction,
} from './own-notification.query';
export {
  findFormContext,
  findSubmissionContext,
  listMemberStates,
  type FormContext,
  type SubmissionContext,
} from './question-context.query';
export {
  keepFirstVersion,
  keepNextVersion,
  listVersions,
  type FirstVersion,
  type SentVersionRow,
  type VersionToKeep,
} from './version.repository';
export {
  findCase,
  findCaseById,
  findSentVersion,
  listInConflict,
  lockCase,
  lockCaseById,
  moveCase,
  type CaseChange,
  type CaseRow,
  type SentVersion,
} from './case.repository';
export {
  completeVerification,
  findVerification,
  insertReceiptDocument,
  insertVerification,
  lockReceiptDocument,
  type ReceiptDocumentRow,
  type VerificationRow,
  type VerificationToKeep,
} from './verification.repository';
