import { z } from 'zod';
import { similarTransaction } from '../decision';
import { defineRoute, uuid } from '../kernel';
import { indicatorView } from './words';

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
