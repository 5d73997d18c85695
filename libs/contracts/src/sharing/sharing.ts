import { z } from 'zod';
import { date, defineRoute, instant } from '../kernel';

const params = z.object({ reference: z.string() });

/** What followed a decision. Source: Art 5(4), R-017, R-018. */
export const sharingView = z.object({
  /** AUTHORISATION_REQUIRED: customs must be informed, and the requirement shared or withheld with a reason. */
  required: z.boolean(),
  /** The exporter has been told: by message, by opening the letter, or by post on the last day named. */
  exporterTold: z.boolean(),
  postedOn: date.nullable(),
  state: z.enum(['NOT_NEEDED', 'TO_DECIDE', 'SHARED', 'WITHHELD']),
  stateAt: instant.nullable(),
  stateBy: z.string().nullable(),
  withheldBecause: z.enum(['NATURE_OF_TRANSACTION', 'SENSITIVITY']).nullable(),
  withheldReason: z.string().nullable(),
  customs: z.array(
    z.object({
      recipient: z.string(),
      informedOn: date,
      recordedAt: instant,
      recordedBy: z.string().nullable(),
    }),
  ),
  /** The consistency record of the outcome; null before a decision. */
  consistency: z.object({ shared: z.boolean(), withheldReason: z.string().nullable() }).nullable(),
});

export const recordCustomsInformed = defineRoute({
  id: 'sharing.record-customs',
  method: 'POST',
  path: '/api/cases/:reference/customs',
  audience: 'officer',
  summary: 'Record that customs or another national authority was informed (R-017)',
  params,
  body: z.object({ recipient: z.string().max(300), informedOn: date }),
  response: sharingView,
});

export const recordLetterPosted = defineRoute({
  id: 'sharing.record-posting',
  method: 'POST',
  path: '/api/cases/:reference/letter-posting',
  audience: 'officer',
  summary: 'Record that the decision was sent to the exporter by post (R-015, R-016)',
  params,
  body: z.object({ postedOn: date }),
  response: sharingView,
});

export const shareRequirement = defineRoute({
  id: 'sharing.share',
  method: 'POST',
  path: '/api/cases/:reference/sharing',
  audience: 'officer',
  summary: 'Share the requirement with the other Member States and the Commission (Art 5(4), R-018)',
  params,
  response: sharingView,
});

export const withholdRequirement = defineRoute({
  id: 'sharing.withhold',
  method: 'POST',
  path: '/api/cases/:reference/withholding',
  audience: 'officer',
  summary: 'Record why the requirement is not shared (R-018)',
  params,
  body: z.object({
    because: z.enum(['NATURE_OF_TRANSACTION', 'SENSITIVITY']),
    reason: z.string().max(4000),
  }),
  response: sharingView,
});

/** 422 `sharing.neither-shared-nor-withheld`, `sharing.customs-not-informed` where the outcome needs them. */
export const closeCase = defineRoute({
  id: 'sharing.close',
  method: 'POST',
  path: '/api/cases/:reference/closure',
  audience: 'officer',
  summary: 'Close a decided case',
  params,
  response: sharingView,
});

export type SharingView = z.infer<typeof sharingView>;
