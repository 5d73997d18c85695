import { z } from 'zod';
import { CASE_BASES, PAPER_CHANNELS } from '@article5/domain/notification';
import { authorityCode, date, defineRoute, instant, uuid } from '../kernel';
import { attachmentView } from './attachment';
import { answers, exporterAction, exporterStatus, sentVersion } from './words';

const params = z.object({ notificationId: uuid });

/** One line of the exporter's timeline. Which body acted is said, no officer is named. */
export const ownTimelineEntry = z.object({
  actionId: uuid,
  kind: z.string(),
  at: instant,
  by: z.enum(['EXPORTER', 'AUTHORITY', 'PORTAL']),
  /** Name of the colleague, for what the exporter did. */
  person: z.string().nullable(),
});

/** Where the notification went (TO) or came from (FROM), because another authority is competent. Source: R-005. */
export const ownRedirection = z.object({
  direction: z.enum(['TO', 'FROM']),
  state: z.enum(['ON_ITS_WAY', 'ARRIVED', 'RETURNED']),
  authorityName: z.string(),
  /** Reference there; null while the file is on its way. */
  reference: z.string().nullable(),
  notificationId: uuid,
  redirectedAt: instant,
  submittedAt: instant,
  reason: z.string(),
  returnedAt: instant.nullable(),
  returnReason: z.string().nullable(),
});

/** A submitted notification as its exporter sees it. Letters and clarifications have routes of their own. */
export const ownNotificationView = z.object({
  notificationId: uuid,
  reference: z.string(),
  status: exporterStatus,
  /** INFORMED: the authority opened the case itself (Art 5(1)); nothing was notified. */
  basis: z.enum(CASE_BASES),
  authorityId: authorityCode,
  authorityName: z.string(),
  timeZone: z.string(),
  itemName: z.string().nullable(),
  destination: z.string().nullable(),
  endUserName: z.string().nullable(),
  receivedAt: instant,
  /** National deadline; null where the law sets none. */
  dueOn: date.nullable(),
  outcome: z.string().nullable(),
  decidedAt: instant.nullable(),
  /** When the outcome shown replaced an earlier one. */
  correctedAt: instant.nullable(),
  /** Came on paper and was entered by the authority: how, and the day of arrival. */
  paper: z.object({ channel: z.enum(PAPER_CHANNELS), arrivedOn: date }).nullable(),
  /** The newest version as sent: render with `summaryOf`. */
  answers,
  versions: z.array(sentVersion),
  attachments: z.array(attachmentView),
  redirections: z.array(ownRedirection),
  timeline: z.array(ownTimelineEntry),
  availableActions: z.array(exporterAction),
});

export const readOwnNotification = defineRoute({
  id: 'notification.read-own',
  method: 'GET',
  path: '/api/notifications/:notificationId',
  audience: 'exporter',
  summary: 'A submitted notification: as sent, versions, timeline',
  params,
  response: ownNotificationView,
});

export const readOwnVersion = defineRoute({
  id: 'notification.read-own-version',
  method: 'GET',
  path: '/api/notifications/:notificationId/versions/:version',
  audience: 'exporter',
  summary: 'Answers as sent in one version',
  params: params.extend({ version: z.coerce.number().int().min(1) }),
  response: sentVersion.extend({ answers }),
});

/** Refusals: `withdrawal.reason-missing`; 409 `notification.not-in-this-status`. Source: R-051. */
export const withdrawNotification = defineRoute({
  id: 'notification.withdraw',
  method: 'POST',
  path: '/api/notifications/:notificationId/withdrawal',
  audience: 'exporter',
  summary: 'Withdraw before the decision',
  params,
  body: z.object({ reason: z.string().max(2000) }),
  response: z.object({ status: exporterStatus, withdrawnAt: instant }),
});

export type OwnNotificationView = z.infer<typeof ownNotificationView>;
export type OwnRedirection = z.infer<typeof ownRedirection>;
export type OwnTimelineEntry = z.infer<typeof ownTimelineEntry>;
