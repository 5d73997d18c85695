import { z } from 'zod';
import { date, defineRoute, instant, uuid } from '../kernel';

export const CLARIFICATION_STATES = ['OPEN', 'ANSWERED', 'CANCELLED'] as const;
const params = z.object({ reference: z.string() });

/** A clarification request as the authority sees it. */
export const officerClarificationView = z.object({
  clarificationId: uuid,
  /** 1, 2, 3 … within the case. */
  number: z.number().int(),
  state: z.enum(CLARIFICATION_STATES),
  question: z.string(),
  /** Pages of the form that the exporter is asked to answer again. */
  answerKeys: z.array(z.string()),
  dueOn: date.nullable(),
  askedAt: instant,
  askedBy: z.string(),
  settledAt: instant.nullable(),
  /** The exporter's accompanying words. */
  reply: z.string().nullable(),
  /** Version asked about, and the version that answered. */
  version: z.number().int(),
  answeredInVersion: z.number().int().nullable(),
});

export const askForClarification = defineRoute({
  id: 'clarification.ask',
  method: 'POST',
  path: '/api/cases/:reference/clarifications',
  audience: 'officer',
  summary: 'Ask the exporter about one or more answers (R-010)',
  status: 201,
  params,
  body: z.object({
    question: z.string().max(4000),
    answerKeys: z.array(z.string().max(60)).max(100),
    dueOn: date.optional(),
  }),
  response: officerClarificationView,
});

export const cancelClarification = defineRoute({
  id: 'clarification.cancel',
  method: 'POST',
  path: '/api/cases/:reference/clarifications/:clarificationId/cancellation',
  audience: 'officer',
  summary: 'Take a question back; the case goes on',
  params: params.extend({ clarificationId: uuid }),
  response: officerClarificationView,
});

export type OfficerClarificationView = z.infer<typeof officerClarificationView>;
