import { z } from 'zod';
import { authorityCode, date, instant, uuid } from '../kernel';
import { estimate, featureEffectView, groupRateView } from '../statistics';

const roundState = z.enum(['DRAFT', 'OPEN', 'CLOSED']);
const coefficient = z.object({ value: z.number(), interval: estimate.nullable() });

/** A round in a list; agreement only once it is closed. */
export const roundRow = z.object({
  roundId: uuid,
  title: z.string(),
  state: roundState,
  dueOn: date,
  openedAt: instant.nullable(),
  closedAt: instant.nullable(),
  vignettes: z.number().int(),
  invited: z.number().int(),
  answered: z.number().int(),
  alpha: coefficient.nullable(),
  ac1: coefficient.nullable(),
});

const vignetteView = z.object({
  vignetteId: uuid,
  ordinal: z.number().int(),
  levels: z.record(z.string(), z.string()),
  answers: z.record(z.string(), z.unknown()),
  /** Answers by outcome; empty until the round is closed. */
  counts: z.record(z.string(), z.number().int()),
});

export const roundView = roundRow.extend({
  features: z.record(z.string(), z.array(z.string())),
  progress: z.array(z.object({ authorityId: authorityCode, answered: z.number().int() })),
  list: z.array(vignetteView),
  results: z
    .object({
      answers: z.number().int(),
      minimumForClaim: z.number().int(),
      groups: z.array(groupRateView),
      features: z.array(featureEffectView),
    })
    .nullable(),
});

/** A vignette as the invited authority sees it: nothing of what was varied, nothing of what others said. */
export const ownVignetteRow = z.object({
  roundId: uuid,
  roundTitle: z.string(),
  state: roundState,
  dueOn: date,
  vignetteId: uuid,
  ordinal: z.number().int(),
  of: z.number().int(),
  outcome: z.string().nullable(),
  reasonCodes: z.array(z.string()).nullable(),
});

export const ownVignetteView = ownVignetteRow.extend({
  answers: z.record(z.string(), z.unknown()),
  /** The next one without an answer. */
  next: uuid.nullable(),
});

export type RoundRow = z.infer<typeof roundRow>;
export type RoundView = z.infer<typeof roundView>;
export type OwnVignetteRow = z.infer<typeof ownVignetteRow>;
export type OwnVignetteView = z.infer<typeof ownVignetteView>;
