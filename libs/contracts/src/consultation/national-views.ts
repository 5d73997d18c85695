import { z } from 'zod';
import {
  NATIONAL_STATES,
  OPINION_CRITERIA,
  OPINION_POSITIONS,
  OPINION_STANCES,
  REVIEWING_BODY_KINDS,
} from '@article5/domain/consultation';
import { date, instant, uuid } from '../kernel';

/** An answer as it was shared, ready to be shown: `SharedRow` of the domain. */
const sharedRow = z.looseObject({ key: z.string() });

export const opinionReason = z.object({
  criterion: z.enum(OPINION_CRITERIA),
  stance: z.enum(OPINION_STANCES),
  note: z.string().max(2000),
});

export const opinionBody = z.object({
  position: z.enum(OPINION_POSITIONS),
  reasons: z.array(opinionReason).max(OPINION_CRITERIA.length),
  text: z.string().max(8000),
});

/** Everything one participant has said; the first version never changes. */
const opinionView = z.object({
  participantId: uuid,
  name: z.string(),
  isOwn: z.boolean(),
  versions: z.array(
    opinionBody.extend({
      version: z.number().int(),
      at: instant,
      late: z.boolean(),
      /** Given before any other opinion could be read. */
      blind: z.boolean(),
    }),
  ),
});

const disagreement = z.object({
  by: z.array(z.string()),
  rows: z.array(
    z.object({
      criterion: z.enum(OPINION_CRITERIA),
      stances: z.array(z.enum(OPINION_STANCES).nullable()),
      agreed: z.boolean(),
    }),
  ),
  agreed: z.boolean(),
});

const round = z.object({
  consultationId: uuid,
  number: z.number().int(),
  state: z.enum(NATIONAL_STATES),
  request: z.string(),
  dueOn: date,
  /** After today, in the authority's calendar; null once over. */
  workingDaysLeft: z.number().int().nullable(),
  askedAt: instant,
  endedAt: instant.nullable(),
  shared: z.array(sharedRow),
  files: z.array(z.object({ attachmentId: uuid, fileName: z.string(), sizeInBytes: z.number().int() })),
  /** Opinions that the reader may see: others' only after the reader's own, or for officers after the round. */
  opinions: z.array(opinionView),
});

/** A round as officers of the asking authority see it. */
export const nationalRoundView = round.extend({
  askedBy: z.string(),
  endReason: z.string().nullable(),
  participants: z.array(
    z.object({
      participantId: uuid,
      name: z.string(),
      isBody: z.boolean(),
      hasAnswered: z.boolean(),
      /** What it said may be read now. */
      isVisible: z.boolean(),
    }),
  ),
  disagreement: disagreement.nullable(),
  needsSettlement: z.boolean(),
  settlements: z.array(z.object({ number: z.number().int(), at: instant, by: z.string(), text: z.string() })),
  acts: z.array(z.enum(['GIVE', 'END', 'WITHDRAW', 'SETTLE'])),
});

/** A request as a guest reviewer sees it: the redacted file, and others' opinions only after the own one. */
export const reviewView = round.extend({
  authorityName: z.string(),
  bodyName: z.string(),
  mayGive: z.boolean(),
});

export const reviewRow = z.object({
  consultationId: uuid,
  authorityName: z.string(),
  number: z.number().int(),
  request: z.string(),
  state: z.enum(NATIONAL_STATES),
  askedAt: instant,
  dueOn: date,
  workingDaysLeft: z.number().int().nullable(),
  answeredAt: instant.nullable(),
});

export const reviewingBodyView = z.object({
  bodyId: uuid,
  name: z.string(),
  kind: z.enum(REVIEWING_BODY_KINDS),
  cleared: z.boolean(),
  contact: z.string(),
  inUse: z.boolean(),
  people: z.number().int(),
});

/** What asking would do, said before it is done. */
export const nationalPreview = z.object({
  clock: z.enum(['NO_CLOCK', 'STOPS', 'STANDS', 'RUNS_ON']),
  source: z.string().nullable(),
  /** The first working day from the wished one, or ten working days from now. */
  dueOn: date.nullable(),
  isMoved: z.boolean(),
  bodies: z.array(reviewingBodyView),
  answers: z.array(
    z.object({ key: z.string(), isSentByDefault: z.boolean(), isProtected: z.boolean(), row: sharedRow }),
  ),
  files: z.array(z.object({ attachmentId: uuid, fileName: z.string(), sizeInBytes: z.number().int() })),
});

export type NationalRoundView = z.infer<typeof nationalRoundView>;
export type ReviewView = z.infer<typeof reviewView>;
export type ReviewRow = z.infer<typeof reviewRow>;
export type ReviewingBodyView = z.infer<typeof reviewingBodyView>;
export type NationalPreview = z.infer<typeof nationalPreview>;
export type OpinionBody = z.infer<typeof opinionBody>;
