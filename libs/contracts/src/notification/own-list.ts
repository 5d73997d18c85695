import { z } from 'zod';
import { cursor, defineRoute, instant, pageOf, uuid } from '../kernel';
import { exporterStatus } from './words';

/** One notification in the exporter's own list. */
export const ownNotificationRow = z.object({
  notificationId: uuid,
  /** Null while it is a draft. */
  reference: z.string().nullable(),
  status: exporterStatus,
  itemName: z.string().nullable(),
  destination: z.string().nullable(),
  endUserName: z.string().nullable(),
  /** Set once it is decided. */
  outcome: z.string().nullable(),
  createdBy: z.string(),
  updatedAt: instant,
  receivedAt: instant.nullable(),
});

/** Something that waits for the exporter. `id` is that of the clarification request or letter. */
export const neededFromExporter = z.object({
  kind: z.enum(['ANSWER_CLARIFICATION', 'ANSWER_HEARING', 'READ_LETTER']),
  id: uuid,
  notificationId: uuid,
  reference: z.string(),
  itemName: z.string().nullable(),
  since: instant,
  dueOn: z.iso.date().nullable(),
});

/** Newest change first. */
export const listOwnNotifications = defineRoute({
  id: 'notification.list-own',
  method: 'GET',
  path: '/api/notifications',
  audience: 'exporter',
  summary: 'Notifications and drafts of the exporter, newest change first',
  query: z.object({
    status: exporterStatus.optional(),
    /** Part of reference, item or end user. */
    search: z.string().max(100).optional(),
    cursor: cursor.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  }),
  response: pageOf(ownNotificationRow),
});

/** What comes first on the page of all notifications; oldest first. */
export const listNeededFromExporter = defineRoute({
  id: 'notification.list-needed',
  method: 'GET',
  path: '/api/needs-you',
  audience: 'exporter',
  summary: 'What waits for the exporter: questions to answer, letters to read',
  response: z.object({ items: z.array(neededFromExporter) }),
});

export type OwnNotificationRow = z.infer<typeof ownNotificationRow>;
export type NeededFromExporter = z.infer<typeof neededFromExporter>;
