export { openOwnInitiative, readOwnInitiative, setAside, type OwnInitiativeView } from './own-initiative';
export {
  attachmentView,
  downloadCaseAttachment,
  examineDocument,
  downloadOwnAttachment,
  listCaseAttachments,
  listOwnAttachments,
  removeAttachment,
  uploadAttachment,
  uploadMachineAttachment,
  type AttachmentView,
  type CaseAttachmentView,
} from './attachment';
export {
  addPaperExporter,
  downloadCaseReceipt,
  enterPaper,
  findPaperExporters,
  readPaperEntry,
  readPaperForm,
  uploadPaperOriginal,
  type PaperExporter,
} from './paper';
export {
  createDraft,
  deleteDraft,
  draftView,
  readAnswer,
  readDraft,
  saveAnswer,
  type DraftView,
  type SavedAnswer,
} from './draft';
export {
  listNeededFromExporter,
  listOwnNotifications,
  type NeededFromExporter,
  type OwnNotificationRow,
} from './own-list';
export {
  readOwnNotification,
  readOwnVersion,
  withdrawNotification,
  type OwnNotificationView,
  type OwnRedirection,
  type OwnTimelineEntry,
} from './own-notification';
export {
  downloadCanonicalSubmission,
  downloadReceipt,
  readReceipt,
  receipt,
  submissionSchema,
  submitByMachine,
  submitDraft,
  type Receipt,
} from './submission';
export {
  EXPORTER_ACTIONS,
  exporterStatus,
  type Declaration,
  type ExporterAction,
  type SentVersion,
} from './words';
export { EXPORTER_STATUSES, exporterStatusOf, type ExporterStatus } from '@article5/domain/notification';
export { verificationView, verifyDocument, type VerificationView } from './verify';
