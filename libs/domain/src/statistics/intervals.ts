import { betaQuantile, normalQuantile } from './distributions';

/** An estimate between its limits. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface Estimate extends Interval {
  readonly value: number;
}

/** `successes` of `trials`: whole numbers. */
export interface Count {
  readonly successes: number;
  readonly trials: number;
}

/**
 * Wilson's score interval of a share; undefined where there is no trial. Source: Wilson 1927; Newcombe 1998, method 3
 * (81 of 263: 0.2553 to 0.3662).
 */
export function wilsonInterval({ successes, trials }: Count, confidence = 0.95): Interval | undefined {
  if (trials === 0) return undefined;
  const z = normalQuantile(confidence);
  const share = successes / trials;
  const middle = share + (z * z) / (2 * trials);
  const half = z * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
  const scale = 1 + (z * z) / trials;
  return {
    low: successes === 0 ? 0 : (middle - half) / scale,
    high: successes === trials ? 1 : (middle + half) / scale,
  };
}

/**
 * Jeffreys' interval of a share: quantiles of Beta(k + 1/2, n - k + 1/2), closed at 0 and 1. Source: Brown, Cai,
 * DasGupta 2001, section 4.1.2.
 */
export function jeffreysInterval({ successes, trials }: Count, confidence = 0.95): Interval | undefined {
  if (trials === 0) return undefined;
  const tail = (1 - confidence) / 2;
  const [a, b] = [successes + 0.5, trials - successes + 0.5];
  return {
    low: successes === 0 ? 0 : betaQuantile(tail, a, b),
    high: successes === trials ? 1 : betaQuantile(1 - tail, a, b),
  };
}

/**
 * Interval of the difference of two independent shares, first minus second. Source: Newcombe 1998, *Interval estimation
 * for the difference between independent proportions*, method 10 (square-and-add of Wilson limits).
 */
export function differenceInterval(first: Count, second: Count, confidence = 0.95): Estimate | undefined {
  const [one, two] = [wilsonInterval(first, confidence), wilsonInterval(second, confidence)];
  if (!one || !two) return undefined;
  const [p1, p2] = [first.successes / first.trials, second.successes / second.trials];
  const value = p1 - p2;
  return {
    value,
    low: value - Math.hypot(p1 - one.low, two.high - p2),
    high: value + Math.hypot(one.high - p1, p2 - two.low),
  };
}
