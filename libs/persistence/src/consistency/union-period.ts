import type { UnionFilter } from '@article5/contracts/consistency';

/** Days that a figure covers; both are included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** What every Union query filters by, as SQL over `union_record r` or `union_withheld r`: parameters $1 to $3. */
export const COUNTED = `r.decided_on between $1 and $2 and ($3::text is null or r.item_family = $3)`;

/** The three parameters of `COUNTED`. */
export function countedBy(filter: UnionFilter & Period): readonly (string | null)[] {
  return [filter.from, filter.to, filter.itemFamily ?? null];
}

/** A period as whole months, which are counted already, and the days before and after them, which are counted now. */
export interface WholeMonths {
  /** Months from the first to the one before `until`; none where `until` is not later. */
  readonly from: string;
  readonly until: string;
  /** Days up to and with this one, and days from this one on, are outside of the whole months. */
  readonly before: string;
  readonly after: string;
}

/** Cuts a period into whole months and the days around them. */
export function wholeMonthsOf({ from, to }: Period): WholeMonths {
  const first = monthOf(dayAfter(from, -1), 1);
  const until = monthOf(dayAfter(to, 1), 0);
  const before = dayAfter(first, -1);
  return { from: first, until, before: before < to ? before : to, after: until > first ? until : first };
}

/** The first day of the month of a day, or of a later month. */
function monthOf(day: string, later: number): string {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + later);
  return date.toISOString().slice(0, 10);
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
