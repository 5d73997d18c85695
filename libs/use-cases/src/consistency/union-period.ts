import type { UnionFilter } from '@article5/contracts/consistency';

/** The days that a Union figure covers where the reader names none: the twelve months up to today (UTC). */
export function inPeriod<F extends UnionFilter>(filter: F, now: Date): F & { from: string; to: string } {
  const to = filter.to ?? now.toISOString().slice(0, 10);
  return { ...filter, from: filter.from ?? yearBefore(to), to };
}

function yearBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() - 1);
  return date.toISOString().slice(0, 10);
}
