import { z } from 'zod';
import {
  DENIAL_GROUNDS,
  DENIAL_ROLES,
  DENIAL_STATUSES,
  DENIAL_TYPES,
  REVIEW_RESULTS,
} from '@article5/domain/denial';
import { authorityCode, date, instant, uuid } from '../kernel';

const text = (max: number) => z.string().max(max);

export const denialEntity = z.object({
  role: z.enum(DENIAL_ROLES),
  name: text(500),
  address: text(1000),
  /** ISO 3166-1 alpha-2; null where the text names no country we know. */
  country: z.string().length(2).nullable(),
  countryText: text(200),
});

export const denialParameter = z.object({ name: text(200), value: text(200), unit: text(50).nullable() });

/** What every authority may know of a denial (Art 16(1)): a row of a list. */
export const denialRow = z.object({
  authorityId: authorityCode,
  authorityName: z.string(),
  denialId: uuid,
  number: z.string(),
  denialType: z.enum(DENIAL_TYPES),
  status: z.enum(DENIAL_STATUSES),
  itemName: z.string(),
  destination: z.string().nullable(),
  endUserName: z.string().nullable(),
  notifiedOn: date.nullable(),
  /** Null once revoked, or where a file gave no day of notification. */
  reviewDueOn: date.nullable(),
  /** Of the reader's own authority. */
  isOwn: z.boolean(),
});

/** The same in full, for officers of every authority. */
export const sharedDenialView = denialRow.extend({
  legalBasis: z.string(),
  decidedOn: date.nullable(),
  itemDescription: z.string(),
  itemFamily: z.string().nullable(),
  parameters: z.array(denialParameter),
  controlEntry: z.string().nullable(),
  endUse: z.string(),
  grounds: z.array(z.enum(DENIAL_GROUNDS)),
  reason: z.string(),
  reviews: z.number().int(),
  suspensionEndedOn: date.nullable(),
  entities: z.array(denialEntity),
});

export const denialEventView = z.object({
  number: z.number().int(),
  kind: z.enum(['RECORDED', 'REVIEWED', 'SUSPENSION_ENDED', 'REMINDED']),
  at: instant,
  /** Null: the portal itself, or a file. */
  actor: z.string().nullable(),
  result: z.string().nullable(),
  reviewDueOn: date.nullable(),
  days: z.number().int().nullable(),
  reason: z.string().nullable(),
  explanation: z.string().nullable(),
});

/** What the denying authority has besides. */
export const ownDenialPart = z.object({
  quantity: z.string().nullable(),
  value: z.string().nullable(),
  internalNote: z.string().nullable(),
  fileReference: z.string().nullable(),
  history: z.array(denialEventView),
  /** What a reader with the right may do now. */
  acts: z.array(z.enum(['REVIEW', 'END_SUSPENSION'])),
  /** The next review must explain the grounds, if the denial is kept. */
  explanationNeeded: z.boolean(),
});

export const denialView = z.object({ denial: sharedDenialView, own: ownDenialPart.nullable() });

/** A denial to be recorded; `number` is the authority's own. */
export const denialToRecord = z.object({
  number: text(60),
  denialType: z.enum(DENIAL_TYPES),
  legalBasis: text(200),
  decidedOn: text(10),
  notifiedOn: text(10),
  itemName: text(300),
  itemDescription: text(4000),
  itemFamily: text(60).optional(),
  parameters: z.array(denialParameter).max(40),
  controlEntry: text(60).optional(),
  quantity: text(200).optional(),
  value: text(200).optional(),
  destination: z.string().length(2).optional(),
  endUse: text(4000),
  grounds: z.array(z.enum(DENIAL_GROUNDS)).max(4),
  reason: text(4000),
  internalNote: text(4000).optional(),
  entities: z
    .array(
      z.object({
        role: z.enum(DENIAL_ROLES),
        name: text(500),
        address: text(1000),
        country: z.string().length(2).optional(),
      }),
    )
    .max(40),
});

export const reviewToMake = z.object({
  result: z.enum(REVIEW_RESULTS),
  reason: text(4000),
  explanation: text(4000).optional(),
});

export type DenialRow = z.infer<typeof denialRow>;
export type SharedDenialView = z.infer<typeof sharedDenialView>;
export type DenialEventView = z.infer<typeof denialEventView>;
export type OwnDenialPart = z.infer<typeof ownDenialPart>;
export type DenialView = z.infer<typeof denialView>;
export type DenialToRecord = z.infer<typeof denialToRecord>;
