/**
 * A date of the calendar in the acting authority's own zone, `YYYY-MM-DD`; it has no time and no offset. Which date
 * an instant falls on is answered once, at the edge, with the authority's zone. Source: Reg. 1182/71 Art 3(1); R-042.
 */
export type CalendarDate = string;

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_IN_CYCLE = 146_097;
const YEARS_IN_CYCLE = 400;
/** Days from 0000-03-01 to 1970-01-01, so that day numbers are those of Unix time. */
const DAYS_TO_1970 = 719_468;

export interface CivilDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** Days since 1970-01-01 of a civil date of the Gregorian calendar; whole numbers only, no zone, no clock. */
export function dayNumber({ year, month, day }: CivilDay): number {
  const shifted = month <= 2 ? year - 1 : year;
  const cycle = Math.floor(shifted / YEARS_IN_CYCLE);
  const yearOfCycle = shifted - cycle * YEARS_IN_CYCLE;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfCycle =
    yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
  return cycle * DAYS_IN_CYCLE + dayOfCycle - DAYS_TO_1970;
}

/** The civil date of a day number: the inverse of `dayNumber`. */
export function civilDay(number: number): CivilDay {
  const shifted = number + DAYS_TO_1970;
  const cycle = Math.floor(shifted / DAYS_IN_CYCLE);
  const dayOfCycle = shifted - cycle * DAYS_IN_CYCLE;
  const yearOfCycle = Math.floor(
    (dayOfCycle -
      Math.floor(dayOfCycle / 1460) +
      Math.floor(dayOfCycle / 36_524) -
      Math.floor(dayOfCycle / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9);
  const year = yearOfCycle + cycle * YEARS_IN_CYCLE + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1 };
}

/** The number of a written date, or undefined where there is no such date (`2026-02-30`). */
export function readDay(date: CalendarDate): number | undefined {
  const [, year, month, day] = FORM.exec(date) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const number = dayNumber({ year: Number(year), month: Number(month), day: Number(day) });
  return writeDay(number) === date ? number : undefined;
}

export function writeDay(number: number): CalendarDate {
  const { year, month, day } = civilDay(number);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** 1 Monday to 7 Sunday (ISO 8601). */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** The last day of a month: 28 to 31. */
export function lastDayOf(year: number, month: number): number {
  const next = month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
  return dayNumber(next) - dayNumber({ year, month, day: 1 });
}

/** The date `days` later (earlier when negative); the text itself where it is no date. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const number = readDay(date);
  return number === undefined ? date : writeDay(number + days);
}
