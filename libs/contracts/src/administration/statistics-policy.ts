import { z } from 'zod';
import {
  POLICY_KINDS,
  PROFILE_ACTS,
  PROFILE_STATES,
  type PolicyContent,
} from '@article5/domain/administration';
import { date, defineRoute, instant, uuid } from '../kernel';

export { POLICY_KINDS, type PolicyKind } from '@article5/domain/administration';

const numbers = {
  minimumForClaim: z.number(),
  suppressBelow: z.number(),
  confidence: z.number(),
};
const policyContent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('NUMBERS'), ...numbers }),
  z.object({ kind: z.literal('MARK'), title: z.string().max(1000) }),
]) satisfies z.ZodType<PolicyContent>;
export type PolicyContentView = z.infer<typeof policyContent>;

const policyVersion = z.object({
  versionId: uuid,
  number: z.number().int(),
  state: z.enum(PROFILE_STATES),
  revision: z.number().int(),
  content: policyContent,
  effectiveFrom: date.nullable(),
  why: z.string().nullable(),
  changedBy: z.string(),
  changedAt: instant,
  proposedBy: z.string().nullable(),
  activatedBy: z.string().nullable(),
  /** Proposed by who reads this: another of the Union's staff has to activate it. */
  isOwnProposal: z.boolean(),
  /** Activated, and its first day is ahead: it can be withdrawn. */
  isToCome: z.boolean(),
});
export type PolicyVersionView = z.infer<typeof policyVersion>;

const policyView = z.object({
  today: date,
  /** Numbers by their days, newest first; `number` is null for what came with the portal. */
  periods: z.array(
    z.object({
      validFrom: date,
      ...numbers,
      why: z.string(),
      number: z.number().int().nullable(),
      time: z.enum(['PAST', 'IN_FORCE', 'COMING']),
    }),
  ),
  marks: z.array(z.object({ validFrom: date, title: z.string(), number: z.number().int().nullable() })),
  /** What is being written, waits for activation, or is to come. */
  open: z.array(policyVersion),
  history: z.array(
    z.object({
      eventId: uuid,
      number: z.number().int(),
      kind: z.enum(POLICY_KINDS),
      act: z.enum(PROFILE_ACTS),
      by: z.string(),
      at: instant,
      why: z.string().nullable(),
    }),
  ),
});
export type StatisticsPolicyView = z.infer<typeof policyView>;

const params = z.object({ versionId: uuid });
const why = z.string().max(1000);
const revision = z.number().int();

export const readStatisticsPolicy = defineRoute({
  id: 'statistics-policy.read',
  method: 'GET',
  path: '/api/eu/policy',
  audience: 'union',
  summary:
    'From which numbers on figures claim or print something, marks of common policy, and their versions',
  response: policyView,
});

export const draftStatisticsPolicy = defineRoute({
  id: 'statistics-policy.draft',
  method: 'POST',
  path: '/api/eu/policy/versions',
  audience: 'union',
  summary: 'Begin a version of the numbers, or of a mark of common policy',
  body: z.object({ content: policyContent }),
  status: 201,
  response: z.object({ versionId: uuid }),
});

export const saveStatisticsPolicy = defineRoute({
  id: 'statistics-policy.save',
  method: 'PUT',
  path: '/api/eu/policy/versions/:versionId',
  audience: 'union',
  summary: 'Save a draft',
  params,
  body: z.object({ revision, content: policyContent }),
});

export const proposeStatisticsPolicy = defineRoute({
  id: 'statistics-policy.propose',
  method: 'POST',
  path: '/api/eu/policy/versions/:versionId/proposal',
  audience: 'union',
  summary: 'Propose a version with its first day; another of the Union’s staff activates it',
  params,
  body: z.object({ revision, effectiveFrom: z.string().max(10), why }),
});

export const returnStatisticsPolicy = defineRoute({
  id: 'statistics-policy.return',
  method: 'POST',
  path: '/api/eu/policy/versions/:versionId/return',
  audience: 'union',
  summary: 'Give a proposed version back to be changed',
  params,
  body: z.object({ why }),
});

export const activateStatisticsPolicy = defineRoute({
  id: 'statistics-policy.activate',
  method: 'POST',
  path: '/api/eu/policy/versions/:versionId/activation',
  audience: 'union',
  summary: 'Activate a version that somebody else proposed: in force from its day on',
  params,
  body: z.object({ revision }),
});

export const discardStatisticsPolicy = defineRoute({
  id: 'statistics-policy.discard',
  method: 'POST',
  path: '/api/eu/policy/versions/:versionId/discard',
  audience: 'union',
  summary: 'Give a draft up',
  params,
});

export const withdrawStatisticsPolicy = defineRoute({
  id: 'statistics-policy.withdraw',
  method: 'POST',
  path: '/api/eu/policy/versions/:versionId/withdrawal',
  audience: 'union',
  summary: 'Withdraw an activated version before its first day',
  params,
  body: z.object({ why }),
});

const said = z.enum(['NOTHING_DECIDED', 'TOO_FEW', 'ENOUGH', 'PRINTED', 'NOT_PRINTED']);
const effectView = z.object({
  from: date,
  to: date,
  /** Places looked at, and those of which something else would be said. */
  lookedAt: z.number().int(),
  cells: z.array(
    z.object({
      of: z.enum(['ORIGIN', 'DESTINATION']),
      place: z.string(),
      decided: z.number().int(),
      before: said,
      after: said,
    }),
  ),
  /** Figures suppressed in the public tables of the annual report, as counted today. */
  tables: z.array(
    z.object({
      id: z.string(),
      figures: z.number().int(),
      before: z.number().int(),
      after: z.number().int(),
    }),
  ),
});
export type PolicyEffect = z.infer<typeof effectView>;

export const previewStatisticsPolicy = defineRoute({
  id: 'statistics-policy.preview',
  method: 'GET',
  path: '/api/eu/policy/versions/:versionId/effect',
  audience: 'union',
  summary: 'Which cells of the last twelve months would say something else under these numbers',
  params,
  response: effectView,
});
