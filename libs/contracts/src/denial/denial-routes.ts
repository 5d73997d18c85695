import { z } from 'zod';
import { DENIAL_STATUSES, IMPORT_PROBLEMS, SUSPENSION_RESULTS } from '@article5/domain/denial';
import { authorityCode, cursor, defineRoute, instant, pageOf, uuid, type ResponseOf } from '../kernel';
import { denialRow, denialToRecord, denialView, reviewToMake } from './denial-views';

export const listDenials = defineRoute({
  id: 'denial.list',
  method: 'GET',
  path: '/api/denials',
  audience: 'officer',
  summary: 'Denials of all authorities (R-031, R-048), those to be reviewed first',
  query: z.object({
    whose: z.enum(['OWN', 'OTHERS', 'ALL']).default('ALL'),
    status: z.enum([...DENIAL_STATUSES, 'IN_FORCE']).optional(),
    q: z.string().max(200).optional(),
    cursor: cursor.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  response: pageOf(denialRow),
});

export const readDenial = defineRoute({
  id: 'denial.read',
  method: 'GET',
  path: '/api/denials/:authorityId/:denialId',
  audience: 'officer',
  summary: 'A denial; another authority’s is logged for it (R-048)',
  params: z.object({ authorityId: authorityCode, denialId: uuid }),
  response: denialView,
});

export const recordDenial = defineRoute({
  id: 'denial.record',
  method: 'POST',
  path: '/api/denials',
  audience: 'officer',
  summary: 'Record a denial that was notified (Art 16(1), R-031)',
  status: 201,
  body: denialToRecord,
  response: denialView,
});

const own = z.object({ denialId: uuid });

export const reviewDenial = defineRoute({
  id: 'denial.review',
  method: 'POST',
  path: '/api/denials/:denialId/reviews',
  audience: 'officer',
  summary: 'Review a denial: renew, amend or revoke it (Art 16(2), R-033, R-034)',
  params: own,
  body: reviewToMake,
  response: denialView,
});

export const endSuspension = defineRoute({
  id: 'denial.end-suspension',
  method: 'POST',
  path: '/api/denials/:denialId/suspension-end',
  audience: 'officer',
  summary: 'Record the end of a suspension with the final assessment (Art 16(1), R-032)',
  params: own,
  body: z.object({
    endedOn: z.string().max(10),
    result: z.enum(SUSPENSION_RESULTS),
    finalAssessment: z.string().max(4000),
  }),
  response: denialView,
});

/** `commit: false` looks and writes nothing. Any problem, and nothing is written. */
export const importDenials = defineRoute({
  id: 'denial.import',
  method: 'POST',
  path: '/api/denial-imports',
  audience: 'officer',
  summary: 'Look through, or take over, a CSV of denials; every bad row is named',
  body: z.object({
    fileName: z.string().max(200),
    /** Text of the file. */
    content: z.string().max(1_500_000),
    commit: z.boolean(),
  }),
  response: z.object({
    lines: z.number().int(),
    problems: z.array(
      z.object({
        line: z.number().int(),
        column: z.string().nullable(),
        problem: z.enum(IMPORT_PROBLEMS),
        value: z.string().nullable(),
      }),
    ),
    /** Nothing wrong; matching will find less. */
    hints: z.array(z.object({ line: z.number().int(), column: z.string(), value: z.string() })),
    denials: z.array(
      z.object({
        line: z.number().int(),
        number: z.string(),
        itemName: z.string(),
        endUserName: z.string().nullable(),
        entities: z.number().int(),
      }),
    ),
    /** Taken over by this call. */
    imported: z.number().int(),
    /** This very content was taken over before. */
    isRepeat: z.boolean(),
  }),
});

const denialHit = z.object({
  denial: denialRow,
  verdict: z.enum(['SAME', 'POSSIBLE']),
  score: z.number(),
  /** Why, in codes of matching; the same sentences as between two notifications. */
  reasons: z.array(
    z.object({
      code: z.string(),
      parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    }),
  ),
  /** An open or settled consultation about it in this case. */
  consultationId: uuid.nullable(),
});

export const readDenialHits = defineRoute({
  id: 'denial.hits',
  method: 'GET',
  path: '/api/cases/:reference/denials',
  audience: 'officer',
  summary: 'Denials in force that this transaction may be essentially identical to (advice; R-023, R-024)',
  params: z.object({ reference: z.string() }),
  response: z.object({
    /** The last search at notification; null before it has run. */
    search: z
      .object({
        searchedAt: instant,
        compared: z.number().int(),
        hits: z.number().int(),
        matcherVersion: z.string(),
      })
      .nullable(),
    hits: z.array(denialHit),
    mayConsult: z.boolean(),
  }),
});

export type DenialHit = z.infer<typeof denialHit>;
export type DenialImport = ResponseOf<typeof importDenials>;
