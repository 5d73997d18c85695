import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDay, weekdayOf, writeDay } from './day';
import { endOfPeriod, PERIOD_UNITS, startOfPeriod, type Period } from './period';
import type { HolidayCalendar } from './working-days';

/** How many random cases: `npm run test:long` asks for 1,000,000; the seed is printed when one fails. */
const CASES = Number(process.env['CALENDAR_CASES'] ?? 4_000);
const TIME_LIMIT = 1_800_000;

const FIRST = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
const timeOf = (date: string) => Date.parse(`${date}T00:00:00Z`);

/** Calendars with 0 to 40 holidays a year anywhere, clusters included; a small generator, so that cases are cheap. */
function calendarOf(seed: number): HolidayCalendar {
  let state = seed + 1;
  const random = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
  const years: Record<string, string[]> = {};
  for (let year = 2023; year <= 2041; year += 1) {
    const days: string[] = [];
    const wanted = random(41);
    while (days.length < wanted) {
      const start = Date.UTC(year, 0, 1 + random(365));
      for (let length = random(6); length >= 0; length -= 1) {
        if (new Date(start + length * DAY).getUTCFullYear() === year) days.push(iso(start + length * DAY));
      }
    }
    years[year] = days;
  }
  return { calendar: `seed ${seed}`, years };
}
const CALENDARS = Array.from({ length: 97 }, (_, seed) => calendarOf(seed));
const HOLIDAYS = CALENDARS.map(({ years }) => new Set(Object.values(years).flat()));

/** The law read literally, by trying one day after another; shares no code with what it checks. */
class Oracle {
  constructor(private readonly holidays: ReadonlySet<string>) {}

  private works(time: number): boolean {
    const weekday = new Date(time).getUTCDay();
    return weekday !== 0 && weekday !== 6 && !this.holidays.has(iso(time));
  }

  private workingDays(event: number, until: number): number {
    let found = 0;
    for (let day = event + DAY; day <= until; day += DAY) if (this.works(day)) found += 1;
    return found;
  }

  /** The first day that satisfies every sentence of Article 3 at once. */
  end(event: number, { count, unit }: Period): string {
    const minimum = count >= 2 || (unit !== 'DAYS' && unit !== 'WORKING_DAYS') ? 2 : 0;
    if (unit === 'WORKING_DAYS') {
      let day = event;
      while (this.workingDays(event, day) < count) day += DAY;
      return iso(day);
    }
    let day = nominal(event, count, unit);
    while (!this.works(day) || (minimum > 0 && !this.hasTwo(event, day))) day += DAY;
    return iso(day);
  }

  /** At least two, asked from the end, for years hold many. */
  private hasTwo(event: number, until: number): boolean {
    return this.workingDays(Math.max(event, until - 100 * DAY), until) >= 2;
  }

  start(event: number, { count, unit }: Period): string {
    if (unit !== 'WORKING_DAYS') return iso(nominal(event, -count, unit));
    let day = event;
    while (this.workingDays(day - DAY, event - DAY) < count) day -= DAY;
    return iso(day);
  }
}

/** Same weekday, or same date; where the date does not exist, the last day before it in that month. */
function nominal(event: number, count: number, unit: Exclude<Period['unit'], 'WORKING_DAYS'>): number {
  if (unit === 'DAYS' || unit === 'WEEKS') return event + count * (unit === 'DAYS' ? 1 : 7) * DAY;
  const date = new Date(event);
  const month = date.getUTCMonth() + (unit === 'MONTHS' ? count : count * 12);
  for (let day = date.getUTCDate(); ; day -= 1) {
    const candidate = new Date(Date.UTC(date.getUTCFullYear(), month, day));
    if (candidate.getUTCDate() === day) return candidate.getTime();
  }
}

const LONGEST = { WORKING_DAYS: 45, DAYS: 60, WEEKS: 12, MONTHS: 14, YEARS: 5 } as const;
const cases = fc.record({
  event: fc.integer({ min: 366, max: 366 + 7 * 365 }).map((offset) => iso(FIRST + offset * DAY)),
  period: fc
    .record({ unit: fc.constantFrom(...PERIOD_UNITS), part: fc.integer({ min: 0, max: 9_999 }) })
    .map(({ unit, part }) => ({ unit, count: 1 + (part % LONGEST[unit]) })),
  which: fc.integer({ min: 0, max: CALENDARS.length - 1 }),
});

describe('periods against a reader who tries every day (R-042, R-043, R-044, R-045)', () => {
  it(
    `agree in ${CASES} random cases, forwards and backwards`,
    () => {
      fc.assert(
        fc.property(cases, ({ event, period, which }) => {
          const calendar = CALENDARS[which];
          const oracle = new Oracle(HOLIDAYS[which] ?? new Set());
          if (calendar === undefined) throw new Error('no such calendar');
          const end = endOfPeriod(event, period, calendar);
          const start = startOfPeriod(event, period, calendar);
          const expected = oracle.end(timeOf(event), period);
          const before = oracle.start(timeOf(event), period);
          if (!end.ok || end.value.dueOn !== expected)
            throw new Error(`${JSON.stringify(end)} but the law says ${expected}`);
          if (!start.ok || start.value !== before)
            throw new Error(`${JSON.stringify(start)} but the law says ${before}`);
        }),
        { numRuns: CASES },
      );
    },
    TIME_LIMIT,
  );

  it(
    'are refused, never guessed, when the year of the last day is not entered',
    () => {
      fc.assert(
        fc.property(cases, ({ event, period, which }) => {
          const calendar = CALENDARS[which];
          if (calendar === undefined) throw new Error('no such calendar');
          const end = endOfPeriod(event, period, calendar);
          if (!end.ok) throw new Error('the calendar was whole');
          const year = end.value.dueOn.slice(0, 4);
          const years = Object.fromEntries(Object.entries(calendar.years).filter(([each]) => each !== year));
          const answer = endOfPeriod(event, period, { ...calendar, years });
          const refusal = answer.ok ? undefined : answer.refusals[0];
          expect(refusal?.code).toBe('calendar.missing');
          expect(refusal?.parameters?.['year']).toBe(Number(year));
        }),
        { numRuns: Math.min(CASES, 20_000) },
      );
    },
    TIME_LIMIT,
  );

  it('read and write every date of four centuries as the platform does', () => {
    for (let time = Date.UTC(1900, 0, 1); time < Date.UTC(2300, 0, 1); time += DAY) {
      const number = time / DAY;
      if (writeDay(number) !== iso(time) || readDay(iso(time)) !== number)
        throw new Error(`wrong on ${iso(time)}`);
      if (weekdayOf(number) !== (new Date(time).getUTCDay() || 7)) throw new Error(`weekday of ${iso(time)}`);
    }
  });
});
