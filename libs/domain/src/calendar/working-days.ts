import { accepted, refused, type Outcome } from '../kernel';
import { civilDay, readDay, weekdayOf, writeDay, type CalendarDate } from './day';

/**
 * The public holidays of one Member State or of the EU institutions, year by year. A year that is absent is
 * *unknown*: nothing is computed in it. A year that is present names every holiday, weekend ones may be among them.
 * `calendar` is the code of the Member State (`BE`) or `EU`. Data, never code. Source: Reg. 1182/71 Art 2(1)
 * (unconfirmed beyond its opening words); R-045.
 */
export interface HolidayCalendar {
  readonly calendar: string;
  readonly years: Readonly<Record<string, readonly CalendarDate[]>>;
}

/** Asks a calendar about day numbers. Thrown out of by `WithoutYear`, caught by `answerFrom` only. */
export interface CalendarReader {
  isHoliday(day: number): boolean;
  /** Neither Saturday, Sunday nor public holiday. Source: Reg. 1182/71 Art 2(2) (unconfirmed). */
  isWorking(day: number): boolean;
}

class WithoutYear extends Error {
  constructor(readonly year: number) {
    super(`no calendar for ${year}`);
  }
}

const SATURDAY = 6;

function readerOf({ years }: HolidayCalendar): CalendarReader {
  const isHoliday = (day: number) => {
    const { year } = civilDay(day);
    const holidays = years[year];
    if (holidays === undefined) throw new WithoutYear(year);
    return holidays.includes(writeDay(day));
  };
  return {
    isHoliday,
    isWorking: (day) => {
      const holiday = isHoliday(day);
      return weekdayOf(day) < SATURDAY && !holiday;
    },
  };
}

/**
 * What `work` answers from the calendar, or the refusal `calendar.missing` with the year that nobody entered: weekends
 * alone are never taken for a calendar. Source: R-045.
 */
export function answerFrom<T>(
  calendar: HolidayCalendar,
  work: (reader: CalendarReader) => Outcome<T>,
): Outcome<T> {
  try {
    return work(readerOf(calendar));
  } catch (error) {
    if (!(error instanceof WithoutYear)) throw error;
    return refused({
      code: 'calendar.missing',
      article: 'Reg. 1182/71 Art 2(1)',
      parameters: { calendar: calendar.calendar, year: error.year },
    });
  }
}

/** The number of a date, or the refusal `calendar.day-malformed`. */
export function knownDay(date: CalendarDate): Outcome<number> {
  const day = readDay(date);
  return day === undefined
    ? refused({ code: 'calendar.day-malformed', parameters: { date } })
    : accepted(day);
}

/**
 * Whether a date is a working day of the calendar. Refuses `calendar.missing`, `calendar.day-malformed`.
 * Source: Reg. 1182/71 Art 2(2) (unconfirmed); R-045.
 */
export function isWorkingDay(date: CalendarDate, calendar: HolidayCalendar): Outcome<boolean> {
  const day = knownDay(date);
  return day.ok ? answerFrom(calendar, (reader) => accepted(reader.isWorking(day.value))) : day;
}

/**
 * The first working day on or after a date. Refuses as `isWorkingDay`. Source: Reg. 1182/71 Art 3(4).
 */
export function workingDayFrom(date: CalendarDate, calendar: HolidayCalendar): Outcome<CalendarDate> {
  const day = knownDay(date);
  if (!day.ok) return day;
  return answerFrom(calendar, (reader) => accepted(writeDay(firstWorking(day.value, reader))));
}

export function firstWorking(from: number, reader: CalendarReader): number {
  let day = from;
  while (!reader.isWorking(day)) day += 1;
  return day;
}

/**
 * The working days after `after` up to and including `until`, oldest first; none when `until` is not later. The
 * number of them is what is left of a period whose last day is `until`, seen on the day `after`. Refuses as
 * `isWorkingDay`. Source: Reg. 1182/71 Arts 2(2), 3(1).
 */
export function workingDaysAfter(
  after: CalendarDate,
  until: CalendarDate,
  calendar: HolidayCalendar,
): Outcome<readonly CalendarDate[]> {
  return daysAfter({ after, until, calendar }, (day, reader) => reader.isWorking(day));
}

/**
 * The public holidays after `after` up to and including `until` that fall on a weekday: those that cost a working
 * day. Refuses as `isWorkingDay`.
 */
export function weekdayHolidaysAfter(
  after: CalendarDate,
  until: CalendarDate,
  calendar: HolidayCalendar,
): Outcome<readonly CalendarDate[]> {
  return daysAfter(
    { after, until, calendar },
    (day, reader) => reader.isHoliday(day) && weekdayOf(day) < SATURDAY,
  );
}

interface Stretch {
  readonly after: CalendarDate;
  readonly until: CalendarDate;
  readonly calendar: HolidayCalendar;
}

function daysAfter(
  { after, until, calendar }: Stretch,
  wanted: (day: number, reader: CalendarReader) => boolean,
): Outcome<readonly CalendarDate[]> {
  const first = knownDay(after);
  const last = knownDay(until);
  if (!first.ok) return first;
  if (!last.ok) return last;
  return answerFrom(calendar, (reader) => {
    const days: CalendarDate[] = [];
    for (let day = first.value + 1; day <= last.value; day += 1) {
      if (wanted(day, reader)) days.push(writeDay(day));
    }
    return accepted(days);
  });
}
