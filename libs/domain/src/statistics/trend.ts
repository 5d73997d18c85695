import { differenceInterval, type Count, type Estimate } from './intervals';
import { shuffled, type RandomSource } from './random';

/** A change of a rate: from the period with this index on, another rate. */
export interface ChangePoint {
  readonly at: number;
  readonly before: Count;
  readonly after: Count;
  /** After minus before, with its interval. */
  readonly change: Estimate;
  /** Share of random orders of the periods with as great a change somewhere. */
  readonly p: number;
}

export interface TrendOptions {
  readonly random: RandomSource;
  /** Chance of finding any change in a series without one. */
  readonly level?: number;
  readonly permutations?: number;
  /** Trials that each side of a change needs: below it nothing is claimed. */
  readonly minimum: number;
}

/** No more than this many changes are told of one series. */
const MOST_CHANGES = 3;

/**
 * Where a rate over equal periods changed: the split with the greatest likelihood ratio, kept where fewer than `level`
 * of random orders of the periods have one as great; then the same within each part. Source: Worsley 1983 (likelihood
 * ratio for a changed binomial probability); docs/methods/change-points.md.
 */
export function changePoints(periods: readonly Count[], options: TrendOptions): readonly ChangePoint[] {
  const found: ChangePoint[] = [];
  const parts = [{ from: 0, to: periods.length }];
  for (let part = parts.shift(); part && found.length < MOST_CHANGES; part = parts.shift()) {
    const { from, to } = part;
    const change = strongest(periods.slice(from, to), options);
    if (!change) continue;
    const at = from + change.at;
    found.push({ ...change, at });
    parts.push({ from, to: at }, { from: at, to });
  }
  return found.sort((a, b) => a.at - b.at);
}

function strongest(periods: readonly Count[], options: TrendOptions): ChangePoint | undefined {
  const { random, level = 0.05, permutations = 499, minimum } = options;
  const best = bestSplit(periods, minimum);
  if (!best) return undefined;
  let asGreat = 1;
  const allowed = level * (permutations + 1);
  for (let round = 0; round < permutations; round += 1) {
    const other = bestSplit(shuffled(periods, random), minimum);
    if (other && other.ratio >= best.ratio - 1e-9) asGreat += 1;
    if (asGreat > allowed) return undefined;
  }
  const change = differenceInterval(best.after, best.before);
  if (!change) return undefined;
  return { at: best.at, before: best.before, after: best.after, change, p: asGreat / (permutations + 1) };
}

function bestSplit(periods: readonly Count[], minimum: number) {
  const all = sumOf(periods);
  let before: Count = { successes: 0, trials: 0 };
  let best: { at: number; before: Count; after: Count; ratio: number } | undefined;
  for (const [index, period] of periods.entries()) {
    const after = { successes: all.successes - before.successes, trials: all.trials - before.trials };
    if (index > 0 && before.trials >= minimum && after.trials >= minimum) {
      const ratio = logLikelihood(before) + logLikelihood(after) - logLikelihood(all);
      if (!best || ratio > best.ratio) best = { at: index, before, after, ratio };
    }
    before = {
      successes: before.successes + period.successes,
      trials: before.trials + period.trials,
    };
  }
  return best;
}

function sumOf(periods: readonly Count[]): Count {
  return periods.reduce(
    (sum, one) => ({ successes: sum.successes + one.successes, trials: sum.trials + one.trials }),
    { successes: 0, trials: 0 },
  );
}

/** Greatest log-likelihood of a share. */
function logLikelihood({ successes, trials }: Count): number {
  const part = (count: number) => (count === 0 ? 0 : count * Math.log(count / trials));
  return part(successes) + part(trials - successes);
}
