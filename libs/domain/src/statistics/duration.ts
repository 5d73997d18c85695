import { binomialCdf } from './distributions';
import type { Estimate } from './intervals';

/** How often each number of days occurred. */
export interface DayCount {
  readonly days: number;
  readonly count: number;
}

/** Quantiles of durations, in days. `interval` is undefined where there are too few for one. */
export interface DurationSummary {
  readonly cases: number;
  readonly median: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
  readonly interval: Estimate | undefined;
}

/**
 * Median and quartiles of durations with the order-statistic interval of the median: the k-th smallest and k-th largest,
 * with the largest k whose coverage is at least the confidence, whatever the distribution. Undefined where nothing was
 * counted. Source: Conover 1999, section 3.2; docs/methods/time-to-decision.md.
 */
export function summariseDurations(
  counts: readonly DayCount[],
  confidence = 0.95,
): DurationSummary | undefined {
  const sorted = [...counts].filter(({ count }) => count > 0).sort((a, b) => a.days - b.days);
  const cases = sorted.reduce((sum, { count }) => sum + count, 0);
  if (cases === 0) return undefined;
  const median = (ranked(sorted, Math.ceil(cases / 2)) + ranked(sorted, Math.floor(cases / 2) + 1)) / 2;
  const rank = medianRank(cases, confidence);
  return {
    cases,
    median,
    lowerQuartile: ranked(sorted, Math.ceil(cases / 4)),
    upperQuartile: ranked(sorted, cases + 1 - Math.ceil(cases / 4)),
    interval:
      rank === 0
        ? undefined
        : { value: median, low: ranked(sorted, rank), high: ranked(sorted, cases + 1 - rank) },
  };
}

/** The largest k with P(k-th smallest <= median <= k-th largest) >= confidence; 0 where even the extremes do not do. */
export function medianRank(cases: number, confidence = 0.95): number {
  const tail = (1 - confidence) / 2;
  let [low, high] = [0, Math.ceil(cases / 2)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (binomialCdf(middle - 1, cases, 0.5) <= tail) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The value at a rank, from 1. */
function ranked(sorted: readonly DayCount[], rank: number): number {
  let seen = 0;
  for (const { days, count } of sorted) {
    seen += count;
    if (seen >= rank) return days;
  }
  return sorted.at(-1)?.days ?? 0;
}
