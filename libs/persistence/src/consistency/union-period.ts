import type { UnionFilter } from '@article5/contracts/consistency';

/** Days that a figure covers; both are included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** What every Union query filters by, as SQL over `union_record r`: parameters $1 to $3. */
export const COUNTED = `r.decided_on between $1 and $2 and ($3::text is null or r.item_family = $3)`;

/** The three parameters of `COUNTED`. */
export function countedBy(filter: UnionFilter & Period): readonly (string | null)[] {
  return [filter.from, filter.to, filter.itemFamily ?? null];
}

/** How long the months and years are for which cells are counted ahead. */
export type Grain = 'month' | 'year';

/** A period as cells that are counted already, and days that are put on or taken off one by one. */
export interface Spans {
  /** Cells that begin on `from` or later and before `until`. */
  readonly cells: readonly { readonly grain: Grain; readonly from: string; readonly until: string }[];
  readonly days: readonly { readonly sign: 1 | -1; readonly from: string; readonly to: string }[];
}

/** No figure reaches further; a bound that does means "all". */
export const EARLIEST = '1900-01-01';
export const LATEST = '9998-12-31';

/**
 * Cuts a period into the fewest cells of whole months, or of whole years and months, and into the days by which its
 * ends differ from them: from the nearer beginning of a month, so that they are never more than half a month each.
 */
export function spansOf(period: Period, grains: readonly Grain[] = ['year', 'month']): Spans {
  const from = period.from < EARLIEST ? EARLIEST : period.from;
  const end = dayAfter(period.to > LATEST ? LATEST : period.to, 1);
  if (from >= end) return { cells: [], days: [] };
  const [first, until] = [nearestMonth(from), nearestMonth(end)];
  return {
    cells: grains.includes('year') ? yearsAndMonths(first, until) : cellsOf('month', first, until),
    days: [...between(first, from, -1), ...between(until, end, 1)],
  };
}

function yearsAndMonths(first: string, until: string): Spans['cells'] {
  const firstYear = first.slice(4) === '-01-01' ? first : `${Number(first.slice(0, 4)) + 1}-01-01`;
  const untilYear = `${until.slice(0, 4)}-01-01`;
  if (firstYear >= untilYear) return cellsOf('month', first, until);
  return [
    ...cellsOf('month', first, firstYear),
    ...cellsOf('year', firstYear, untilYear),
    ...cellsOf('month', untilYear, until),
  ];
}

function cellsOf(grain: Grain, from: string, until: string): Spans['cells'] {
  return from < until ? [{ grain, from, until }] : [];
}

/** The days by which a bound differs from a beginning of a month: to be added where the bound is later. */
function between(month: string, bound: string, sign: 1 | -1): Spans['days'] {
  if (month < bound) return [{ sign, from: month, to: dayAfter(bound, -1) }];
  if (month > bound) return [{ sign: sign === 1 ? -1 : 1, from: bound, to: dayAfter(month, -1) }];
  return [];
}

/** The beginning of a month that is fewest days away. */
function nearestMonth(day: string): string {
  const [current, next] = [monthOf(day, 0), monthOf(day, 1)];
  return Date.parse(day) - Date.parse(current) <= Date.parse(next) - Date.parse(day) ? current : next;
}

/** The first day of the month of a day, or of a later month. */
function monthOf(day: string, later: number): string {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + later);
  return date.toISOString().slice(0, 10);
}

/** A day so many days later. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
