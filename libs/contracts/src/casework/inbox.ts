import { z } from 'zod';
import { DECISION_OUTCOMES } from '@article5/domain/decision';
import { CASE_BASES } from '@article5/domain/notification';
import { cursor, date, defineRoute, instant, pageOf, uuid } from '../kernel';
import { availableAction, caseStatus, indicatorView, person } from './words';

/** Saved views of the inbox, in the order of the page. */
export const INBOX_VIEWS = [
  'to-triage',
  'mine',
  'waiting-for-exporter',
  'to-approve',
  'decided-to-share',
  'due-soon',
  'snoozed',
  'all',
] as const;
export type InboxView = (typeof INBOX_VIEWS)[number];

/**
 * `received`: newest first; `due`: soonest first, those without a date last; `priority`: highest first; `reference`:
 * highest first.
 */
export const INBOX_SORTS = ['received', 'due', 'priority', 'reference'] as const;
export type InboxSort = (typeof INBOX_SORTS)[number];

/** The national clock: kept, decided after its day, run out undecided, or open past its day today. */
export const CLOCK_RESULTS = ['kept', 'late', 'lapsed', 'overdue'] as const;
export type ClockResult = (typeof CLOCK_RESULTS)[number];

/** A word that the officers of an authority put on cases. */
export const caseLabel = z.object({ labelId: uuid, name: z.string() });
export type CaseLabel = z.infer<typeof caseLabel>;

export const inboxRow = z.object({
  notificationId: uuid,
  reference: z.string(),
  status: caseStatus,
  /** What the case rests on: Art 5(2), 5(3), or nothing notified, Art 5(1). */
  basis: z.enum(CASE_BASES),
  exporterName: z.string(),
  itemName: z.string().nullable(),
  itemFamily: z.string().nullable(),
  destination: z.string().nullable(),
  endUserName: z.string().nullable(),
  receivedAt: instant,
  /** Null: the authority has set no deadline; Article 5 sets none. */
  dueOn: date.nullable(),
  priority: z.number().int(),
  indicatorCount: z.number().int(),
  similarCount: z.number().int(),
  assignee: person.nullable(),
  teamName: z.string().nullable(),
  outcome: z.enum(DECISION_OUTCOMES).nullable(),
  labels: z.array(caseLabel),
  /** True until the reader has read the newest version of the case. */
  unread: z.boolean(),
  /** The day on which the case comes back to the reader's views. */
  snoozedUntil: date.nullable(),
});

/** The filters live in the address of the page; every one may be left out. */
export const inboxFilter = z.object({
  view: z.enum(INBOX_VIEWS).default('to-triage'),
  status: caseStatus.optional(),
  itemFamily: z.string().max(80).optional(),
  destination: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  indicators: z.enum(['yes', 'no']).optional(),
  /** A person id, or `none`. */
  assignee: z.union([uuid, z.literal('none')]).optional(),
  label: uuid.optional(),
  unread: z.enum(['yes', 'no']).optional(),
  /** Beginning of the reference, the exporter's name or the item's name. */
  text: z.string().max(100).optional(),
  /* What figures lead to: how it ended, how urgent, which indicator, and when; days are the authority's own. */
  outcome: z.enum(DECISION_OUTCOMES).optional(),
  priority: z.coerce.number().int().min(0).max(100).optional(),
  indicator: z.string().max(120).optional(),
  receivedFrom: date.optional(),
  receivedTo: date.optional(),
  decidedFrom: date.optional(),
  decidedTo: date.optional(),
  /** Calendar days from reception to decision: `8-14`, or `91-` for so many and more. */
  days: z
    .string()
    .regex(/^\d{1,4}-\d{0,4}$/)
    .optional(),
  /** What became of the national clock. */
  clock: z.enum(CLOCK_RESULTS).optional(),
  /** What it rests on: Art 5(2), 5(3), or the own initiative under Art 5(1). */
  basis: z.enum(CASE_BASES).optional(),
});

export const listInbox = defineRoute({
  id: 'inbox.list',
  method: 'GET',
  path: '/api/inbox',
  audience: 'officer',
  summary: 'Cases of the authority in one view',
  query: inboxFilter.extend({
    sort: z.enum(INBOX_SORTS).default('received'),
    cursor: cursor.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  }),
  response: pageOf(inboxRow),
});

/** `capped`: there are more than `count`. */
export const inboxCount = z.object({ count: z.number().int(), capped: z.boolean() });

export const countInbox = defineRoute({
  id: 'inbox.count',
  method: 'GET',
  path: '/api/inbox/counts',
  audience: 'officer',
  summary: 'How many cases each view has, up to 1000',
  response: z.object({ views: z.record(z.enum(INBOX_VIEWS), inboxCount) }),
});

/** How many cases of the filter have each value of a property; `capped`: there are more. */
export const facetValue = inboxCount.extend({ value: z.string() });
export const FACETS = [
  'status',
  'itemFamily',
  'destination',
  'indicators',
  'assignee',
  'label',
  'unread',
] as const;
export type Facet = (typeof FACETS)[number];

export const countFacets = defineRoute({
  id: 'inbox.facets',
  method: 'GET',
  path: '/api/inbox/facets',
  audience: 'officer',
  summary: 'How many cases a filter finds, up to 1000, and how they spread over the values of each property',
  query: inboxFilter,
  response: z.object({ total: inboxCount, facets: z.record(z.enum(FACETS), z.array(facetValue)) }),
});

/** What the preview pane of the inbox shows: enough to decide whether to open. */
export const casePreview = inboxRow.extend({
  indicators: z.array(indicatorView),
  /** Outcomes of essentially identical transactions elsewhere, as far as shared. */
  similarOutcomes: z.array(z.object({ authorityId: z.string(), outcome: z.enum(DECISION_OUTCOMES) })),
  availableActions: z.array(availableAction),
});

export const previewCase = defineRoute({
  id: 'case.preview',
  method: 'GET',
  path: '/api/cases/:reference/preview',
  audience: 'officer',
  summary: 'A case in short, for the preview pane',
  params: z.object({ reference: z.string() }),
  response: casePreview,
});

export const listOfficers = defineRoute({
  id: 'case.list-officers',
  method: 'GET',
  path: '/api/officers',
  audience: 'officer',
  summary: 'Officers of the authority to whom a case can be given',
  response: z.object({ items: z.array(person.extend({ roles: z.array(z.string()) })) }),
});

/** `personId: null` takes the case from its officer. */
export const assignCase = defineRoute({
  id: 'case.assign',
  method: 'PUT',
  path: '/api/cases/:reference/assignee',
  audience: 'officer',
  summary: 'Give a case to an officer (or take it yourself, or put it back)',
  params: z.object({ reference: z.string() }),
  body: z.object({ personId: uuid.nullable() }),
  response: z.object({
    assignee: person.nullable(),
    /** Who was meant but is away; the stand-in has the case. */
    insteadOf: person.nullable(),
  }),
});

export type InboxRow = z.infer<typeof inboxRow>;
export type InboxFilter = z.output<typeof inboxFilter>;
export type CasePreview = z.infer<typeof casePreview>;
