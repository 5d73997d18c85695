export {
  assertAllowed,
  assertOfficer,
  moveClockFor,
  openCase,
  readableCase,
  recordAct,
  roleFor,
  type Act,
  type ActingOnCase,
} from './act-on-case';
export { toAttachmentView, toPlace } from './attachment-view';
export { CaseAttachments } from './case-attachments';
export { ExamineDocument, type ExamineDocumentCommand } from './examine-document';
export { EnterPaper, type EnteredPaper, type PaperToEnter } from './enter-paper';
export { OpenOwnInitiative, type CaseToOpen } from './open-own-initiative';
export { SetAside } from './set-aside';
export { PaperDesk } from './paper-desk';
export { DeleteDraft } from './delete-draft';
export { RemoveForgottenUploads } from './remove-forgotten-uploads';
export { ScanUpload, type ScanUploadCommand } from './scan-upload';
export { KeepAttachment, type FileToKeep } from './keep-attachment';
export { ListOwnNotifications } from './list-own-notifications';
export { OwnAuthorities } from './own-authorities';
export { OwnAttachments, type OpenedFile } from './own-attachments';
export { assertExporter, assertStatus, exporterActions, openOwn, readableOwn } from './own-notification';
export { sealVersion } from './prepare-version';
export { ReadDraft } from './read-draft';
export { ReadOwnNotification } from './read-own-notification';
export { SaveAnswer, type AnswerToSave } from './save-answer';
export { sendNextVersion, type NextVersion } from './send-next-version';
export { StartDraft, type DraftToStart } from './start-draft';
export { SubmitByMachine, type MachineSubmission } from './submit-by-machine';
export { SubmitDraft, type DraftToSubmit } from './submit-draft';
export { WithdrawNotification } from './withdraw-notification';
export { PrintReceipt, ReceiptPress } from './print-receipt';
export { ReadSubmissionSchema } from './submission-schema';
export { DocumentPress, newVerificationCode, type VerificationWords } from './document-press';
export { VerifyDocument } from './verify-document';
