import { accepted, type Outcome } from '../kernel';
import type { Clock } from './clock';
import type { CalendarDate } from './day';
import type { Period } from './period';
import { weekdayHolidaysAfter, workingDaysAfter, type HolidayCalendar } from './working-days';

/** What a clock says on a day, so that a sentence can be made of it. */
export interface ClockReading {
  /** LATE: the last day is over and nothing was decided; MET and ENDED as in the clock. */
  readonly state: 'RUNNING' | 'STOPPED' | 'LATE' | 'MET' | 'ENDED';
  /** Working days after today up to the last day; while it stands still, what was left, in its own kind of days. */
  readonly left: Period | null;
  /** Working days since the last day: until today, or until the decision. */
  readonly lateBy: number;
  /** Working days in which the clock ran, the day of the start not counted. */
  readonly worked: number;
  /** Public holidays on weekdays between start and last day. */
  readonly holidays: readonly CalendarDate[];
  /** Years of the calendar that the reading rests on. */
  readonly years: readonly number[];
}

/**
 * Reads a clock on a day of the authority. Refuses `calendar.missing`. Source: Reg. 1182/71 Arts 2(2), 3(1) by analogy
 * (unconfirmed).
 */
export function readClock(
  clock: Clock,
  today: CalendarDate,
  calendar: HolidayCalendar,
): Outcome<ClockReading> {
  const { startedOn, dueOn, finishedOn } = clock;
  const until = finishedOn ?? today;
  const worked = workedDays(clock, until, calendar);
  if (!worked.ok) return worked;
  const end = dueOn ?? until;
  const holidays = weekdayHolidaysAfter(startedOn, end, calendar);
  if (!holidays.ok) return holidays;
  const late = dueOn === null ? accepted([]) : workingDaysAfter(dueOn, until, calendar);
  if (!late.ok) return late;
  const left = leftOf(clock, today, calendar);
  if (!left.ok) return left;
  return accepted({
    state: stateOn(clock, today),
    left: left.value,
    lateBy: late.value.length,
    worked: worked.value,
    holidays: holidays.value,
    years: yearsBetween(startedOn, end),
  });
}

function stateOn({ state, dueOn }: Clock, today: CalendarDate): ClockReading['state'] {
  const isOver = dueOn !== null && today > dueOn;
  return isOver && (state === 'RUNNING' || state === 'STOPPED') ? 'LATE' : state;
}

function leftOf(clock: Clock, today: CalendarDate, calendar: HolidayCalendar): Outcome<Period | null> {
  if (clock.finishedOn !== null) return accepted(null);
  if (clock.dueOn === null) return accepted(clock.frozen);
  const days = workingDaysAfter(today, clock.dueOn, calendar);
  return days.ok ? accepted({ count: days.value.length, unit: 'WORKING_DAYS' }) : days;
}

function workedDays(clock: Clock, until: CalendarDate, calendar: HolidayCalendar): Outcome<number> {
  const all = workingDaysAfter(clock.startedOn, until, calendar);
  if (!all.ok) return all;
  const counted = all.value.filter((day) => !clock.stops.some((stop) => isWithin(day, stop)));
  return accepted(counted.length);
}

/** The day of the stop still counts, the day of the resumption does not. */
function isWithin(
  day: CalendarDate,
  stop: { readonly from: CalendarDate; readonly until: CalendarDate | null },
) {
  return day > stop.from && (stop.until === null || day <= stop.until);
}

function yearsBetween(from: CalendarDate, to: CalendarDate): readonly number[] {
  const first = Number(from.slice(0, 4));
  const last = Number(to.slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** How long the authority's cases took lately. */
export interface UsualTime {
  /** Median of the working days in which their clocks ran. */
  readonly workingDays: number;
  /** How many cases that rests on. */
  readonly cases: number;
}

/** Whether a case is likely to be late. Both figures are working days; shown, never acted upon. */
export interface Forecast {
  readonly needed: number;
  readonly left: number;
  readonly isAtRisk: boolean;
  readonly usual: UsualTime;
}

/** Fewer decided cases than this say nothing. */
export const FORECAST_CASES = 5;

/**
 * Compares what cases usually take with what is left: needed is the usual time less the working days already used, and
 * at least one. Undefined where no clock runs or too few cases were decided. Ours; no rule asks for it.
 */
export function forecastOf(reading: ClockReading, usual: UsualTime | undefined): Forecast | undefined {
  const { left, state, worked } = reading;
  if (usual === undefined || usual.cases < FORECAST_CASES) return undefined;
  if (left === null || (state !== 'RUNNING' && state !== 'STOPPED')) return undefined;
  const needed = Math.max(1, usual.workingDays - worked);
  return { needed, left: left.count, isAtRisk: needed > left.count, usual };
}

/** The reminder that is due with so many working days left: the smallest of the profile that has been reached. */
export function reminderDue(reminders: readonly number[], left: number): number | undefined {
  return [...reminders].sort((a, b) => a - b).find((days) => left <= days);
}
