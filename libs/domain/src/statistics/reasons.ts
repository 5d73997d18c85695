import { funnelP } from './funnel';
import { wilsonInterval, type Count, type Estimate } from './intervals';
import { sayableOf, type Sayable, type StatisticsPolicy } from './minimum-number';
import { holm } from './multiple';
import type { Claim } from './group-rates';

/** In how many of a group's decisions a criterion was named. */
export interface ReasonCount {
  readonly group: string;
  readonly criterion: string;
  readonly count: number;
}

export interface ReasonCell extends Count {
  readonly group: string;
  readonly sayable: Sayable;
  readonly raw: Estimate | undefined;
  readonly claim: Claim;
}

/** One criterion: how often it was named by all, and by each group. */
export interface ReasonRow {
  readonly criterion: string;
  readonly all: Count & { readonly raw: Estimate | undefined };
  readonly cells: readonly ReasonCell[];
}

/**
 * Which criteria weighed, beside each other: share of decisions that name a criterion, by group; claims only with the
 * minimum number and after allowing for every cell compared (Holm). Source: design.md 8; docs/methods/minimum-number.md.
 */
export function compareReasons(
  decided: readonly { readonly group: string; readonly trials: number }[],
  counts: readonly ReasonCount[],
  policy: StatisticsPolicy,
): readonly ReasonRow[] {
  const criteria = [...new Set(counts.map(({ criterion }) => criterion))].sort();
  const trials = decided.reduce((total, one) => total + one.trials, 0);
  const rows = criteria.map((criterion) => {
    const cells = decided.map((one) => ({
      ...one,
      successes:
        counts.find((count) => count.criterion === criterion && count.group === one.group)?.count ?? 0,
    }));
    return {
      criterion,
      cells,
      all: { trials, successes: cells.reduce((sum, cell) => sum + cell.successes, 0) },
    };
  });
  const p = adjustedP(rows, policy);
  return rows.map(({ criterion, all, cells }) => ({
    criterion,
    all: { ...all, raw: rawOf(all, policy) },
    cells: cells.map((cell) => ({
      ...cell,
      sayable: sayableOf(cell.trials, policy),
      raw: rawOf(cell, policy),
      claim: claimOf(p.get(`${criterion} ${cell.group}`), cell, all, policy),
    })),
  }));
}

type Bare = { criterion: string; all: Count; cells: readonly (Count & { readonly group: string })[] };

function adjustedP(rows: readonly Bare[], policy: StatisticsPolicy): ReadonlyMap<string, number> {
  const compared = rows.flatMap(({ criterion, all, cells }) => {
    const enough = cells.filter(({ trials }) => sayableOf(trials, policy) === 'ENOUGH');
    if (enough.length < 2) return [];
    return enough.map((cell) => ({
      key: `${criterion} ${cell.group}`,
      p: funnelP(cell, all.successes / all.trials, { factor: 1, applies: false }),
    }));
  });
  const adjusted = holm(compared.map(({ p }) => p));
  return new Map(compared.map(({ key }, index) => [key, adjusted[index] ?? 1]));
}

function claimOf(p: number | undefined, cell: Count, all: Count, policy: StatisticsPolicy): Claim {
  if (p === undefined) return 'NO_CLAIM';
  if (p >= 1 - policy.confidence) return 'UNREMARKABLE';
  return cell.successes / cell.trials > all.successes / all.trials ? 'HIGHER' : 'LOWER';
}

function rawOf(count: Count, policy: StatisticsPolicy): Estimate | undefined {
  const interval = wilsonInterval(count, policy.confidence);
  return interval && { value: count.successes / count.trials, ...interval };
}
