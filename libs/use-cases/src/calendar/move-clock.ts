import type { EntityManager } from 'typeorm';
import {
  clockEventsFor,
  clockStateOf,
  foldClock,
  readClock,
  type ClockEvent,
  type ClockStep,
  type HolidayCalendar,
  type StopCause,
} from '@article5/domain/calendar';
import {
  appendClockEvent,
  findAuthorityTime,
  findHolidays,
  findWaiting,
  listClockEvents,
  setClock,
  type ClockKey,
} from '@article5/persistence/calendar';

/** The case that an act moves; locked by the act. */
export interface CaseOfClock extends ClockKey {
  readonly organisationId: string;
}

/**
 * Moves the clock of a case along with an act, in the act's own transaction: appends the event that the authority's
 * profile of that day has for it, if any, and writes the last day. A calendar that is missing leaves the last day
 * empty and never stops the act: Article 5 sets no limit. Source: national profile; R-011.
 */
export async function moveClock(
  tx: EntityManager,
  of: CaseOfClock,
  step: ClockStep,
  at: Date,
): Promise<void> {
  const { authorityId, notificationId, organisationId } = of;
  const events = step === 'START' ? [] : await eventsOf(tx, of);
  if (step !== 'START' && events.length === 0) return;
  const { today, calendar, profile } = await findAuthorityTime(tx, authorityId, at);
  const state = clockStateOf(events.map(({ kind }) => kind));
  const waiting = await findWaiting(tx, of);
  const now = { on: today, state, profile, stoppedFor: causeOf(events), waiting };
  const added = clockEventsFor(step, now);
  if (added.length === 0) return;
  const holidays = await findHolidays(tx, calendar);
  let all = events;
  for (const event of added) {
    all = [...all, event];
    await appendClockEvent(tx, {
      ...{ authorityId, notificationId, organisationId, event, at },
      number: all.length,
      workedDays: event.kind === 'MET' ? workedBy(all, today, holidays) : null,
    });
  }
  const next = clockStateOf(all.map(({ kind }) => kind)) ?? null;
  await setClock(tx, of, { state: next, dueOn: lastDayOf(all, holidays) });
}

/** What the clock was last stopped for. */
function causeOf(events: readonly ClockEvent[]): StopCause | undefined {
  const stops = events.flatMap((event) => (event.kind === 'STOPPED' ? [event.cause] : []));
  return stops.at(-1);
}

async function eventsOf(tx: EntityManager, of: ClockKey): Promise<readonly ClockEvent[]> {
  const known = await listClockEvents(tx, of.authorityId, [of.notificationId]);
  return known.get(of.notificationId) ?? [];
}

/** The last day that events lead to; null while the clock stands still, and where the calendar is missing. */
export function lastDayOf(events: readonly ClockEvent[], holidays: HolidayCalendar): string | null {
  const clock = foldClock(events, holidays);
  return clock.ok ? (clock.value?.dueOn ?? null) : null;
}

function workedBy(events: readonly ClockEvent[], today: string, holidays: HolidayCalendar): number | null {
  const clock = foldClock(events, holidays);
  if (!clock.ok || !clock.value) return null;
  const reading = readClock(clock.value, today, holidays);
  return reading.ok ? reading.value.worked : null;
}
