import { z } from 'zod';
import { defineRoute, instant, uuid } from '../kernel';

const params = z.object({ reference: z.string() });

/** A correction that has begun: the decision named stays in force until another is approved. Source: R-050. */
export const correctionView = z.object({
  correctionId: uuid,
  decisionId: uuid,
  /** Was the case closed before? Abandoning closes it again. */
  wasClosed: z.boolean(),
  /** Why, for officers; null once erased. */
  reason: z.string().nullable(),
  startedAt: instant,
  startedBy: z.string(),
});
export type CorrectionView = z.infer<typeof correctionView>;

/** 422 `correction.reason-missing`, `correction.nothing-in-force`; 409 `notification.not-in-this-status`. */
export const startCorrection = defineRoute({
  id: 'decision.start-correction',
  method: 'POST',
  path: '/api/cases/:reference/correction',
  audience: 'officer',
  summary: 'Begin to correct the decision of a decided or closed case; a new one is then proposed (R-050)',
  status: 201,
  params,
  body: z.object({ reason: z.string().max(4000) }),
  response: correctionView,
});

/** The case stands again as before; a proposal that lies before an approver is given back first. */
export const abandonCorrection = defineRoute({
  id: 'decision.abandon-correction',
  method: 'POST',
  path: '/api/cases/:reference/correction/abandonment',
  audience: 'officer',
  summary: 'Give up a correction: the decision stays as it is (R-050)',
  params,
  body: z.object({ reason: z.string().max(4000) }),
  response: z.object({ status: z.enum(['DECIDED', 'CLOSED']) }),
});
