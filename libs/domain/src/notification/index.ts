export { LIFECYCLE, NOTIFICATION_STATUSES, type ActionKind, type NotificationStatus } from './lifecycle';
export { actionsIn, foldStatus, statusAfter } from './status-after';
export { clockStepOf } from './clock-step';
export {
  CASE_BASES,
  checkKnowledge,
  KNOWLEDGE_SOURCES,
  type CaseBasis,
  type KnowledgeSource,
} from './own-initiative';
export { attachmentRefusals, type KnownAttachment } from './named-attachments';
export { dateIn, instantIn, referenceOf, yearIn } from './reference';
export {
  ALLOWED_MEDIA_TYPES,
  ATTACHMENT_LIMITS,
  ATTACHMENT_STATES,
  displayName,
  type AttachmentState,
} from './attachment';
export { EXPORTER_STATUSES, exporterStatusOf, statusesSeenAs, type ExporterStatus } from './exporter-status';
export {
  canonicalDeclaration,
  canonicalSubmission,
  type CanonicalSubmission,
  type SubmittedAttachment,
} from './canonical-submission';
export { checkPaper, PAPER_CHANNELS, partGaps, receiptOf, type PaperChannel, type PaperGiven } from './paper';
export { copyForward, type CopiedForward } from './copy-forward';
export { validateDeclaration, type DeclarationGiven } from './declaration';
export { listColumns, type ListColumns } from './list-columns';
export { isSeenByExporter } from './exporter-visible';
export {
  readVerificationCode,
  VERIFIABLE_KINDS,
  VERIFICATION_CODE_BYTES,
  type VerifiableKind,
} from './verification';
export {
  RECEIPT_LANGUAGES,
  RECEIPT_WORDS,
  receiptLanguage,
  type ReceiptLanguage,
  type ReceiptWords,
} from './receipt-words';
