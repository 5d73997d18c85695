import { adjustForCaseMix, type CaseMix, type CaseMixRow, type FeatureEffect } from './case-mix';
import { funnelLimits, funnelP, overDispersion, type OverDispersion } from './funnel';
import { wilsonInterval, type Estimate, type Interval } from './intervals';
import { sayableOf, type Sayable, type StatisticsPolicy } from './minimum-number';
import { holm } from './multiple';
import { shrinkRates } from './shrinkage';

/** What is claimed of a group beside the others; UNREMARKABLE is no proof of likeness. */
export type Claim = 'HIGHER' | 'LOWER' | 'UNREMARKABLE' | 'NO_CLAIM';

/** A group's rate, told four ways. Parts are undefined where there is nothing to tell. */
export interface GroupRate {
  readonly group: string;
  readonly successes: number;
  readonly trials: number;
  readonly sayable: Sayable;
  /** As counted, with Wilson's interval. */
  readonly raw: Estimate | undefined;
  /** Drawn towards the common rate. */
  readonly shrunken: Estimate | undefined;
  /** As it would be with everybody's cases; only with the minimum number. */
  readonly adjusted: Estimate | undefined;
  readonly oddsRatio: Estimate | undefined;
  /** Limits of chance for a group of this size around the common rate (95 % and 99.8 %). */
  readonly funnel: { readonly inner: Interval; readonly outer: Interval } | undefined;
  /** P-value after allowing for all groups that were looked at (Holm). */
  readonly p: number | undefined;
  readonly claim: Claim;
}

export interface GroupRates {
  readonly union: { readonly successes: number; readonly trials: number; readonly raw: Estimate | undefined };
  readonly dispersion: OverDispersion;
  readonly groups: readonly GroupRate[];
  readonly features: readonly FeatureEffect[];
  /** Whether claims rest on the adjusted comparison; otherwise on the funnel of raw rates. */
  readonly isAdjusted: boolean;
}

/** Outer limits of a funnel, as usual: three standard errors. */
export const OUTER_LIMITS = 0.998;

/**
 * Rates of groups with what may be claimed of each: cases made alike by regression where that is possible, the minimum
 * number kept, and the chance of *any* false claim in the whole figure held at one minus the confidence. Source:
 * docs/methods; design.md 8.
 */
export function groupRates(
  groups: readonly string[],
  rows: readonly CaseMixRow[],
  by: { readonly features: readonly string[]; readonly policy: StatisticsPolicy },
): GroupRates {
  const counts = groups.map((group) => {
    const own = rows.filter((row) => row.group === group);
    return { group, successes: sum(own, 'successes'), trials: sum(own, 'trials') };
  });
  const union = { successes: sum(counts, 'successes'), trials: sum(counts, 'trials') };
  const target = union.trials === 0 ? 0 : union.successes / union.trials;
  const dispersion = overDispersion(
    counts.filter(({ trials }) => trials >= by.policy.minimumForClaim),
    target,
  );
  const mix = adjustForCaseMix(rows, by.features, {
    confidence: by.policy.confidence,
    minimum: by.policy.minimumForClaim,
  });
  const shrunken = shrinkRates(counts, by.policy.confidence);
  const p = claimable(counts, { mix, target, dispersion, policy: by.policy });
  return {
    union: { ...union, raw: rawOf(union, by.policy.confidence) },
    dispersion,
    isAdjusted: mix !== undefined,
    features: mix?.features ?? [],
    groups: counts.map((count, index) => {
      const effect = mix?.groups.find(({ group }) => group === count.group);
      const funnelAt = (confidence: number) => funnelLimits(target, count.trials, { confidence, dispersion });
      const adjustedP = p.get(count.group);
      const isHigher = effect ? effect.oddsRatio.value > 1 : count.successes / count.trials > target;
      return {
        ...count,
        sayable: sayableOf(count.trials, by.policy),
        raw: rawOf(count, by.policy.confidence),
        shrunken: count.trials === 0 ? undefined : shrunken?.rates[index],
        adjusted: effect?.adjusted,
        oddsRatio: effect?.oddsRatio,
        funnel:
          count.trials === 0
            ? undefined
            : { inner: funnelAt(by.policy.confidence), outer: funnelAt(OUTER_LIMITS) },
        p: adjustedP,
        claim: claimOf(adjustedP, isHigher, by.policy),
      };
    }),
  };
}

type GroupCount = Pick<GroupRate, 'group' | 'successes' | 'trials'>;

/** P-values of the groups that have enough cases to be compared, after allowing for their number. */
function claimable(
  counts: readonly GroupCount[],
  by: {
    readonly mix: CaseMix | undefined;
    readonly target: number;
    readonly dispersion: OverDispersion;
    readonly policy: StatisticsPolicy;
  },
): ReadonlyMap<string, number> {
  const enough = counts.filter(({ trials }) => sayableOf(trials, by.policy) === 'ENOUGH');
  if (enough.length < 2) return new Map();
  const single = enough.map(
    (count) =>
      by.mix?.groups.find(({ group }) => group === count.group)?.p ??
      funnelP(count, by.target, by.dispersion),
  );
  const adjusted = holm(single);
  return new Map(enough.map(({ group }, index) => [group, adjusted[index] ?? 1]));
}

function claimOf(p: number | undefined, isHigher: boolean, policy: StatisticsPolicy): Claim {
  if (p === undefined) return 'NO_CLAIM';
  if (p >= 1 - policy.confidence) return 'UNREMARKABLE';
  return isHigher ? 'HIGHER' : 'LOWER';
}

function rawOf(count: { successes: number; trials: number }, confidence: number): Estimate | undefined {
  const interval = wilsonInterval(count, confidence);
  return interval && { value: count.successes / count.trials, ...interval };
}

function sum<K extends string>(rows: readonly Readonly<Record<K, number>>[], key: K): number {
  return rows.reduce((total, row) => total + row[key], 0);
}
