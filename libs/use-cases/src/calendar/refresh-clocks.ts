import { Injectable } from '@nestjs/common';
import type { SystemActor } from '@article5/domain/kernel';
import {
  calendarOf,
  findHolidays,
  keepClockCalendar,
  listAuthorities,
  listClockEvents,
  listUnfinishedClocks,
  listWithOtherCalendar,
  lockUnfinishedClock,
  setClock,
} from '@article5/persistence/calendar';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { Clock } from '../kernel';
import { lastDayOf } from './move-clock';

const AT_ONCE = 200;

/**
 * Folds every unfinished clock again, of all authorities of a calendar's Member State, after a day of it was corrected or
 * an authority took up another calendar: the last days that lists sort by follow. Reads everything anew, so running twice changes nothing. Job
 * `refresh-clocks`.
 */
@Injectable()
export class RefreshClocks {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async execute(_actor: SystemActor, { calendar }: { readonly calendar: string }): Promise<void> {
    const authorities = await this.transactions.asRelay((tx) => listAuthorities(tx, calendar));
    for (const authorityId of authorities) await this.ofAuthority(authorityId);
  }

  /**
   * Authorities whose profile has taken up another calendar: their clocks are folded with it, once. Answers how many.
   * Runs by the clock.
   */
  async ofChangedCalendars(): Promise<number> {
    const at = this.clock.now();
    const changed = await this.transactions.asRelay((tx) => listWithOtherCalendar(tx, at));
    for (const { authorityId, calendar } of changed) {
      await this.ofAuthority(authorityId);
      await this.transactions.run(scopeOf({ kind: 'system', authorityId }), (tx) =>
        keepClockCalendar(tx, authorityId, calendar),
      );
    }
    return changed.length;
  }

  private async ofAuthority(authorityId: string): Promise<void> {
    const scope = scopeOf({ kind: 'system', authorityId });
    let after: string | null = null;
    do {
      after = await this.transactions.run(scope, async (tx) => {
        const holidays = await findHolidays(tx, await calendarOf(tx, authorityId));
        const cases = await listUnfinishedClocks(tx, authorityId, after, AT_ONCE);
        for (const { notificationId } of cases) {
          const found = await lockUnfinishedClock(tx, authorityId, notificationId);
          if (!found) continue;
          const events = await listClockEvents(tx, authorityId, [notificationId]);
          const dueOn = lastDayOf(events.get(notificationId) ?? [], holidays);
          await setClock(tx, found, { state: found.clockState, dueOn });
        }
        return cases.length < AT_ONCE ? null : (cases.at(-1)?.notificationId ?? null);
      });
    } while (after !== null);
  }
}
