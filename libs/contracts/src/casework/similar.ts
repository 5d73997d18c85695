import { z } from 'zod';
import { DECISION_OUTCOMES } from '@article5/domain/decision';
import { authorityCode, date, defineRoute, instant, uuid } from '../kernel';
import { indicatorView } from './words';

const parameters = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
);

/**
 * A transaction that matching or an officer found essentially identical (Art 2(22)). `sight` says how much of the
 * other side the reader may see: OWN (own authority's case), SHARED (that authority shared its outcome),
 * EXISTS (only that there is one, with a contact point). Anything less is not in the list at all. Source: design 6.
 */
export const similarTransaction = z.object({
  similarId: z.string(),
  sight: z.enum(['OWN', 'SHARED', 'EXISTS']),
  authorityId: authorityCode,
  authorityName: z.string(),
  contactPoint: z.string().nullable(),
  reference: z.string().nullable(),
  /** The officer's verdict outranks the machine's. */
  verdict: z.enum(['SAME', 'POSSIBLE', 'NOT_SAME']),
  machine: z.object({ verdict: z.enum(['SAME', 'POSSIBLE']), score: z.number(), matcherVersion: z.string() }),
  /** Why, part by part; empty where the reader may not see the other side. */
  reasons: z.array(z.object({ code: z.string(), parameters })),
  officer: z
    .object({
      verdictId: uuid,
      verdict: z.enum(['SAME', 'NOT_SAME']),
      reason: z.string().nullable(),
      by: z.string(),
      at: instant,
    })
    .nullable(),
  outcome: z.enum(DECISION_OUTCOMES).nullable(),
  decidedOn: date.nullable(),
  reasonCodes: z.array(z.string()),
});

export const judgeIndicator = defineRoute({
  id: 'case.judge-indicator',
  method: 'POST',
  path: '/api/cases/:reference/indicators/:indicatorId/finding',
  audience: 'officer',
  summary: 'Confirm or dismiss an indicator, with a reason',
  params: z.object({ reference: z.string(), indicatorId: uuid }),
  body: z.object({ finding: z.enum(['CONFIRMED', 'DISMISSED']), reason: z.string().max(4000) }),
  response: indicatorView,
});

/** The other transaction by the `similarId` of the case view. A second verdict replaces the first. */
export const compareTransaction = defineRoute({
  id: 'case.compare-transaction',
  method: 'POST',
  path: '/api/cases/:reference/similar/:similarId/verdict',
  audience: 'officer',
  summary: 'Say that two transactions are or are not essentially identical, with a reason',
  params: z.object({ reference: z.string(), similarId: z.string() }),
  body: z.object({ verdict: z.enum(['SAME', 'NOT_SAME']), reason: z.string().max(4000) }),
  response: similarTransaction,
});

export const undoComparison = defineRoute({
  id: 'case.undo-comparison',
  method: 'DELETE',
  path: '/api/cases/:reference/similar/:similarId/verdict',
  audience: 'officer',
  summary: 'Take back one’s authority’s verdict on a similar transaction; the machine’s counts again',
  params: z.object({ reference: z.string(), similarId: z.string() }),
  response: similarTransaction,
});

export type SimilarTransaction = z.infer<typeof similarTransaction>;
