import { z } from 'zod';
import { CASE_ACT_KINDS } from '@article5/domain/casework';
import { date, defineRoute, instant, uuid } from '../kernel';
import { handoverWords } from './hand-over';
import { caseLabel, INBOX_SORTS, inboxFilter } from './inbox';

/** At most so many cases are acted on at once; a larger selection is cut in the order of the list, and says so. */
export const BULK_AT_MOST = 1000;

/** One of the acts that can be done to many cases at once. */
export const caseAct = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('assign'), personId: uuid.nullable() }),
  handoverWords.extend({ kind: z.literal('hand-over'), personId: uuid }),
  z.object({ kind: z.literal('label'), labelId: uuid, put: z.boolean() }),
  z.object({ kind: z.literal('snooze'), until: date.nullable() }),
  z.object({ kind: z.literal('mark'), read: z.boolean() }),
  z.object({
    kind: z.literal('ask'),
    items: z
      .array(z.object({ question: z.string().max(4000), answerKeys: z.array(z.string().max(60)).max(100) }))
      .max(50),
    dueOn: date.optional(),
  }),
  z.object({
    kind: z.literal('compare'),
    /** Reference of the case that the others are compared with. */
    with: z.string().max(40),
    verdict: z.enum(['SAME', 'NOT_SAME']),
    reason: z.string().max(4000),
  }),
]);

/** An act as an officer chooses it. */
export type ChosenAct = z.output<typeof caseAct>;

/** Cases by reference, or all that a filter finds, in the order of the list. */
export const caseSelection = z.union([
  z.object({ references: z.array(z.string().max(40)).min(1).max(BULK_AT_MOST) }),
  z.object({ filter: inboxFilter.extend({ sort: z.enum(INBOX_SORTS).default('received') }) }),
]);

/** A case that was or will be left alone, and why. */
export const bulkFailure = z.object({ reference: z.string(), code: z.string() });

/**
 * An act on many cases. Before it runs, `pending` will change, `unchanged` are so already and `refused` cannot be
 * changed; afterwards they say what was done.
 */
export const bulkAct = z.object({
  bulkId: uuid,
  act: z.object({ kind: z.enum(CASE_ACT_KINDS) }).loose(),
  state: z.enum(['PREVIEWED', 'RUNNING', 'DONE']),
  /** How many cases the selection found; more than `pending + unchanged + refused` when it was cut. */
  matching: z.object({ count: z.number().int(), capped: z.boolean() }),
  pending: z.number().int(),
  done: z.number().int(),
  unchanged: z.number().int(),
  refused: z.number().int(),
  /** Every case that was refused. */
  failures: z.array(bulkFailure),
  /** References of the first cases that change. */
  examples: z.array(z.string()),
  /** This act took another one back. */
  undoes: uuid.nullable(),
  /** It can be taken back: it is done, changed something, and was not taken back yet. */
  undoable: z.boolean(),
  preparedAt: instant,
  endedAt: instant.nullable(),
});
export type BulkActView = z.infer<typeof bulkAct>;

export const prepareBulk = defineRoute({
  id: 'bulk.prepare',
  method: 'POST',
  path: '/api/inbox/bulk',
  audience: 'officer',
  summary: 'Look what an act on many cases would do; nothing is done yet. The answer’s id runs exactly this',
  body: z.object({ act: caseAct, selection: caseSelection }),
  response: bulkAct,
  status: 201,
});

export const runBulk = defineRoute({
  id: 'bulk.run',
  method: 'POST',
  path: '/api/inbox/bulk/:bulkId/run',
  audience: 'officer',
  summary: 'Do what was previewed; repeated, it answers how far it is',
  params: z.object({ bulkId: uuid }),
  response: bulkAct,
});

export const readBulk = defineRoute({
  id: 'bulk.read',
  method: 'GET',
  path: '/api/inbox/bulk/:bulkId',
  audience: 'officer',
  summary: 'How far an act on many cases is, with each case it could not change',
  params: z.object({ bulkId: uuid }),
  response: bulkAct,
});

export const listBulk = defineRoute({
  id: 'bulk.list',
  method: 'GET',
  path: '/api/inbox/bulk',
  audience: 'officer',
  summary: 'The officer’s last acts on many cases',
  response: z.object({ items: z.array(bulkAct) }),
});

export const undoBulk = defineRoute({
  id: 'bulk.undo',
  method: 'POST',
  path: '/api/inbox/bulk/:bulkId/undo',
  audience: 'officer',
  summary: 'Take an act on many cases back, where a case still is as the act left it',
  params: z.object({ bulkId: uuid }),
  response: bulkAct,
});

export const listLabels = defineRoute({
  id: 'label.list',
  method: 'GET',
  path: '/api/labels',
  audience: 'officer',
  summary: 'Labels of the authority',
  response: z.object({ items: z.array(caseLabel) }),
});

export const addLabel = defineRoute({
  id: 'label.add',
  method: 'POST',
  path: '/api/labels',
  audience: 'officer',
  summary: 'Make a label for all officers of the authority',
  body: z.object({ name: z.string().max(40) }),
  response: caseLabel,
  status: 201,
});

export const retireLabel = defineRoute({
  id: 'label.retire',
  method: 'DELETE',
  path: '/api/labels/:labelId',
  audience: 'officer',
  summary: 'Offer a label no more; cases keep it until it is taken off',
  params: z.object({ labelId: uuid }),
  status: 204,
});
