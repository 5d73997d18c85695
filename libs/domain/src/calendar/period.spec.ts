import { describe, expect, it } from 'vitest';
import { endOfHours, endOfPeriod, startOfPeriod, type PeriodUnit } from './period';
import { isWorkingDay, weekdayHolidaysAfter, workingDayFrom, workingDaysAfter } from './working-days';
import type { HolidayCalendar } from './working-days';

/** The ten statutory holidays of Belgium (domain.md 4.2; the legal list is unconfirmed), from the Easter formula. */
const BELGIUM: HolidayCalendar = {
  calendar: 'BE',
  years: Object.fromEntries(
    [
      [2026, '04-06', '05-14', '05-25'],
      [2027, '03-29', '05-06', '05-17'],
      [2028, '04-17', '05-25', '06-05'],
      [2029, '04-02', '05-10', '05-21'],
      [2030, '04-22', '05-30', '06-10'],
      [2031, '04-14', '05-22', '06-02'],
    ].map(([year, ...moving]) => [
      year,
      [...moving, '01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'].map(
        (day) => `${year}-${day}`,
      ),
    ]),
  ),
};

const W: PeriodUnit = 'WORKING_DAYS';
/** The worked examples T01 to T25: count, unit, day of the event, last day. */
const EXAMPLES: readonly (readonly [string, number, PeriodUnit, string, string])[] = [
  ['T01', 10, W, '2026-03-02', '2026-03-16'],
  ['T02', 10, W, '2026-04-01', '2026-04-16'],
  ['T03', 10, W, '2026-04-30', '2026-05-18'],
  ['T04', 10, W, '2026-05-08', '2026-05-26'],
  ['T05', 10, W, '2026-12-18', '2027-01-05'],
  ['T06', 10, W, '2026-07-18', '2026-08-03'],
  ['T07', 10, W, '2026-07-20', '2026-08-04'],
  ['T08', 10, W, '2026-11-10', '2026-11-25'],
  ['T09', 1, W, '2026-10-30', '2026-11-02'],
  ['T10', 30, W, '2026-05-15', '2026-06-29'],
  ['T11', 10, 'DAYS', '2026-03-02', '2026-03-12'],
  ['T12', 30, 'DAYS', '2026-10-23', '2026-11-23'],
  ['T13', 1, 'DAYS', '2026-07-20', '2026-07-22'],
  ['T14', 2, 'DAYS', '2026-12-23', '2026-12-28'],
  ['T15', 2, 'DAYS', '2026-12-24', '2026-12-29'],
  ['T16', 2, 'DAYS', '2026-04-03', '2026-04-08'],
  ['T17', 2, 'WEEKS', '2026-07-07', '2026-07-22'],
  ['T18', 1, 'WEEKS', '2026-04-13', '2026-04-20'],
  ['T19', 1, 'MONTHS', '2026-01-31', '2026-03-02'],
  ['T20', 1, 'MONTHS', '2026-11-25', '2026-12-28'],
  ['T21', 3, 'MONTHS', '2027-11-30', '2028-02-29'],
  ['T22', 3, 'YEARS', '2026-02-16', '2029-02-16'],
  ['T23', 3, 'YEARS', '2026-11-24', '2029-11-26'],
  ['T24', 3, 'YEARS', '2028-02-29', '2031-02-28'],
  ['T25', 3, 'YEARS', '2026-11-11', '2029-11-12'],
];

const endOf = (event: string, count: number, unit: PeriodUnit, calendar = BELGIUM) =>
  endOfPeriod(event, { count, unit }, calendar);

describe('the last day of a period (R-042, R-043, R-044)', () => {
  it.each(EXAMPLES)('%s: %i %s from %s end on %s', (_, count, unit, event, dueOn) => {
    expect(endOf(event, count, unit)).toMatchObject({ ok: true, value: { dueOn, calendar: 'BE' } });
  });

  it('says which holidays moved it, and that it rolled (R-043)', () => {
    expect(endOf('2026-07-07', 2, 'WEEKS')).toEqual({
      ok: true,
      value: {
        dueOn: '2026-07-22',
        nominalOn: '2026-07-21',
        rolled: true,
        adjusted: false,
        holidays: ['2026-07-21'],
        calendar: 'BE',
      },
    });
  });

  it('says that the two-day minimum moved it (R-044)', () => {
    expect(endOf('2026-12-24', 2, 'DAYS')).toMatchObject({
      value: { nominalOn: '2026-12-26', rolled: true, adjusted: true },
    });
  });

  it('names the holidays that cost a working day', () => {
    expect(endOf('2026-04-30', 10, W)).toMatchObject({
      value: { holidays: ['2026-05-01', '2026-05-14'], rolled: false },
    });
  });
});

describe('a calendar that nobody entered (R-045)', () => {
  const only2026: HolidayCalendar = { calendar: 'BE', years: { '2026': BELGIUM.years['2026'] ?? [] } };
  const missing = (year: number) => ({
    ok: false,
    refusals: [
      { code: 'calendar.missing', article: 'Reg. 1182/71 Art 2(1)', parameters: { calendar: 'BE', year } },
    ],
  });

  it('is refused, with the year, and weekends are not taken for it', () => {
    expect(endOf('2026-12-18', 10, W, only2026)).toEqual(missing(2027));
    expect(isWorkingDay('2027-01-04', only2026)).toEqual(missing(2027));
    expect(workingDaysAfter('2026-12-30', '2027-01-02', only2026)).toEqual(missing(2027));
  });

  it('is refused even where the last day is a Saturday, for the holiday may lie behind it', () => {
    expect(endOf('2026-11-24', 3, 'YEARS', only2026)).toEqual(missing(2029));
  });

  it('is not asked for where no day of that year decides', () => {
    const only2029: HolidayCalendar = { calendar: 'BE', years: { '2029': BELGIUM.years['2029'] ?? [] } };
    expect(endOf('2026-02-16', 3, 'YEARS', only2029)).toMatchObject({ value: { dueOn: '2029-02-16' } });
  });
});

describe('a period that runs backwards (R-043)', () => {
  it.each([
    [10, 'DAYS', '2026-08-25', '2026-08-15'],
    [1, 'DAYS', '2026-07-22', '2026-07-21'],
    [1, 'MONTHS', '2026-03-31', '2026-02-28'],
    [2, 'WEEKS', '2026-01-01', '2025-12-18'],
    [2, W, '2026-07-23', '2026-07-20'],
  ] as const)('of %i %s before %s starts on %s and does not roll', (count, unit, event, start) => {
    expect(startOfPeriod(event, { count, unit }, BELGIUM)).toEqual({ ok: true, value: start });
  });
});

describe('a period in hours (R-042)', () => {
  it('leaves the hour of the event out and does not roll over a Sunday', () => {
    expect(endOfHours('2026-07-18T08:20:00Z', 24)).toEqual({ ok: true, value: '2026-07-19T09:00:00.000Z' });
    expect(endOfHours('2026-07-18T08:00:00Z', 1)).toEqual({ ok: true, value: '2026-07-18T10:00:00.000Z' });
  });

  it('refuses a time without a zone, and no hours', () => {
    expect(endOfHours('2026-07-18T08:20:00', 24)).toMatchObject({ ok: false });
    expect(endOfHours('2026-07-18T08:20:00Z', 0)).toMatchObject({
      refusals: [{ code: 'calendar.period-malformed' }],
    });
  });
});

describe('what is left', () => {
  it('counts working days after today up to the last day', () => {
    expect(workingDaysAfter('2026-04-30', '2026-05-05', BELGIUM)).toEqual({
      ok: true,
      value: ['2026-05-04', '2026-05-05'],
    });
    expect(workingDaysAfter('2026-05-05', '2026-05-05', BELGIUM)).toEqual({ ok: true, value: [] });
  });

  it('names the holidays between on weekdays only', () => {
    expect(weekdayHolidaysAfter('2026-07-20', '2026-08-17', BELGIUM)).toMatchObject({
      value: ['2026-07-21'],
    });
  });

  it('finds the next working day', () => {
    expect(workingDayFrom('2026-05-01', BELGIUM)).toEqual({ ok: true, value: '2026-05-04' });
  });

  it.each(['2026-02-30', '2026-13-01', 'tomorrow', ''])('refuses "%s", which is no date', (date) => {
    expect(isWorkingDay(date, BELGIUM)).toMatchObject({ refusals: [{ code: 'calendar.day-malformed' }] });
    expect(endOf(date, 1, 'DAYS')).toMatchObject({ refusals: [{ code: 'calendar.day-malformed' }] });
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses a period of %d days', (count) => {
    expect(endOf('2026-05-01', count, 'DAYS')).toMatchObject({
      refusals: [{ code: 'calendar.period-malformed' }],
    });
  });
});
