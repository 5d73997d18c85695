import {
  changePoints,
  funnelLimits,
  OUTER_LIMITS,
  sayableOf,
  seededRandom,
  summariseDurations,
  wilsonInterval,
  type GroupRate,
  type GroupRates,
  type ReasonRow,
  type StatisticsPolicy,
} from '@article5/domain/statistics';
import type {
  DurationsView,
  GroupRateView,
  RatesView,
  ReasonsView,
  TrendView,
} from '@article5/contracts/statistics';
import type { GroupedDays } from '@article5/persistence/statistics';

/** Permutations are drawn from this seed, so that a figure says the same each time it is read. */
const SEED = 5_821;
/** A change within so many days of a version of policy coincides with it. */
const COINCIDENCE_IN_DAYS = 62;
const CURVE_POINTS = 40;

export function groupRateViewOf(rate: GroupRate): GroupRateView {
  return {
    ...rate,
    raw: rate.raw ?? null,
    shrunken: rate.shrunken ?? null,
    adjusted: rate.adjusted ?? null,
    oddsRatio: rate.oddsRatio ?? null,
    funnel: rate.funnel ?? null,
    p: rate.p ?? null,
  };
}

/** The limits drawn as curves, from the smallest number of decisions to a little beyond the largest. */
export function curveOf(rates: GroupRates, policy: StatisticsPolicy): RatesView['curve'] {
  const { union, dispersion, groups } = rates;
  if (union.trials === 0) return [];
  const most = Math.max(10, ...groups.map(({ trials }) => trials)) * 1.05;
  const target = union.successes / union.trials;
  const at = (index: number) => Math.max(1, Math.round((most * (index + 1) ** 2) / CURVE_POINTS ** 2));
  const trials = [...new Set(Array.from({ length: CURVE_POINTS }, (_, index) => at(index)))];
  return trials.map((size) => ({
    trials: size,
    inner: funnelLimits(target, size, { confidence: policy.confidence, dispersion }),
    outer: funnelLimits(target, size, { confidence: OUTER_LIMITS, dispersion }),
  }));
}

interface MonthCount {
  readonly month: string;
  readonly decided: number;
  readonly required: number;
}

/** Each month of the period, also those without decisions, with the changes of the rate. */
export function trendOf(
  counts: readonly MonthCount[],
  versions: readonly { readonly validFrom: string; readonly title: string }[],
  of: { readonly from: string; readonly to: string; readonly policy: StatisticsPolicy },
): Pick<TrendView, 'months' | 'changes' | 'versions'> {
  const months = monthsOf(of.from, of.to).map((month) => {
    const found = counts.find((count) => count.month === month);
    return { month, successes: found?.required ?? 0, trials: found?.decided ?? 0 };
  });
  const found = changePoints(months, {
    random: seededRandom(SEED),
    level: 1 - of.policy.confidence,
    minimum: of.policy.minimumForClaim,
  });
  return {
    months: months.map((month) => {
      const interval = wilsonInterval(month, of.policy.confidence);
      return { ...month, raw: interval ? { value: month.successes / month.trials, ...interval } : null };
    }),
    changes: found.map(({ at, before, after, change, p }) => {
      const month = months[at]?.month ?? '';
      return {
        ...{ month, change, p },
        before: before.successes / before.trials,
        after: after.successes / after.trials,
        coincidesWith: versions.find(({ validFrom }) => isNear(validFrom, month))?.title ?? null,
      };
    }),
    versions: [...versions],
  };
}

function isNear(day: string, month: string): boolean {
  return Math.abs(Date.parse(day) - Date.parse(`${month}-01`)) <= COINCIDENCE_IN_DAYS * 86_400_000;
}

/** Months (`YYYY-MM`) that a period touches: the last ten years of it. */
function monthsOf(from: string, to: string): readonly string[] {
  const months: string[] = [];
  const earliest = `${Number(to.slice(0, 4)) - 10}${to.slice(4)}`;
  const first = from < earliest ? earliest : from;
  for (let at = new Date(`${first.slice(0, 7)}-01T00:00:00Z`); at <= new Date(to);) {
    months.push(at.toISOString().slice(0, 7));
    at = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1));
  }
  return months;
}

export function reasonRowViewOf(row: ReasonRow): ReasonsView['rows'][number] {
  return {
    criterion: row.criterion,
    all: { ...row.all, raw: row.all.raw ?? null },
    cells: row.cells.map(({ group, successes, trials, sayable, raw, claim }) => ({
      ...{ group, successes, trials, sayable, claim },
      raw: raw ?? null,
    })),
  };
}

/** Durations of all together and of each Member State, in the order given. */
export function timesOf(
  groups: readonly string[],
  counts: readonly GroupedDays[],
  policy: StatisticsPolicy,
): { all: DurationsView; groups: DurationsView[] } {
  const of = (group: string) => counts.filter(({ memberState }) => memberState === group);
  return {
    all: durationsOf('*', counts, policy),
    groups: groups.map((group) => durationsOf(group, of(group), policy)),
  };
}

function durationsOf(group: string, counts: readonly GroupedDays[], policy: StatisticsPolicy): DurationsView {
  const byDay = new Map<number, number>();
  for (const { days, count } of counts) byDay.set(days, (byDay.get(days) ?? 0) + count);
  const days = [...byDay].map(([day, count]) => ({ days: day, count })).sort((a, b) => a.days - b.days);
  const summary = summariseDurations(days, policy.confidence);
  const cases = summary?.cases ?? 0;
  return {
    ...{ group, cases, days },
    sayable: sayableOf(cases, policy),
    median: summary?.median ?? null,
    lowerQuartile: summary?.lowerQuartile ?? null,
    upperQuartile: summary?.upperQuartile ?? null,
    interval: summary?.interval ?? null,
  };
}
