import { accepted, refused, type Outcome } from '../kernel';
import { addDays, readDay, type CalendarDate } from './day';
import { endOfPeriod, type Period } from './period';
import { workingDayFrom, workingDaysAfter, type HolidayCalendar } from './working-days';

/** What a clock stands still for. */
export const STOP_CAUSES = ['CLARIFICATION', 'CONSULTATION', 'REDIRECTION', 'HEARING'] as const;
export type StopCause = (typeof STOP_CAUSES)[number];

/**
 * What happens to the clock of a case. `on` is the date in the authority's zone; a day on which something happens is
 * not counted from it. The legal basis is national: Art 5 sets no limit and no pause.
 */
export type ClockEvent =
  | {
      readonly kind: 'STARTED';
      readonly on: CalendarDate;
      readonly limit: Period;
      readonly legalBasis: string;
    }
  | {
      readonly kind: 'STOPPED';
      readonly on: CalendarDate;
      readonly cause: StopCause;
      readonly legalBasis: string;
    }
  | { readonly kind: 'RESUMED'; readonly on: CalendarDate }
  | { readonly kind: 'EXTENDED'; readonly on: CalendarDate; readonly by: Period; readonly legalBasis: string }
  | { readonly kind: 'LAPSED'; readonly on: CalendarDate }
  | { readonly kind: 'MET'; readonly on: CalendarDate }
  | { readonly kind: 'ENDED'; readonly on: CalendarDate }
  | { readonly kind: 'REOPENED'; readonly on: CalendarDate };

export type ClockEventKind = ClockEvent['kind'];

/**
 * Where a clock stands, whatever the day is. MET: decided. ENDED: withdrawn or with another authority, nothing is due
 * any more; what comes back from another authority is reopened.
 */
export type ClockState = 'RUNNING' | 'STOPPED' | 'MET' | 'ENDED';

/** A time in which the clock stood still; `until` null: it does so now. The day of the stop still counted. */
export interface ClockStop {
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  readonly cause: StopCause;
  readonly legalBasis: string;
}

/** What the events of a clock add up to. */
export interface Clock {
  readonly state: ClockState;
  readonly startedOn: CalendarDate;
  readonly limit: Period;
  /** Last day; null while the clock stands still before its last day. */
  readonly dueOn: CalendarDate | null;
  /** What is left while it stands still: days of the limit's own kind (calendar days for weeks and longer). */
  readonly frozen: Period | null;
  readonly stops: readonly ClockStop[];
  readonly extendedBy: readonly Period[];
  /** The last day passed without a decision, and that was recorded. */
  readonly lapsedOn: CalendarDate | null;
  /** Day of decision or withdrawal. */
  readonly finishedOn: CalendarDate | null;
}

/** What may happen in each state, and where it leads; what is not named is refused. */
const CLOCK_TABLE = {
  RUNNING: {
    STOPPED: 'STOPPED',
    EXTENDED: 'RUNNING',
    LAPSED: 'RUNNING',
    MET: 'MET',
    ENDED: 'ENDED',
  },
  STOPPED: { RESUMED: 'RUNNING', MET: 'MET', ENDED: 'ENDED' },
  MET: {},
  ENDED: { REOPENED: 'RUNNING' },
} as const satisfies Record<ClockState, Partial<Record<ClockEventKind, ClockState>>>;

/** The state after an event; undefined where the event cannot happen. The first event is `STARTED`. */
export function clockStateAfter(state: ClockState | undefined, kind: ClockEventKind): ClockState | undefined {
  if (state === undefined) return kind === 'STARTED' ? 'RUNNING' : undefined;
  const allowed: Partial<Record<ClockEventKind, ClockState>> = CLOCK_TABLE[state];
  return allowed[kind];
}

/**
 * Folds the events of a clock, oldest first. A stop keeps what was left on its day; after the resumption, which is not
 * counted either, that much runs on. Refuses `calendar.clock-order` (an event that cannot happen then) and
 * `calendar.missing`. Source: national law of the authority; how days are counted: Reg. 1182/71 by analogy
 * (unconfirmed).
 */
export function foldClock(
  events: readonly ClockEvent[],
  calendar: HolidayCalendar,
): Outcome<Clock | undefined> {
  let clock: Clock | undefined;
  for (const event of events) {
    const state = clockStateAfter(clock?.state, event.kind);
    if (state === undefined) {
      return refused({ code: 'calendar.clock-order', parameters: { event: event.kind, on: event.on } });
    }
    const next: Outcome<Clock> = after(clock, event, calendar);
    if (!next.ok) return next;
    clock = { ...next.value, state };
  }
  return accepted(clock);
}

function after(clock: Clock | undefined, event: ClockEvent, calendar: HolidayCalendar): Outcome<Clock> {
  if (event.kind === 'STARTED') return started(event, calendar);
  if (clock === undefined) throw new Error('a clock that never started');
  switch (event.kind) {
    case 'STOPPED':
      return stopped(clock, event, calendar);
    case 'RESUMED':
      return resumed(clock, event.on, calendar);
    case 'REOPENED':
      return reopened(clock, event.on, calendar);
    case 'EXTENDED': {
      const end = endOfPeriod(clock.dueOn ?? event.on, event.by, calendar);
      if (!end.ok) return end;
      return accepted({ ...clock, dueOn: end.value.dueOn, extendedBy: [...clock.extendedBy, event.by] });
    }
    case 'LAPSED':
      return accepted({ ...clock, lapsedOn: event.on });
    case 'MET':
    case 'ENDED':
      return accepted({ ...clock, finishedOn: event.on, stops: closed(clock.stops, event.on) });
  }
}

function started(
  { on, limit }: Extract<ClockEvent, { kind: 'STARTED' }>,
  calendar: HolidayCalendar,
): Outcome<Clock> {
  const end = endOfPeriod(on, limit, calendar);
  if (!end.ok) return end;
  return accepted({
    state: 'RUNNING',
    startedOn: on,
    limit,
    dueOn: end.value.dueOn,
    frozen: null,
    stops: [],
    extendedBy: [],
    lapsedOn: null,
    finishedOn: null,
  });
}

function stopped(
  clock: Clock,
  { on, cause, legalBasis }: Extract<ClockEvent, { kind: 'STOPPED' }>,
  calendar: HolidayCalendar,
): Outcome<Clock> {
  const stops = [...clock.stops, { from: on, until: null, cause, legalBasis }];
  const { dueOn } = clock;
  // A period that is over cannot be stopped: the case stays late.
  if (dueOn === null || on > dueOn) return accepted({ ...clock, stops });
  const left = daysBetween(on, dueOn, clock.limit, calendar);
  if (!left.ok) return left;
  return accepted({ ...clock, dueOn: null, frozen: left.value, stops });
}

function daysBetween(
  on: CalendarDate,
  dueOn: CalendarDate,
  { unit }: Period,
  calendar: HolidayCalendar,
): Outcome<Period> {
  if (unit !== 'WORKING_DAYS') {
    return accepted({ count: (readDay(dueOn) ?? 0) - (readDay(on) ?? 0), unit: 'DAYS' });
  }
  const days = workingDaysAfter(on, dueOn, calendar);
  return days.ok ? accepted({ count: days.value.length, unit }) : days;
}

function resumed(clock: Clock, on: CalendarDate, calendar: HolidayCalendar): Outcome<Clock> {
  const stops = closed(clock.stops, on);
  if (clock.frozen === null) return accepted({ ...clock, stops });
  const due = runOn(on, clock.frozen, calendar);
  return due.ok ? accepted({ ...clock, dueOn: due.value, frozen: null, stops }) : due;
}

/** The time with another authority is a stop: what was left when the clock ended runs on. */
function reopened(clock: Clock, on: CalendarDate, calendar: HolidayCalendar): Outcome<Clock> {
  const from = clock.finishedOn ?? on;
  const open = { ...clock, finishedOn: null };
  if (clock.frozen !== null) return resumed(open, on, calendar);
  const away = stopped(open, { kind: 'STOPPED', on: from, cause: 'REDIRECTION', legalBasis: '' }, calendar);
  return away.ok ? resumed(away.value, on, calendar) : away;
}

/** What was left, counted from the day after the resumption; none left: the next working day. */
function runOn(on: CalendarDate, left: Period, calendar: HolidayCalendar): Outcome<CalendarDate> {
  if (left.count === 0) return workingDayFrom(on, calendar);
  if (left.unit !== 'WORKING_DAYS') return workingDayFrom(addDays(on, left.count), calendar);
  const end = endOfPeriod(on, left, calendar);
  return end.ok ? accepted(end.value.dueOn) : end;
}

function closed(stops: readonly ClockStop[], on: CalendarDate): readonly ClockStop[] {
  return stops.map((stop) => (stop.until === null ? { ...stop, until: on } : stop));
}
