import { Injectable } from '@nestjs/common';
import { AGENDA_DAYS_AT_MOST, type AgendaView } from '@article5/contracts/calendar';
import { addDays, workingDaysAfter } from '@article5/domain/calendar';
import { Refused, type OfficerActor } from '@article5/domain/kernel';
import {
  AGENDA_AT_MOST,
  findAuthorityTime,
  findHolidays,
  listAgenda,
  listHolidaysBetween,
  listTeams,
} from '@article5/persistence/calendar';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { assertMay, Clock } from '../kernel';

export interface AgendaQuery {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly mine: 'yes' | 'no';
  readonly team?: string | undefined;
}

const FOUR_WEEKS = 27;
/** What has been late for so long still shows when nobody says from when. */
const BACK = 14;

/**
 * What is due in the authority between two days: last days of running clocks, and answers of exporters. Refuses
 * `calendar.stretch-malformed`. Permission: `case.list`. Source: ux "calendar"; R-011.
 */
@Injectable()
export class ReadAgenda {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(actor: OfficerActor, query: AgendaQuery): Promise<AgendaView> {
    const { authorityId, personId } = actor;
    assertMay(actor, 'case.list', { authorityId });
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { today, calendar } = await findAuthorityTime(tx, authorityId, this.clock.now());
      const from = query.from ?? addDays(today, -BACK);
      const to = query.to ?? addDays(query.from ?? today, FOUR_WEEKS);
      if (to < from || to > addDays(from, AGENDA_DAYS_AT_MOST)) {
        const parameters = { days: AGENDA_DAYS_AT_MOST };
        throw new Refused([{ code: 'calendar.stretch-malformed', field: '/to', parameters }]);
      }
      const { team } = query;
      const items = await listAgenda(tx, {
        authorityId,
        personId,
        from,
        to,
        mine: query.mine === 'yes',
        team,
      });
      const working = workingDaysAfter(addDays(from, -1), to, await findHolidays(tx, calendar));
      return {
        today,
        from,
        to,
        isCut: items.length > AGENDA_AT_MOST,
        items: items.slice(0, AGENDA_AT_MOST),
        holidays: await listHolidaysBetween(tx, calendar, [from, to]),
        workingDays: working.ok ? [...working.value] : null,
        teams: await listTeams(tx, authorityId),
      };
    });
  }
}
