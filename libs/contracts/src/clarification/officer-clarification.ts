import { z } from 'zod';
import { date, defineRoute, instant, uuid } from '../kernel';

export const CLARIFICATION_STATES = ['OPEN', 'ANSWERED', 'CANCELLED'] as const;
export const EXTENSION_STATES = ['ASKED', 'GRANTED', 'REFUSED'] as const;
/** What a request does to the clock: there is none, it stops until the answer is in, or it runs on. */
export const CLOCK_EFFECTS = ['NO_CLOCK', 'STOPS', 'RUNS_ON'] as const;
const params = z.object({ reference: z.string() });
const ofRequest = params.extend({ clarificationId: uuid });

/** One question of a request and what became of it; the same for both sides. */
export const clarificationItemView = z.object({
  /** 1, 2, 3 … within the request. */
  number: z.number().int(),
  question: z.string(),
  /** Pages of the form that the exporter is asked to answer again. */
  answerKeys: z.array(z.string()),
  answeredAt: instant.nullable(),
  answeredInVersion: z.number().int().nullable(),
});

/** More time asked for; the same for both sides. */
export const extensionView = z.object({
  wantedOn: date,
  reason: z.string(),
  askedAt: instant,
  state: z.enum(EXTENSION_STATES),
  decidedAt: instant.nullable(),
  answer: z.string().nullable(),
});

/** A clarification request as the authority sees it. */
export const officerClarificationView = z.object({
  clarificationId: uuid,
  /** 1, 2, 3 … within the case. */
  number: z.number().int(),
  state: z.enum(CLARIFICATION_STATES),
  items: z.array(clarificationItemView),
  /** Pages of all its questions. */
  answerKeys: z.array(z.string()),
  dueOn: date.nullable(),
  /** An answer came after that day. */
  late: z.boolean(),
  askedAt: instant,
  askedBy: z.string(),
  settledAt: instant.nullable(),
  /** The exporter's accompanying words. */
  reply: z.string().nullable(),
  /** The newest. */
  extension: extensionView.nullable(),
  /** Version asked about, and the version that answered all of it. */
  version: z.number().int(),
  answeredInVersion: z.number().int().nullable(),
});

export const askForClarification = defineRoute({
  id: 'clarification.ask',
  method: 'POST',
  path: '/api/cases/:reference/clarifications',
  audience: 'officer',
  summary: 'Ask the exporter one or several questions about answers (R-010)',
  status: 201,
  params,
  body: z.object({
    items: z
      .array(z.object({ question: z.string().max(4000), answerKeys: z.array(z.string().max(60)).max(100) }))
      .max(50),
    dueOn: date.optional(),
  }),
  response: officerClarificationView,
});

/** What asking now would do; nothing is written. */
export const previewClarification = defineRoute({
  id: 'clarification.preview',
  method: 'GET',
  path: '/api/cases/:reference/clarification-preview',
  audience: 'officer',
  summary: 'What a request does to the clock, and whether the day set is a working day',
  params,
  query: z.object({ dueOn: date.optional() }),
  response: z.object({
    clock: z.enum(CLOCK_EFFECTS),
    /** Where the limit and its pause are laid down. */
    source: z.string().nullable(),
    /** The day set, or where none is set ten working days from today; the next working day where it is none. */
    dueOn: date.nullable(),
    isMoved: z.boolean(),
    /** Language of the exporter's contact, for ready questions. */
    language: z.string(),
  }),
});

export const cancelClarification = defineRoute({
  id: 'clarification.cancel',
  method: 'POST',
  path: '/api/cases/:reference/clarifications/:clarificationId/cancellation',
  audience: 'officer',
  summary: 'Take back what is still open of a request; the case goes on',
  params: ofRequest,
  response: officerClarificationView,
});

export const decideExtension = defineRoute({
  id: 'clarification.decide-extension',
  method: 'POST',
  path: '/api/cases/:reference/clarifications/:clarificationId/extension-decision',
  audience: 'officer',
  summary: 'Give the exporter more time, or say why not',
  params: ofRequest,
  body: z.object({
    granted: z.boolean(),
    /** Another day than the one that was wanted. */
    dueOn: date.optional(),
    words: z.string().max(2000).optional(),
  }),
  response: officerClarificationView,
});

export type OfficerClarificationView = z.infer<typeof officerClarificationView>;
export type ClarificationItemView = z.infer<typeof clarificationItemView>;
export type ExtensionView = z.infer<typeof extensionView>;
