import { z } from 'zod';
import { PARTY_COMPARISON_STATES, type PartyComparisonState } from '@article5/domain/casework';
import { DECISION_OUTCOMES } from '@article5/domain/decision';
import { PARTY_ROLES, type PartyRole } from '@article5/domain/intake';
import { matchingEntry } from '../consistency';
import { denialRow } from '../denial';
import { cursor, defineRoute, instant, pageOf, uuid } from '../kernel';
import { inboxCount } from './inbox';
import { caseStatus, person } from './words';

/** The registers of an authority: what its cases name, each once. */
export const REGISTERS = ['organisations', 'parties', 'items'] as const;
export type Register = (typeof REGISTERS)[number];

/** One line of a register. `country` of organisations and parties, `itemFamily`, `maker` and `model` of items. */
export const registerRow = z.object({
  entryId: uuid,
  name: z.string(),
  otherNames: z.array(z.string()),
  country: z.string().nullable(),
  itemFamily: z.string().nullable(),
  maker: z.string().nullable(),
  model: z.string().nullable(),
  roles: z.array(z.string()),
  cases: z.number().int(),
  lastReceivedAt: instant,
});
export type RegisterRow = z.infer<typeof registerRow>;

export const listRegister = defineRoute({
  id: 'register.list',
  method: 'GET',
  path: '/api/registers/:register',
  audience: 'officer',
  summary: 'Exporters, parties or items of the authority’s cases, newest case first; names in any script',
  params: z.object({ register: z.enum(REGISTERS) }),
  query: z.object({
    q: z.string().max(200).optional(),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional(),
    itemFamily: z.string().max(80).optional(),
    role: z.enum(PARTY_ROLES).optional(),
    /** Only what appears in more than one case. */
    several: z.literal('yes').optional(),
    /** Only parties of which a merge waits for a second officer. */
    proposed: z.literal('yes').optional(),
    cursor: cursor.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  }),
  response: pageOf(registerRow).extend({ total: inboxCount }),
});

/** How its cases ended; `outcome` null: not decided. */
export const outcomeCount = z.object({
  outcome: z.enum(DECISION_OUTCOMES).nullable(),
  count: z.number().int(),
});

const entry = z.object({ entryId: uuid });

export const organisationEntry = registerRow.extend({
  eori: z.string().nullable(),
  vatNumber: z.string().nullable(),
  address: z.string().nullable(),
  /** How many people hold each role; nobody is named. */
  people: z.array(z.object({ role: z.string(), count: z.number().int() })),
  outcomes: z.array(outcomeCount),
});
export type OrganisationEntry = z.infer<typeof organisationEntry>;

export const readOrganisationEntry = defineRoute({
  id: 'register.read-organisation',
  method: 'GET',
  path: '/api/registers/organisations/:entryId',
  audience: 'officer',
  summary: 'An exporter that has notified to the authority, with how its cases ended',
  params: entry,
  response: organisationEntry,
});

export const itemEntry = registerRow.extend({
  version: z.string().nullable(),
  description: z.string().nullable(),
  otherFamily: z.string().nullable(),
  functions: z.array(z.string()),
  parameters: z.array(z.object({ key: z.string(), value: z.string(), unit: z.string().nullable() })),
  outcomes: z.array(outcomeCount),
  /** Entries published under Article 5(6) that its cases fall under. */
  publications: z.array(matchingEntry),
});
export type ItemEntry = z.infer<typeof itemEntry>;

export const readItemEntry = defineRoute({
  id: 'register.read-item',
  method: 'GET',
  path: '/api/registers/items/:entryId',
  audience: 'officer',
  summary: 'An item of the authority’s cases, as it was written last, with how its cases ended',
  params: entry,
  response: itemEntry,
});

/** What officers said of two parties, with what became of it. */
export const partyComparison = z.object({
  comparisonId: uuid,
  verdict: z.enum(['SAME', 'NOT_SAME']),
  state: z.enum(PARTY_COMPARISON_STATES),
  reason: z.string(),
  by: person,
  at: instant,
  /** The second officer's answer to a proposed merge. */
  settled: z.object({ by: person, at: instant, reason: z.string().nullable() }).nullable(),
  takenBack: z.object({ by: person, at: instant, reason: z.string() }).nullable(),
  mayConfirm: z.boolean(),
  mayTakeBack: z.boolean(),
});
export type PartyComparisonView = z.infer<typeof partyComparison>;

/** Another party of the register that may be the same: what the matcher says, and what officers said, newest first. */
export const partyLikeness = z.object({
  other: registerRow,
  machine: z
    .object({
      verdict: z.enum(['SAME', 'POSSIBLE']),
      probability: z.number(),
      certain: z.boolean(),
      reasons: z.array(z.object({ code: z.string(), a: z.string(), b: z.string() })),
    })
    .nullable(),
  said: z.array(partyComparison),
});
export type PartyLikeness = z.infer<typeof partyLikeness>;

export const partyEntry = registerRow.extend({
  address: z.string().nullable(),
  website: z.string().nullable(),
  registrationNumber: z.string().nullable(),
  /** The parties that officers said to be this one; its cases are theirs as well. */
  group: z.array(registerRow),
  outcomes: z.array(outcomeCount),
  likenesses: z.array(partyLikeness),
  /** Denials in force found for its cases in which this very party stands; another authority's are logged for it. */
  denials: z.array(denialRow.extend({ name: z.string(), match: z.enum(['SAME', 'POSSIBLE']) })),
  mayCompare: z.boolean(),
});
export type PartyEntry = z.infer<typeof partyEntry>;

export const readPartyEntry = defineRoute({
  id: 'register.read-party',
  method: 'GET',
  path: '/api/registers/parties/:entryId',
  audience: 'officer',
  summary: 'A party of the authority’s cases: those that may be the same, what officers said, denials',
  params: entry,
  response: partyEntry,
});

export const registerCase = z.object({
  reference: z.string(),
  status: caseStatus,
  exporterName: z.string(),
  itemName: z.string().nullable(),
  endUserName: z.string().nullable(),
  destination: z.string().nullable(),
  receivedAt: instant,
  outcome: z.enum(DECISION_OUTCOMES).nullable(),
  /** As what it appears there. */
  roles: z.array(z.string()),
});
export type RegisterCase = z.infer<typeof registerCase>;

export const listEntryCases = defineRoute({
  id: 'register.list-cases',
  method: 'GET',
  path: '/api/register-entries/:entryId/cases',
  audience: 'officer',
  summary: 'The cases in which something of a register, or a party of its group, appears; newest first',
  params: entry,
  query: z.object({
    cursor: cursor.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  }),
  response: pageOf(registerCase),
});

/** Something that a case names, and in how many other cases it appears. */
export const namedInCase = z.object({
  register: z.enum(REGISTERS),
  entryId: uuid,
  name: z.string(),
  roles: z.array(z.string()),
  otherCases: z.number().int(),
});
export type NamedInCase = z.infer<typeof namedInCase>;

export const listNamedInCase = defineRoute({
  id: 'register.list-named',
  method: 'GET',
  path: '/api/cases/:reference/register-entries',
  audience: 'officer',
  summary: 'Whom and what a case names, with the way into the registers',
  params: z.object({ reference: z.string() }),
  response: z.object({ items: z.array(namedInCase) }),
});

export const comparePartyEntries = defineRoute({
  id: 'register.compare-parties',
  method: 'POST',
  path: '/api/registers/parties/:entryId/comparisons',
  audience: 'officer',
  summary: 'Say that two parties are the same (a second officer confirms) or are not, with a reason',
  status: 201,
  params: entry,
  body: z.object({ otherId: uuid, verdict: z.enum(['SAME', 'NOT_SAME']), reason: z.string().max(4000) }),
  response: partyEntry,
});

const comparison = z.object({ entryId: uuid, comparisonId: uuid });

export const settlePartyMerge = defineRoute({
  id: 'register.settle-merge',
  method: 'POST',
  path: '/api/registers/parties/:entryId/comparisons/:comparisonId/settlement',
  audience: 'officer',
  summary: 'Confirm or decline, as a second officer, that two parties are the same',
  params: comparison,
  body: z.object({ confirm: z.boolean(), reason: z.string().max(4000) }),
  response: partyEntry,
});

export const takeBackPartyComparison = defineRoute({
  id: 'register.take-back-comparison',
  method: 'POST',
  path: '/api/registers/parties/:entryId/comparisons/:comparisonId/withdrawal',
  audience: 'officer',
  summary: 'Take back what was said of two parties, with a reason; it stays as history',
  params: comparison,
  body: z.object({ reason: z.string().max(4000) }),
  response: partyEntry,
});

export type { PartyComparisonState, PartyRole };
