import { binomialCdf, normalQuantile, twoSidedP } from './distributions';
import type { Count, Interval } from './intervals';

/** How much more the groups differ than chance lets them: 1 for not at all. */
export interface OverDispersion {
  readonly factor: number;
  /** Whether limits are widened by it. */
  readonly applies: boolean;
}

/**
 * Control limits around a target rate for a group of that size: exact binomial, interpolated between whole numbers.
 * Source: Spiegelhalter 2005, *Funnel plots for comparing institutional performance*, appendix A.1.1.
 */
export function exactFunnelLimits(target: number, trials: number, confidence: number): Interval {
  const tail = (1 - confidence) / 2;
  return { low: limitAt(tail, trials, target), high: limitAt(1 - tail, trials, target) };
}

function limitAt(p: number, trials: number, target: number): number {
  let [low, high] = [0, trials];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (binomialCdf(middle, trials, target) >= p) high = middle;
    else low = middle + 1;
  }
  const [at, below] = [binomialCdf(low, trials, target), binomialCdf(low - 1, trials, target)];
  const part = at === below ? 0 : (at - p) / (at - below);
  return Math.min(1, Math.max(0, (low - part) / trials));
}

/**
 * Over-dispersion of groups around the target: mean square of their z-scores, the extreme tenth on each side drawn in,
 * so that an outlier does not excuse itself; applied where it exceeds 1 by more than chance explains (two standard
 * errors). Source: Spiegelhalter 2005, section 3.3 and appendix A.3.
 */
export function overDispersion(groups: readonly Count[], target: number, winsorise = 0.1): OverDispersion {
  const scores = groups
    .filter(({ trials }) => trials > 0)
    .map((group) => zScore(group, target))
    .sort((a, b) => a - b);
  if (scores.length < 2) return { factor: 1, applies: false };
  const cut = Math.floor(scores.length * winsorise);
  const [least, most] = [scores[cut] ?? 0, scores[scores.length - 1 - cut] ?? 0];
  const factor = scores.reduce((sum, z) => sum + Math.min(Math.max(z, least), most) ** 2, 0) / scores.length;
  const applies = factor > 1 + 2 * Math.sqrt(2 / scores.length);
  return { factor: applies ? factor : 1, applies };
}

/** Standardised distance of a group from the target. */
export function zScore({ successes, trials }: Count, target: number): number {
  const spread = Math.sqrt((target * (1 - target)) / trials);
  return spread === 0 ? 0 : (successes / trials - target) / spread;
}

/** Limits of a funnel, exact where groups vary as chance lets them, otherwise widened by the over-dispersion. */
export function funnelLimits(
  target: number,
  trials: number,
  options: { readonly confidence: number; readonly dispersion: OverDispersion },
): Interval {
  if (!options.dispersion.applies) return exactFunnelLimits(target, trials, options.confidence);
  const spread = Math.sqrt((options.dispersion.factor * target * (1 - target)) / trials);
  const half = normalQuantile(options.confidence) * spread;
  return { low: Math.max(0, target - half), high: Math.min(1, target + half) };
}

/**
 * Probability of a group as far from the target as this one, or farther, if only chance (and the over-dispersion) set
 * it apart. Exact: twice the smaller tail of the binomial.
 */
export function funnelP(group: Count, target: number, dispersion: OverDispersion): number {
  if (dispersion.applies) return twoSidedP(zScore(group, target) / Math.sqrt(dispersion.factor));
  const below = binomialCdf(group.successes, group.trials, target);
  const above = 1 - binomialCdf(group.successes - 1, group.trials, target);
  return Math.min(1, 2 * Math.min(below, above));
}
