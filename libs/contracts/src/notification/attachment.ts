import { z } from 'zod';
import { ATTACHMENT_STATES } from '@article5/domain/notification';
import { defineRoute, instant, uuid } from '../kernel';

const ofNotification = z.object({ notificationId: uuid });
const ofFile = ofNotification.extend({ attachmentId: uuid });

/** A file of a notification. Its id goes into the answers: `{ id, title, kind }`. */
export const attachmentView = z.object({
  attachmentId: uuid,
  /** As given by the sender, made harmless for display. */
  fileName: z.string(),
  mediaType: z.string(),
  sizeInBytes: z.number().int(),
  sha256: z.string(),
  /** QUARANTINED until a scan has passed; INFECTED files cannot be sent or opened. */
  state: z.enum(ATTACHMENT_STATES),
  /** Who scanned; `none-configured` says that only the standard test string is recognised. */
  scanner: z.string().nullable(),
  uploadedAt: instant,
  /** Not part of anything sent yet, so it can be removed. */
  removable: z.boolean(),
});

const oneFile = z.object({ file: z.string().meta({ format: 'binary' }) });

/** Refusals: `attachment.too-large`, `attachment.notification-too-large`, `attachment.type-not-allowed`, `attachment.empty`. */
export const uploadAttachment = defineRoute({
  id: 'attachment.upload',
  method: 'POST',
  path: '/api/notifications/:notificationId/attachments',
  audience: 'exporter',
  summary: 'Upload a file (form field "file") to a draft, or while a question or a hearing is open',
  status: 201,
  consumes: 'multipart/form-data',
  params: ofNotification,
  response: attachmentView,
});

export const listOwnAttachments = defineRoute({
  id: 'attachment.list-own',
  method: 'GET',
  path: '/api/notifications/:notificationId/attachments',
  audience: 'exporter',
  summary: 'Files of a notification with their state',
  params: ofNotification,
  response: z.object({ items: z.array(attachmentView) }),
});

export const removeAttachment = defineRoute({
  id: 'attachment.remove',
  method: 'DELETE',
  path: '/api/notifications/:notificationId/attachments/:attachmentId',
  audience: 'exporter',
  summary: 'Remove a file that was not sent yet',
  params: ofFile,
});

export const downloadOwnAttachment = defineRoute({
  id: 'attachment.download-own',
  method: 'GET',
  path: '/api/notifications/:notificationId/attachments/:attachmentId/file',
  audience: 'exporter',
  summary: 'Download a file of an own notification',
  params: ofFile,
  produces: 'application/octet-stream',
});

const ofCase = z.object({ reference: z.string() });

const caseAttachment = attachmentView.omit({ removable: true }).extend({
  /** As the exporter calls it in the answers; null where no answer of the newest version names it. */
  title: z.string().nullable(),
  kind: z.string().nullable(),
  /** Answers that name it. */
  answerKeys: z.array(z.string()),
  examinations: z.array(z.object({ by: z.string(), at: instant, isOwn: z.boolean() })),
});

export const listCaseAttachments = defineRoute({
  id: 'attachment.list-of-case',
  method: 'GET',
  path: '/api/cases/:reference/attachments',
  audience: 'officer',
  summary: 'Files that a case was sent with',
  params: ofCase,
  response: z.object({
    items: z.array(caseAttachment),
  }),
});

/** Recorded once an officer and document. 409 `attachment.quarantined` until the scan has passed. */
export const examineDocument = defineRoute({
  id: 'attachment.examine',
  method: 'PUT',
  path: '/api/cases/:reference/attachments/:attachmentId/examination',
  audience: 'officer',
  summary: 'Say that you examined a document of a case',
  params: ofCase.extend({ attachmentId: uuid }),
});

/** 409 `attachment.quarantined` until the scan has passed. */
export const downloadCaseAttachment = defineRoute({
  id: 'attachment.download-of-case',
  method: 'GET',
  path: '/api/cases/:reference/attachments/:attachmentId/file',
  audience: 'officer',
  summary: 'Download a scanned file of a case',
  params: ofCase.extend({ attachmentId: uuid }),
  produces: 'application/octet-stream',
});

/** Files for the machine door: upload first, then name the id in the answers. */
export const uploadMachineAttachment = defineRoute({
  id: 'attachment.upload-by-machine',
  method: 'POST',
  path: '/api/v1/attachments',
  audience: 'machine',
  summary: 'Upload a file for a later submission (form field "file")',
  status: 201,
  consumes: 'multipart/form-data',
  body: oneFile.optional(),
  response: attachmentView.omit({ removable: true }),
});

export type AttachmentView = z.infer<typeof attachmentView>;
export type CaseAttachmentView = z.infer<typeof caseAttachment>;
