import { z } from 'zod';
import { DECISION_OUTCOMES } from '@article5/domain/decision';
import { authorityCode, date, instant, uuid } from '../kernel';

const parameters = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
);

/**
 * A transaction that matching or an officer found essentially identical (Art 2(22)). `sight` says how much of the
 * other side the reader may see: OWN (own authority's case), SHARED (that authority shared its outcome),
 * EXISTS (only that there is one, with a contact point). Anything less is not in the list at all. Source: design 6.
 */
export const similarTransaction = z.object({
  similarId: z.string(),
  sight: z.enum(['OWN', 'SHARED', 'EXISTS']),
  authorityId: authorityCode,
  authorityName: z.string(),
  contactPoint: z.string().nullable(),
  reference: z.string().nullable(),
  /** A decision of before the portal, taken over from a file: there is no case page. */
  imported: z.boolean(),
  /** The officer's verdict outranks the machine's. */
  verdict: z.enum(['SAME', 'POSSIBLE', 'NOT_SAME']),
  /** Null where only an officer said so and matching no longer finds it. */
  machine: z
    .object({ verdict: z.enum(['SAME', 'POSSIBLE']), score: z.number(), matcherVersion: z.string() })
    .nullable(),
  /** Why, part by part; empty where the reader may not see the other side. */
  reasons: z.array(z.object({ code: z.string(), parameters })),
  officer: z
    .object({
      verdictId: uuid,
      verdict: z.enum(['SAME', 'NOT_SAME']),
      reason: z.string().nullable(),
      by: z.string(),
      at: instant,
    })
    .nullable(),
  outcome: z.enum(DECISION_OUTCOMES).nullable(),
  decidedOn: date.nullable(),
  /** Day on which the outcome shown replaced an earlier one; decisions were recorded before there were any. */
  correctedOn: date.nullable().default(null),
  reasonCodes: z.array(z.string()),
});

export type SimilarTransaction = z.infer<typeof similarTransaction>;
