import { z } from 'zod';
import { date } from '../kernel';

/** An estimate between the limits of its interval. */
export const estimate = z.object({ value: z.number(), low: z.number(), high: z.number() });
const interval = z.object({ low: z.number(), high: z.number() });
const sayable = z.enum(['NOTHING_DECIDED', 'TOO_FEW', 'ENOUGH']);
const claim = z.enum(['HIGHER', 'LOWER', 'UNREMARKABLE', 'NO_CLAIM']);
const count = { successes: z.number().int(), trials: z.number().int() };

/** From which numbers on something is said: policy, not law. */
export const policyView = z.object({
  minimumForClaim: z.number().int(),
  suppressBelow: z.number().int(),
  confidence: z.number(),
});

const period = { from: date, to: date, policy: policyView };

/** A Member State's rate as counted, drawn to the common rate, and with everybody's cases; null: nothing to tell. */
export const groupRateView = z.object({
  group: z.string(),
  ...count,
  sayable,
  raw: estimate.nullable(),
  shrunken: estimate.nullable(),
  adjusted: estimate.nullable(),
  oddsRatio: estimate.nullable(),
  funnel: z.object({ inner: interval, outer: interval }).nullable(),
  p: z.number().nullable(),
  claim,
});

export const featureEffectView = z.object({
  feature: z.string(),
  level: z.string(),
  reference: z.string(),
  trials: z.number().int(),
  oddsRatio: estimate,
  p: z.number(),
});

export const ratesView = z.object({
  ...period,
  union: z.object({ ...count, raw: estimate.nullable() }),
  dispersion: z.object({ factor: z.number(), applies: z.boolean() }),
  /** Whether claims rest on cases made alike; otherwise on raw rates. */
  isAdjusted: z.boolean(),
  groups: z.array(groupRateView),
  features: z.array(featureEffectView),
  /** Limits of the funnel over numbers of decisions. */
  curve: z.array(z.object({ trials: z.number().int(), inner: interval, outer: interval })),
});

export const trendView = z.object({
  ...period,
  months: z.array(z.object({ month: z.string(), ...count, raw: estimate.nullable() })),
  changes: z.array(
    z.object({
      month: z.string(),
      before: z.number(),
      after: z.number(),
      change: estimate,
      p: z.number(),
      /** Title of a version of policy from within two months. */
      coincidesWith: z.string().nullable(),
    }),
  ),
  versions: z.array(z.object({ validFrom: date, title: z.string() })),
});

export const reasonsView = z.object({
  ...period,
  outcome: z.string(),
  rows: z.array(
    z.object({
      criterion: z.string(),
      all: z.object({ ...count, raw: estimate.nullable() }),
      cells: z.array(z.object({ group: z.string(), ...count, sayable, raw: estimate.nullable(), claim })),
    }),
  ),
});

const durations = z.object({
  group: z.string(),
  cases: z.number().int(),
  sayable,
  median: z.number().nullable(),
  lowerQuartile: z.number().nullable(),
  upperQuartile: z.number().nullable(),
  /** Interval of the median; null where there are too few for one. */
  interval: estimate.nullable(),
  /** How many took so many days. */
  days: z.array(z.object({ days: z.number().int(), count: z.number().int() })),
});

/** `toShare`: from a decision that requires an authorisation to the information of the other Member States. */
export const timesView = z.object({
  ...period,
  toDecision: z.object({ all: durations, groups: z.array(durations) }),
  toShare: z.object({ all: durations, groups: z.array(durations) }),
});

export type EstimateView = z.infer<typeof estimate>;
export type GroupRateView = z.infer<typeof groupRateView>;
export type FeatureEffectView = z.infer<typeof featureEffectView>;
export type RatesView = z.infer<typeof ratesView>;
export type TrendView = z.infer<typeof trendView>;
export type ReasonsView = z.infer<typeof reasonsView>;
export type TimesView = z.infer<typeof timesView>;
export type DurationsView = z.infer<typeof durations>;
