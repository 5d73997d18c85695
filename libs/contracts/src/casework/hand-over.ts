import { z } from 'zod';
import { defineRoute, instant, uuid } from '../kernel';
import { person } from './words';

const params = z.object({ reference: z.string() });

/** What an officer told the next one. A text is null once it was erased. */
export const handoverView = z.object({
  handoverId: uuid,
  from: person,
  to: person,
  handedAt: instant,
  done: z.string().nullable(),
  waits: z.string().nullable(),
  next: z.string().nullable(),
});
export type HandoverView = z.infer<typeof handoverView>;

/** Somebody declared a conflict of interest with a case and may not act on it. */
export const conflictView = z.object({
  conflictId: uuid,
  reference: z.string(),
  personId: uuid,
  displayName: z.string(),
  declaredAt: instant,
  reason: z.string().nullable(),
});
export type ConflictView = z.infer<typeof conflictView>;

/** Words that go with a case to its next officer. */
export const handoverWords = z.object({
  done: z.string().max(4000).default(''),
  waits: z.string().max(4000).default(''),
  next: z.string().max(4000),
});

export const handOver = defineRoute({
  id: 'case.hand-over',
  method: 'POST',
  path: '/api/cases/:reference/handover',
  audience: 'officer',
  summary: 'Give a case to another officer with what was done, what it waits for and the next step',
  params,
  body: handoverWords.extend({ personId: uuid }),
  response: z.object({
    assignee: person,
    /** Who was meant but is away; the stand-in has it. */
    insteadOf: person.nullable(),
  }),
});

export const acknowledgeHandover = defineRoute({
  id: 'case.acknowledge-handover',
  method: 'POST',
  path: '/api/cases/:reference/handover/acknowledgement',
  audience: 'officer',
  summary: 'The receiver has read what was handed over',
  status: 204,
  params,
});

export const declareConflict = defineRoute({
  id: 'case.declare-conflict',
  method: 'POST',
  path: '/api/cases/:reference/conflict',
  audience: 'officer',
  summary:
    'Declare a conflict of interest with a case: it is given back, and no further act on it is possible',
  status: 204,
  params,
  body: z.object({ reason: z.string().max(4000) }),
});

export const listConflicts = defineRoute({
  id: 'conflict.list',
  method: 'GET',
  path: '/api/conflicts',
  audience: 'officer',
  summary: 'Conflicts of interest that are declared, newest first (administrators)',
  response: z.object({ items: z.array(conflictView) }),
});

export const liftConflict = defineRoute({
  id: 'conflict.lift',
  method: 'POST',
  path: '/api/conflicts/:conflictId/lift',
  audience: 'officer',
  summary: 'Lift a conflict of interest with a reason (administrators; never one’s own)',
  status: 204,
  params: z.object({ conflictId: uuid }),
  body: z.object({ reason: z.string().max(4000) }),
});
