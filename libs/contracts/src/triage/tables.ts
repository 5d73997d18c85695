import { z } from 'zod';
import { DRAFT_STATES, TABLE_ACTS, TABLE_KINDS } from '@article5/domain/triage';
import { date, defineRoute, instant, uuid } from '../kernel';

const input = z.string().min(1).max(60);
const text = z.string().max(200);

/** One condition of a rule, as `TableCondition` of the domain. */
export const tableCondition = z.discriminatedUnion('op', [
  z.object({
    input,
    op: z.enum(['EQUALS', 'NOT_EQUALS', 'INCLUDES']),
    value: z.union([text, z.boolean(), z.number()]),
  }),
  z.object({ input, op: z.enum(['IN', 'INCLUDES_ANY']), value: z.array(text).max(300) }),
  z.object({ input, op: z.enum(['AT_LEAST', 'AT_MOST']), value: z.number() }),
  z.object({ input, op: z.enum(['PRESENT', 'ABSENT']) }),
]);

const indicatorResult = z.object({
  code: z.string().max(60),
  level: z.enum(['ATTENTION', 'STRONG']),
  reasonCode: z.string().max(100),
  guidelineStep: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
});
export const casePriority = z.enum(['URGENT', 'HIGH', 'NORMAL']);
const routingResult = z.object({ teamCode: z.string().max(60), priority: casePriority });

const ruleId = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const tableRule = z.object({
  id: ruleId,
  when: z.array(tableCondition).max(20),
  then: z.union([routingResult, indicatorResult]),
});
export type TableRuleView = z.infer<typeof tableRule>;
const rules = z.array(tableRule).min(1).max(200);

export const tableKind = z.enum(TABLE_KINDS);

/** A version that was, is or will be in force; `isShipped`: the product's own, where the authority has none. */
const tableVersion = z.object({
  kind: tableKind,
  version: z.string(),
  validFrom: date,
  isShipped: z.boolean(),
  state: z.enum(['IN_FORCE', 'COMING', 'PAST', 'WITHDRAWN']),
  rules: z.number().int(),
});
export type TableVersionView = z.infer<typeof tableVersion>;

const draftRow = z.object({
  draftId: uuid,
  kind: tableKind,
  version: z.string(),
  basedOn: z.string(),
  state: z.enum(DRAFT_STATES),
  effectiveFrom: date.nullable(),
  why: z.string().nullable(),
  changedBy: z.string(),
  changedAt: instant,
});
export type TableDraftRow = z.infer<typeof draftRow>;

const tableAct = z.object({
  eventId: uuid,
  kind: tableKind,
  version: z.string(),
  act: z.enum(TABLE_ACTS),
  by: z.string(),
  at: instant,
  why: z.string().nullable(),
});
export type TableActView = z.infer<typeof tableAct>;

export const listTriageTables = defineRoute({
  id: 'triage.list-tables',
  method: 'GET',
  path: '/api/authority/triage-tables',
  response: z.object({
    versions: z.array(tableVersion),
    /** Drafts that are written or wait for a second administrator. */
    drafts: z.array(draftRow),
    /** Newest first. */
    history: z.array(tableAct),
  }),
  audience: 'officer',
  summary: 'Versions, drafts and history of the tables that give indicators, team and priority',
});

const content = z.object({
  kind: tableKind,
  version: z.string(),
  hitPolicy: z.enum(['FIRST', 'COLLECT']),
  rules,
});
const team = z.object({ teamCode: z.string(), name: z.string() });

export const readTriageTable = defineRoute({
  id: 'triage.read-table',
  method: 'GET',
  path: '/api/authority/triage-tables/:kind/:version',
  params: z.object({ kind: tableKind, version: z.string().max(40) }),
  response: content.extend({ validFrom: date, isShipped: z.boolean(), teams: z.array(team) }),
  audience: 'officer',
  summary: 'The rules of one version',
});

const draftView = content.extend({
  draftId: uuid,
  state: z.enum(DRAFT_STATES),
  /** Send it back as `If-Match`. */
  revision: z.number().int(),
  basedOn: z.string(),
  effectiveFrom: date.nullable(),
  why: z.string().nullable(),
  teams: z.array(team),
  /** The version that applies today, to compare with. */
  inForce: z.object({ version: z.string(), rules: z.array(tableRule) }),
  /** Today in the authority's zone: a version begins on a later day. */
  today: date,
  /** The reader proposed it, so somebody else has to activate it. */
  isOwnProposal: z.boolean(),
  history: z.array(tableAct),
  lastReplayId: uuid.nullable(),
});
export type TableDraftView = z.infer<typeof draftView>;

const draftKey = z.object({ draftId: uuid });
const why = z.string().max(1000);

export const startTableDraft = defineRoute({
  id: 'triage.start-draft',
  method: 'POST',
  path: '/api/authority/triage-drafts',
  body: z.object({ kind: tableKind, basedOn: z.string().max(40) }),
  response: draftKey,
  status: 201,
  audience: 'officer',
  summary: 'Start a draft from a version',
});

export const readTableDraft = defineRoute({
  id: 'triage.read-draft',
  method: 'GET',
  path: '/api/authority/triage-drafts/:draftId',
  params: draftKey,
  response: draftView,
  audience: 'officer',
  summary: 'A draft with its rules, the version in force and its history',
});

export const saveTableDraft = defineRoute({
  id: 'triage.save-draft',
  method: 'PUT',
  path: '/api/authority/triage-drafts/:draftId',
  params: draftKey,
  body: z.object({ rules }),
  response: z.object({ revision: z.number().int() }),
  headers: ['If-Match'],
  audience: 'officer',
  summary: 'Save the rules of a draft; 412 when somebody else saved since they were read',
});

export const proposeTableDraft = defineRoute({
  id: 'triage.propose-draft',
  method: 'POST',
  path: '/api/authority/triage-drafts/:draftId/proposal',
  params: draftKey,
  body: z.object({ effectiveFrom: date, why }),
  headers: ['If-Match'],
  audience: 'officer',
  summary: 'Lay a draft before a second administrator, to be in force from a later day on',
});

export const returnTableDraft = defineRoute({
  id: 'triage.return-draft',
  method: 'POST',
  path: '/api/authority/triage-drafts/:draftId/return',
  params: draftKey,
  body: z.object({ why }),
  audience: 'officer',
  summary: 'Give a proposed draft back to be changed, with the reason',
});

export const activateTableDraft = defineRoute({
  id: 'triage.activate-draft',
  method: 'POST',
  path: '/api/authority/triage-drafts/:draftId/activation',
  params: draftKey,
  headers: ['If-Match'],
  audience: 'officer',
  summary: 'Put a draft that somebody else proposed in force from its day on',
});

export const discardTableDraft = defineRoute({
  id: 'triage.discard-draft',
  method: 'POST',
  path: '/api/authority/triage-drafts/:draftId/discard',
  params: draftKey,
  audience: 'officer',
  summary: 'Give a draft up',
});

export const withdrawTriageTable = defineRoute({
  id: 'triage.withdraw-table',
  method: 'POST',
  path: '/api/authority/triage-tables/:kind/:version/withdrawal',
  params: z.object({ kind: tableKind, version: z.string().max(40) }),
  body: z.object({ why }),
  audience: 'officer',
  summary: 'Withdraw a version before its first day',
});
