import { z } from 'zod';
import { defineRoute, instant, uuid } from '../kernel';

const level = z.enum(['ATTENTION', 'STRONG']).nullable();
const nearness = z.enum(['SAME', 'POSSIBLE']).nullable();

/** What changed in the case, with before and after; null: was, or is, not there. */
export const reviewChange = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('INDICATOR'),
    code: z.string(),
    reasonCode: z.string(),
    before: level,
    after: level,
  }),
  z.object({
    what: z.literal('DENIAL'),
    denialAuthorityId: z.string(),
    denialId: uuid,
    before: nearness,
    after: nearness,
  }),
]);
export type ReviewChangeView = z.infer<typeof reviewChange>;

export const reviewTaskView = z.object({
  taskId: uuid,
  reference: z.string(),
  /** LIST: a new version of the restricted-party lists. DENIAL: a denial came, changed or ended. */
  cause: z.enum(['LIST', 'DENIAL', 'PUBLICATION']),
  openedAt: instant,
  changes: z.array(reviewChange),
});
export type ReviewTaskView = z.infer<typeof reviewTaskView>;

export const listReviewTasks = defineRoute({
  id: 'review-task.list',
  method: 'GET',
  path: '/api/review-tasks',
  audience: 'officer',
  summary: 'Cases to look at again because re-screening changed something, the oldest first',
  query: z.object({ reference: z.string().optional() }),
  response: z.object({ items: z.array(reviewTaskView) }),
});

export const closeReviewTask = defineRoute({
  id: 'review-task.close',
  method: 'POST',
  path: '/api/review-tasks/:taskId/close',
  audience: 'officer',
  summary: 'The case was looked at again: say with what result',
  status: 204,
  params: z.object({ taskId: uuid }),
  body: z.object({ reason: z.string().max(4000) }),
});
