import { betaQuantile, logBeta, logistic } from './distributions';
import type { Count, Estimate } from './intervals';

/** What the rates of all groups have in common: their mean, and how many decisions that knowledge is worth. */
export interface CommonRate {
  readonly mean: number;
  /** Prior size a + b: large where groups are alike. */
  readonly size: number;
}

export interface Shrunken {
  readonly common: CommonRate;
  /** One estimate for each group, in the order given; groups without trials get the common rate with its spread. */
  readonly rates: readonly Estimate[];
}

/** Grid of means on the logit scale and of sizes on the logarithmic scale. */
const MEANS = 61;
const SIZES = Array.from({ length: 28 }, (_, index) =>
  Math.exp(Math.log(0.5) + (index * Math.log(4000)) / 27),
);

interface Point {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/**
 * Rates of groups, each drawn towards the common rate as far as its numbers are small: beta-binomial model; the two
 * parameters that groups share are averaged over their likelihood rather than taken for known, so that intervals are
 * not too short. Undefined where nothing was counted. Source: docs/methods/shrinkage.md; Kass and Steffey 1989.
 */
export function shrinkRates(groups: readonly Count[], confidence = 0.95): Shrunken | undefined {
  const counted = groups.filter(({ trials }) => trials > 0);
  if (counted.length === 0) return undefined;
  const points = weigh(counted);
  const average = (of: (point: Point) => number) => points.reduce((sum, p) => sum + p.weight * of(p), 0);
  return {
    common: {
      mean: average(({ a, b }) => a / (a + b)),
      size: Math.exp(average(({ a, b }) => Math.log(a + b))),
    },
    rates: groups.map(({ successes, trials }) => {
      const moments = points.map(({ a, b, weight }) => {
        const size = a + b + trials;
        const mean = (a + successes) / size;
        return { weight, mean, variance: (mean * (1 - mean)) / (size + 1) };
      });
      const mean = moments.reduce((sum, one) => sum + one.weight * one.mean, 0);
      const variance = moments.reduce(
        (sum, one) => sum + one.weight * (one.variance + (one.mean - mean) ** 2),
        0,
      );
      return betaWith(mean, variance, confidence);
    }),
  };
}

/** Likelihood of each point of the grid, times a prior uniform in the mean and in 1 / (1 + size), as weights. */
function weigh(groups: readonly Count[]): readonly Point[] {
  const successes = groups.reduce((sum, one) => sum + one.successes, 0);
  const trials = groups.reduce((sum, one) => sum + one.trials, 0);
  const pooled = (successes + 0.5) / (trials + 1);
  const middle = Math.log(pooled / (1 - pooled));
  const points: { a: number; b: number; log: number }[] = [];
  for (let index = 0; index < MEANS; index += 1) {
    const mean = logistic(middle + ((index - (MEANS - 1) / 2) / ((MEANS - 1) / 2)) * 3);
    for (const size of SIZES) {
      const [a, b] = [mean * size, (1 - mean) * size];
      const prior = Math.log(mean * (1 - mean)) + Math.log(size) - 2 * Math.log(1 + size);
      const reference = logBeta(a, b);
      const log = groups.reduce(
        (sum, one) => sum + logBeta(a + one.successes, b + one.trials - one.successes) - reference,
        prior,
      );
      points.push({ a, b, log });
    }
  }
  const best = Math.max(...points.map(({ log }) => log));
  const raw = points.map(({ a, b, log }) => ({ a, b, weight: Math.exp(log - best) }));
  const total = raw.reduce((sum, { weight }) => sum + weight, 0);
  return raw
    .map((point) => ({ ...point, weight: point.weight / total }))
    .filter(({ weight }) => weight > 1e-7);
}

/** The estimate whose interval is that of the beta distribution with these two moments. */
function betaWith(mean: number, variance: number, confidence: number): Estimate {
  const size = Math.max((mean * (1 - mean)) / variance - 1, 1e-6);
  const tail = (1 - confidence) / 2;
  const [a, b] = [mean * size, (1 - mean) * size];
  return { value: mean, low: betaQuantile(tail, a, b), high: betaQuantile(1 - tail, a, b) };
}
