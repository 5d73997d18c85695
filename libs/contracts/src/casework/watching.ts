import { z } from 'zod';
import { defineRoute, instant } from '../kernel';

/**
 * One thing that stands out of a case beside those near it. `shows` of the last `of` other cases of the same item family
 * in the same authority show such a thing as well: how often it happens by chance.
 */
export const watchSignalView = z.object({
  kind: z.enum(['RENOTIFIED', 'SPLIT', 'SEVERAL_MEMBER_STATES']),
  parameters: z.record(z.string(), z.union([z.string(), z.number()])),
  /** References of the transactions that it rests on, as far as the reader may see them. */
  references: z.array(z.string()),
  baseRate: z.object({ of: z.number().int(), shows: z.number().int() }),
  foundAt: instant,
});

export const readWatching = defineRoute({
  id: 'case.read-watching',
  method: 'GET',
  path: '/api/cases/:reference/watching',
  audience: 'officer',
  summary:
    'What stands out of a case beside those near it, with how often such a thing happens; never a finding',
  params: z.object({ reference: z.string() }),
  response: z.object({ signals: z.array(watchSignalView) }),
});

export type WatchSignalView = z.infer<typeof watchSignalView>;
