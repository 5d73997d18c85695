import { accepted, refused, type Outcome } from '../kernel';
import { civilDay, dayNumber, lastDayOf, weekdayOf, writeDay, type CalendarDate } from './day';
import {
  answerFrom,
  firstWorking,
  knownDay,
  type CalendarReader,
  type HolidayCalendar,
} from './working-days';

export const PERIOD_UNITS = ['WORKING_DAYS', 'DAYS', 'WEEKS', 'MONTHS', 'YEARS'] as const;

/** How a period is expressed. Periods in hours end at an instant: `endOfHours`. Source: Reg. 1182/71 Art 3(2). */
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

export interface Period {
  /** A whole number of units, at least 1. */
  readonly count: number;
  readonly unit: PeriodUnit;
}

/** How a period ends, and why on that day. */
export interface PeriodEnd {
  /** The last day, to its expiry (24:00 local). */
  readonly dueOn: CalendarDate;
  /** Where the count alone would have ended, before roll-over and two-day minimum. */
  readonly nominalOn: CalendarDate;
  /** The nominal day was a Saturday, a Sunday or a public holiday. */
  readonly rolled: boolean;
  /** Fewer than two working days were inside. */
  readonly adjusted: boolean;
  /** Public holidays on weekdays that moved the end, oldest first. */
  readonly holidays: readonly CalendarDate[];
  /** Whose holidays counted. */
  readonly calendar: string;
}

const SATURDAY = 6;
const MINIMUM = 2;

/**
 * The last day of a period that runs from an event on `event` (its day is not counted). Days, weeks, months and years
 * that end on a Saturday, Sunday or public holiday roll to the next working day; a period of two days or more has at
 * least two working days inside. Weeks end on the event's weekday, months and years on its date or, where the month
 * has none, on its last day. Refuses `calendar.missing` (a year that decides the answer was not entered),
 * `calendar.day-malformed`, `calendar.period-malformed`. Source: Reg. 1182/71 Art 3(1), (2), (4), (5), C-171/03
 * (Art 3(3) and the numbering of (5) unconfirmed).
 */
export function endOfPeriod(
  event: CalendarDate,
  period: Period,
  calendar: HolidayCalendar,
): Outcome<PeriodEnd> {
  const day = knownPeriod(event, period);
  if (!day.ok) return day;
  return answerFrom(calendar, (reader) => accepted(endFrom(day.value, period, calendar.calendar, reader)));
}

function endFrom(event: number, period: Period, calendar: string, reader: CalendarReader): PeriodEnd {
  const nominal = nominalEnd(event, period, reader);
  const rolledTo = firstWorking(nominal, reader);
  let due = rolledTo;
  if (isTwoDaysOrMore(period)) {
    let missing = MINIMUM - workingDaysBack(event, due, reader);
    for (; missing > 0; missing -= 1) due = firstWorking(due + 1, reader);
  }
  const from = period.unit === 'WORKING_DAYS' ? event + 1 : nominal;
  const holidays: CalendarDate[] = [];
  for (let day = from; day <= due; day += 1) {
    if (weekdayOf(day) < SATURDAY && reader.isHoliday(day)) holidays.push(writeDay(day));
  }
  return {
    dueOn: writeDay(due),
    nominalOn: writeDay(nominal),
    rolled: rolledTo !== nominal,
    adjusted: due !== rolledTo,
    holidays,
    calendar,
  };
}

function nominalEnd(event: number, { count, unit }: Period, reader: CalendarReader): number {
  if (unit === 'WORKING_DAYS') {
    let day = event;
    for (let left = count; left > 0; left -= 1) day = firstWorking(day + 1, reader);
    return day;
  }
  return shifted(event, count, unit);
}

function isTwoDaysOrMore({ count, unit }: Period): boolean {
  return count >= MINIMUM || (unit !== 'DAYS' && unit !== 'WORKING_DAYS');
}

/** Working days after `event` up to `due`, counted back from `due` and no further than the minimum asks. */
function workingDaysBack(event: number, due: number, reader: CalendarReader): number {
  let found = 0;
  for (let day = due; day > event && found < MINIMUM; day -= 1) {
    if (reader.isWorking(day)) found += 1;
  }
  return found;
}

/**
 * The day that lies a period *before* an event: its day is not counted, and a Saturday, Sunday or holiday stays where
 * it is, for retroactive periods do not roll. The two-day minimum is not applied backwards (unconfirmed). Refuses as
 * `endOfPeriod`. Source: Reg. 1182/71 Art 3(4) last sentence.
 */
export function startOfPeriod(
  event: CalendarDate,
  period: Period,
  calendar: HolidayCalendar,
): Outcome<CalendarDate> {
  const day = knownPeriod(event, period);
  if (!day.ok) return day;
  const { count, unit } = period;
  if (unit !== 'WORKING_DAYS') return accepted(writeDay(shifted(day.value, -count, unit)));
  return answerFrom(calendar, (reader) => {
    let start = day.value;
    for (let left = count; left > 0; left -= 1) {
      do start -= 1;
      while (!reader.isWorking(start));
    }
    return accepted(writeDay(start));
  });
}

function shifted(event: number, count: number, unit: Exclude<PeriodUnit, 'WORKING_DAYS'>): number {
  switch (unit) {
    case 'DAYS':
      return event + count;
    case 'WEEKS':
      return event + count * 7;
    case 'MONTHS':
      return monthsLater(event, count);
    case 'YEARS':
      return monthsLater(event, count * 12);
  }
}

function monthsLater(event: number, months: number): number {
  const { year, month, day } = civilDay(event);
  const index = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
  return dayNumber({ ...target, day: Math.min(day, lastDayOf(target.year, target.month)) });
}

const HOUR_IN_MS = 3_600_000;

/**
 * The instant (UTC) at which a period of hours expires: the hour of the event is not counted, holidays and weekends
 * are, nothing rolls, and the two-day minimum is not applied (unconfirmed). Zones of the Union are whole hours apart,
 * so hours begin together. Refuses `calendar.instant-malformed`, `calendar.period-malformed`.
 * Source: Reg. 1182/71 Art 3(1) (hour unconfirmed), (2)(a); R-042.
 */
export function endOfHours(eventAt: string, hours: number): Outcome<string> {
  const instant = Date.parse(eventAt);
  if (Number.isNaN(instant) || !/(Z|[+-]\d{2}:\d{2})$/.test(eventAt))
    return refused({ code: 'calendar.instant-malformed' });
  if (!isCount(hours)) return refused({ code: 'calendar.period-malformed', parameters: { count: hours } });
  const firstHour = (Math.floor(instant / HOUR_IN_MS) + 1) * HOUR_IN_MS;
  return accepted(new Date(firstHour + hours * HOUR_IN_MS).toISOString());
}

function knownPeriod(event: CalendarDate, { count }: Period): Outcome<number> {
  return isCount(count)
    ? knownDay(event)
    : refused({ code: 'calendar.period-malformed', parameters: { count } });
}

const LONGEST = 10_000;
const isCount = (count: number) => Number.isInteger(count) && count >= 1 && count <= LONGEST;
