import { z } from 'zod';
import { date, defineRoute, instant, uuid } from '../kernel';
import { CLARIFICATION_STATES, clarificationItemView, extensionView } from './officer-clarification';

const params = z.object({ notificationId: uuid });

/** A clarification request as the exporter sees it: the authority asks, no officer is named. */
export const exporterClarificationView = z.object({
  clarificationId: uuid,
  number: z.number().int(),
  state: z.enum(CLARIFICATION_STATES),
  items: z.array(clarificationItemView),
  /** Pages that are open for writing again; saved through the draft routes of the notification. */
  answerKeys: z.array(z.string()),
  dueOn: date.nullable(),
  late: z.boolean(),
  extension: extensionView.nullable(),
  askedAt: instant,
  settledAt: instant.nullable(),
  reply: z.string().nullable(),
});

export const listOwnClarifications = defineRoute({
  id: 'clarification.list-own',
  method: 'GET',
  path: '/api/notifications/:notificationId/clarifications',
  audience: 'exporter',
  summary: 'What the authority asked about a notification, newest first',
  params,
  response: z.object({ items: z.array(exporterClarificationView) }),
});

/** Sends the answers saved since the question as a new version. 422 with a pointer for each error, as on sending. */
export const answerClarification = defineRoute({
  id: 'clarification.answer',
  method: 'POST',
  path: '/api/notifications/:notificationId/clarifications/:clarificationId/answer',
  audience: 'exporter',
  summary: 'Send the answers to a clarification request: a new version of the notification',
  params: params.extend({ clarificationId: uuid }),
  body: z.object({
    /** Who says that the answers are true, as when the notification was sent. */
    declaration: z.object({ name: z.string().max(200), role: z.string().max(200), accepted: z.boolean() }),
    /** Numbers of the questions answered now; left out: all that are open. */
    items: z.array(z.number().int()).max(50).optional(),
    /** Words to go with the answers. */
    reply: z.string().max(4000).optional(),
  }),
  response: z.object({ clarification: exporterClarificationView, version: z.number().int() }),
});

/** The authority answers; the day that was set holds until then. */
export const askForExtension = defineRoute({
  id: 'clarification.ask-extension',
  method: 'POST',
  path: '/api/notifications/:notificationId/clarifications/:clarificationId/extension',
  audience: 'exporter',
  summary: 'Ask for more time to answer',
  params: params.extend({ clarificationId: uuid }),
  body: z.object({ wantedOn: date, reason: z.string().max(2000) }),
  response: exporterClarificationView,
});

export type ExporterClarificationView = z.infer<typeof exporterClarificationView>;
