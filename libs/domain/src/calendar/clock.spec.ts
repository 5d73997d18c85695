import { describe, expect, it } from 'vitest';
import { foldClock, type Clock, type ClockEvent } from './clock';
import type { Period } from './period';
import { clockEventFor, clockEventsFor, clockStateOf, type ClockProfile } from './profile';
import { forecastOf, readClock, reminderDue } from './reading';
import type { HolidayCalendar } from './working-days';

const BELGIUM: HolidayCalendar = {
  calendar: 'BE',
  years: {
    '2026': ['2026-11-01', '2026-11-11', '2026-12-25'],
    '2027': ['2027-01-01'],
  },
};
const legalBasis = 'Fictional act, section 1';
const working = (count: number): Period => ({ count, unit: 'WORKING_DAYS' });
const started = (on: string, limit: Period = working(10)): ClockEvent => ({
  kind: 'STARTED',
  on,
  limit,
  legalBasis,
});
const stopped = (on: string): ClockEvent => ({ kind: 'STOPPED', on, cause: 'CLARIFICATION', legalBasis });
const resumed = (on: string): ClockEvent => ({ kind: 'RESUMED', on });

function clockOf(...events: ClockEvent[]): Clock {
  const folded = foldClock(events, BELGIUM);
  if (!folded.ok || !folded.value) throw new Error(JSON.stringify(folded));
  return folded.value;
}

function readingOf(today: string, ...events: ClockEvent[]) {
  const reading = readClock(clockOf(...events), today, BELGIUM);
  if (!reading.ok) throw new Error(JSON.stringify(reading));
  return reading.value;
}

describe('the clock of a case (R-011, R-042)', () => {
  it('runs in working days of the authority, the day of arrival not counted', () => {
    expect(clockOf(started('2026-11-10'))).toMatchObject({ state: 'RUNNING', dueOn: '2026-11-25' });
  });

  it('keeps what was left while it stands still, and runs on after the answer', () => {
    const events = [started('2026-11-02'), stopped('2026-11-12')];
    // 3, 4, 5, 6, 9, 10, 12 November count: 3 of 10 are left.
    expect(clockOf(...events)).toMatchObject({ state: 'STOPPED', dueOn: null, frozen: working(3) });
    expect(clockOf(...events, resumed('2026-11-19'))).toMatchObject({
      state: 'RUNNING',
      dueOn: '2026-11-24',
      stops: [{ from: '2026-11-12', until: '2026-11-19', cause: 'CLARIFICATION', legalBasis }],
    });
  });

  it('R-005: what another authority sends back goes on with what was left, and nothing else reopens', () => {
    const ended: ClockEvent = { kind: 'ENDED', on: '2026-11-12' };
    const reopened: ClockEvent = { kind: 'REOPENED', on: '2026-11-19' };
    expect(clockOf(started('2026-11-02'), ended, reopened)).toMatchObject({
      ...{ state: 'RUNNING', dueOn: '2026-11-24', finishedOn: null },
      stops: [{ from: '2026-11-12', until: '2026-11-19', cause: 'REDIRECTION' }],
    });
    // It stood still already when it ended: no day was lost since 10 November.
    const asked = clockOf(started('2026-11-02'), stopped('2026-11-10'), ended, reopened);
    expect(asked).toMatchObject({ state: 'RUNNING', dueOn: '2026-11-25', frozen: null });
    const order = (...events: ClockEvent[]) => foldClock(events, BELGIUM);
    expect(order(started('2026-11-02'), ended, resumed('2026-11-19'))).toMatchObject({ ok: false });
    expect(order(started('2026-11-02'), { kind: 'MET', on: '2026-11-12' }, reopened)).toMatchObject({
      ok: false,
    });
  });

  it('loses nothing when question and answer are of one day', () => {
    const due = clockOf(started('2026-11-02')).dueOn;
    expect(clockOf(started('2026-11-02'), stopped('2026-11-05'), resumed('2026-11-05')).dueOn).toBe(due);
  });

  it('ends on the next working day when nothing was left', () => {
    const events = [started('2026-11-10', working(1)), stopped('2026-11-12'), resumed('2026-11-21')];
    expect(clockOf(...events).dueOn).toBe('2026-11-23');
  });

  it('counts calendar days where the limit does, and rolls', () => {
    const limit = { count: 30, unit: 'DAYS' } as const;
    const events = [started('2026-11-02', limit), stopped('2026-11-12'), resumed('2026-11-19')];
    // 20 of 30 days were left; 9 December.
    expect(clockOf(...events).dueOn).toBe('2026-12-09');
    expect(clockOf(...events.slice(0, 2), resumed('2026-12-05')).dueOn).toBe('2026-12-28');
  });

  it('is not saved by a stop after its last day', () => {
    const events = [started('2026-11-02', working(2)), stopped('2026-11-12')];
    expect(clockOf(...events)).toMatchObject({ dueOn: '2026-11-04' });
    expect(readingOf('2026-11-13', ...events)).toMatchObject({ state: 'LATE', lateBy: 6 });
    expect(clockOf(...events, resumed('2026-11-20'))).toMatchObject({ dueOn: '2026-11-04' });
  });

  it('is extended from its last day', () => {
    const extended: ClockEvent = { kind: 'EXTENDED', on: '2026-11-20', by: working(5), legalBasis };
    expect(clockOf(started('2026-11-10'), extended)).toMatchObject({
      dueOn: '2026-12-02',
      extendedBy: [working(5)],
    });
  });

  it.each([
    ['goes on before it started', [resumed('2026-11-02')]],
    ['starts twice', [started('2026-11-02'), started('2026-11-03')]],
    ['stops twice', [started('2026-11-02'), stopped('2026-11-03'), stopped('2026-11-04')]],
    ['goes on though it never stopped', [started('2026-11-02'), resumed('2026-11-03')]],
    [
      'stops after the decision',
      [started('2026-11-02'), { kind: 'MET', on: '2026-11-03' }, stopped('2026-11-04')],
    ],
  ] as const)('is refused when it %s', (_, events) => {
    expect(foldClock(events, BELGIUM)).toMatchObject({ refusals: [{ code: 'calendar.clock-order' }] });
  });

  it('is refused, not guessed, in a year without calendar (R-045)', () => {
    expect(foldClock([started('2027-12-20')], BELGIUM)).toMatchObject({
      refusals: [{ code: 'calendar.missing', parameters: { calendar: 'BE', year: 2028 } }],
    });
  });
});

describe('what a clock says on a day', () => {
  const events = [started('2026-11-02'), stopped('2026-11-12'), resumed('2026-11-19')];

  it('names working days left, days used and the holidays between', () => {
    expect(readingOf('2026-11-20', ...events)).toEqual({
      state: 'RUNNING',
      left: working(2),
      lateBy: 0,
      worked: 8,
      holidays: ['2026-11-11'],
      years: [2026],
    });
  });

  it('has nothing left on its last day, and is late the day after', () => {
    expect(readingOf('2026-11-24', ...events)).toMatchObject({ state: 'RUNNING', left: working(0) });
    expect(readingOf('2026-11-26', ...events)).toMatchObject({ state: 'LATE', lateBy: 2 });
  });

  it('stays as it was when the case was decided or withdrawn', () => {
    const met: ClockEvent = { kind: 'MET', on: '2026-11-25' };
    expect(readingOf('2027-01-20', ...events, met)).toMatchObject({ state: 'MET', left: null, lateBy: 1 });
    expect(readingOf('2027-01-20', started('2026-11-02'), { kind: 'ENDED', on: '2026-11-03' })).toMatchObject(
      {
        state: 'ENDED',
        lateBy: 0,
        worked: 1,
      },
    );
  });

  it('foresees a breach from what cases usually take, and says nothing on few cases', () => {
    const reading = readingOf('2026-11-20', ...events);
    const usual = { workingDays: 12, cases: 8 };
    expect(forecastOf(reading, usual)).toEqual({ needed: 4, left: 2, isAtRisk: true, usual });
    expect(forecastOf(reading, { workingDays: 9, cases: 8 })).toMatchObject({ needed: 1, isAtRisk: false });
    expect(forecastOf(reading, { workingDays: 12, cases: 4 })).toBeUndefined();
    expect(forecastOf(reading, undefined)).toBeUndefined();
  });

  it('calls for the smallest reminder that has been reached', () => {
    expect([6, 5, 3, 2, 0].map((left) => reminderDue([5, 2], left))).toEqual([undefined, 5, 5, 2, 2]);
    expect(reminderDue([], 0)).toBeUndefined();
  });
});

describe('what an act means for the clock (R-011)', () => {
  const profile: ClockProfile = {
    limit: working(10),
    limitSource: legalBasis,
    stopsForClarification: true,
    stopsForConsultation: true,
    stopsForHearing: true,
    reminderDays: [],
    lapseEffect: 'NONE',
  };
  const on = '2026-11-02';

  it('is nothing where the authority has set no limit', () => {
    expect(clockEventFor('START', { on, state: undefined, profile: { ...profile, limit: null } })).toBe(
      undefined,
    );
    expect(clockEventFor('MEET', { on, state: undefined, profile })).toBe(undefined);
  });

  it('stops for a question only where national law says so', () => {
    const now = { on, state: 'RUNNING', profile } as const;
    expect(clockEventFor('STOP_FOR_CLARIFICATION', now)).toEqual(stopped(on));
    const going = { ...profile, stopsForClarification: false };
    expect(clockEventFor('STOP_FOR_CLARIFICATION', { ...now, profile: going })).toBe(undefined);
    expect(clockEventFor('RESUME', now)).toBe(undefined);
  });

  it('stands still while the exporter is heard, and changes over to what else it waits for', () => {
    const now = { on, state: 'STOPPED', profile, stoppedFor: 'HEARING' } as const;
    const waiting = { forExporter: false, forOpinions: false, forHearing: false };
    expect(clockEventsFor('RESUME_AFTER_HEARING', { ...now, waiting })).toEqual([resumed(on)]);
    const asked = { ...waiting, forExporter: true };
    expect(clockEventsFor('RESUME_AFTER_HEARING', { ...now, waiting: asked })).toEqual([
      resumed(on),
      stopped(on),
    ]);
    // What ends for another reason leaves a hearing alone.
    expect(clockEventsFor('RESUME', { ...now, waiting })).toEqual([]);
    const heard = { ...waiting, forHearing: true };
    expect(clockEventsFor('RESUME', { ...now, stoppedFor: 'CLARIFICATION', waiting: heard })).toEqual([
      resumed(on),
      { kind: 'STOPPED', on, cause: 'HEARING', legalBasis },
    ]);
  });

  it('leads to a state without any calendar', () => {
    expect(clockStateOf(['STARTED', 'STOPPED'])).toBe('STOPPED');
    expect(clockStateOf([])).toBe(undefined);
  });
});
