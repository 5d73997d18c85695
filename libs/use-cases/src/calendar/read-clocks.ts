import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ClockView, OfficerClockView } from '@article5/contracts/calendar';
import {
  foldClock,
  forecastOf,
  readClock,
  type Clock as CaseClock,
  type ClockEvent,
  type ClockReading,
  type HolidayCalendar,
} from '@article5/domain/calendar';
import type { ExporterActor, OfficerActor, Refusal } from '@article5/domain/kernel';
import {
  findAuthorityTime,
  findClockCases,
  findHolidays,
  findOwnClockCase,
  findUnconfirmedDays,
  findUsualTime,
  listClockEvents,
  type AuthorityTime,
} from '@article5/persistence/calendar';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { assertMay, Clock, notFound } from '../kernel';

/**
 * What the clocks of cases say today; both sides read the same. Permissions: `case.list` (officers, who also get the
 * forecast), `notification.follow` (exporters). Source: national profile.
 */
@Injectable()
export class ReadClocks {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Cases that are absent or another authority's are left out. */
  ofCases(
    actor: OfficerActor,
    { references }: { readonly references: readonly string[] },
  ): Promise<{ items: OfficerClockView[] }> {
    const { authorityId } = actor;
    assertMay(actor, 'case.list', { authorityId });
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const cases = await findClockCases(tx, authorityId, references);
      const world = await worldOf(tx, authorityId, this.clock.now());
      const ids = cases.map(({ notificationId }) => notificationId);
      const events = await listClockEvents(tx, authorityId, ids);
      const usual = events.size === 0 ? undefined : await findUsualTime(tx, authorityId);
      return {
        items: cases.map(({ reference, notificationId }) => {
          const read = readEvents(events.get(notificationId) ?? [], world);
          const forecast = read.reading ? forecastOf(read.reading, usual) : undefined;
          return { reference, clock: toView(read, world), forecast: forecast ?? null };
        }),
      };
    });
  }

  /** Refuses `notification.not-found`. */
  own(actor: ExporterActor, { notificationId }: { readonly notificationId: string }): Promise<ClockView> {
    const { authorityId, organisationId } = actor;
    assertMay(actor, 'notification.follow', { organisationId });
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const found = await findOwnClockCase(tx, { authorityId, organisationId }, notificationId);
      if (!found) throw notFound('notification');
      const world = await worldOf(tx, authorityId, this.clock.now());
      const events = await listClockEvents(tx, authorityId, [notificationId]);
      return toView(readEvents(events.get(notificationId) ?? [], world), world);
    });
  }
}

/** What every reading of an authority's clocks on one day rests on. */
interface World extends AuthorityTime {
  readonly holidays: HolidayCalendar;
  readonly unconfirmed: readonly string[];
}

async function worldOf(tx: EntityManager, authorityId: string, at: Date): Promise<World> {
  const time = await findAuthorityTime(tx, authorityId, at);
  const holidays = await findHolidays(tx, time.calendar);
  const unconfirmed = await findUnconfirmedDays(tx, time.calendar, ['2000-01-01', '2100-12-31']);
  return { ...time, holidays, unconfirmed };
}

interface Read {
  readonly clock?: CaseClock | undefined;
  readonly reading?: ClockReading;
  readonly refusal?: Refusal | undefined;
}

function readEvents(events: readonly ClockEvent[], { today, holidays }: World): Read {
  const folded = foldClock(events, holidays);
  if (!folded.ok) return { refusal: folded.refusals[0] };
  if (!folded.value) return {};
  const reading = readClock(folded.value, today, holidays);
  if (!reading.ok) return { clock: folded.value, refusal: reading.refusals[0] };
  return { clock: folded.value, reading: reading.value };
}

function toView({ clock, reading, refusal }: Read, { holidays, profile, unconfirmed }: World): ClockView {
  const missing = refusal?.parameters?.['year'];
  const from = clock?.startedOn ?? '';
  const to = clock?.dueOn ?? clock?.finishedOn ?? '9999-12-31';
  return {
    state: refusal ? 'UNKNOWN' : (reading?.state ?? 'NONE'),
    startedOn: clock?.startedOn ?? null,
    limit: clock?.limit ?? null,
    limitSource: clock ? profile.limitSource : null,
    dueOn: refusal ? null : (clock?.dueOn ?? null),
    left: reading?.left ?? null,
    lateBy: reading?.lateBy ?? 0,
    stops: (clock?.stops ?? []).map((stop) => ({ from: stop.from, until: stop.until, cause: stop.cause })),
    extendedBy: [...(clock?.extendedBy ?? [])],
    calendar: reading
      ? {
          code: holidays.calendar,
          years: [...reading.years],
          holidays: [...reading.holidays],
          unconfirmed: unconfirmed.filter((day) => day > from && day <= to),
        }
      : null,
    missingYear: typeof missing === 'number' ? missing : null,
    lapseEffect: profile.lapseEffect,
  };
}
