import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  addDays,
  clockStateAfter,
  reminderDue,
  workingDaysAfter,
  type HolidayCalendar,
} from '@article5/domain/calendar';
import {
  appendClockEvent,
  findAuthorityTime,
  findHolidays,
  keepReminder,
  listAuthorities,
  listClockEvents,
  listDueUntil,
  lockUnfinishedClock,
  type AuthorityTime,
  type ClockCase,
} from '@article5/persistence/calendar';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { Clock } from '../kernel';
import { askToTell } from '../message';

/** Calendar days in which so many working days always fit, whatever the holidays. */
const AHEAD = (workingDays: number) => workingDays * 3 + 21;

/**
 * Reminds officers of last days that are near, as often as the authority's profile says, and records that a last day
 * has passed. Runs by the clock; reads everything anew and remembers what it sent, so a second run sends nothing.
 * Messages say that there is something to read, never what. Source: national profile; R-011.
 */
@Injectable()
export class RemindOfDeadlines {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Answers how many reminders were asked for and how many lapses recorded. */
  async execute(): Promise<{ reminded: number; lapsed: number }> {
    const authorities = await this.transactions.asRelay((tx) => listAuthorities(tx));
    const done = { reminded: 0, lapsed: 0 };
    for (const authorityId of authorities) {
      const { reminded, lapsed } = await this.ofAuthority(authorityId);
      done.reminded += reminded;
      done.lapsed += lapsed;
    }
    return done;
  }

  private ofAuthority(authorityId: string): Promise<{ reminded: number; lapsed: number }> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf({ kind: 'system', authorityId }), async (tx) => {
      const time = await findAuthorityTime(tx, authorityId, at);
      const until = addDays(time.today, AHEAD(Math.max(0, ...time.profile.reminderDays)));
      const near = await listDueUntil(tx, authorityId, until);
      if (near.length === 0) return { reminded: 0, lapsed: 0 };
      const world = { ...time, holidays: await findHolidays(tx, time.calendar), at };
      let reminded = 0;
      let lapsed = 0;
      for (const found of near) {
        if (await remind(tx, found, world)) reminded += 1;
        if (await recordLapse(tx, found, world)) lapsed += 1;
      }
      return { reminded, lapsed };
    });
  }
}

interface World extends AuthorityTime {
  readonly holidays: HolidayCalendar;
  readonly at: Date;
}

async function remind(tx: EntityManager, found: ClockCase, world: World): Promise<boolean> {
  const { authorityId, notificationId, dueOn, assigneeId } = found;
  if (dueOn === null || assigneeId === null) return false;
  const left = workingDaysAfter(world.today, dueOn, world.holidays);
  const days = left.ok ? reminderDue(world.profile.reminderDays, left.value.length) : undefined;
  if (days === undefined) return false;
  const reminder = { authorityId, notificationId, dueOn, days, personId: assigneeId };
  if (!(await keepReminder(tx, reminder, world.at))) return false;
  await askToTell(tx, { authorityId, notificationId, kind: 'deadline-near', to: { personId: assigneeId } });
  return true;
}

async function recordLapse(tx: EntityManager, of: ClockCase, { today, at }: World): Promise<boolean> {
  if (of.dueOn === null || of.dueOn >= today) return false;
  const { authorityId, notificationId, organisationId } = of;
  const found = await lockUnfinishedClock(tx, authorityId, notificationId);
  if (!found?.clockState || found.dueOn !== of.dueOn) return false;
  const known = await listClockEvents(tx, authorityId, [notificationId]);
  const events = known.get(notificationId) ?? [];
  if (events.some(({ kind }) => kind === 'LAPSED')) return false;
  if (clockStateAfter(found.clockState, 'LAPSED') === undefined) return false;
  await appendClockEvent(tx, {
    ...{ authorityId, notificationId, organisationId, at, workedDays: null },
    event: { kind: 'LAPSED', on: today },
    number: events.length + 1,
  });
  return true;
}
