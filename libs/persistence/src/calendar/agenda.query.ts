import type { EntityManager } from 'typeorm';
import type { AgendaItem, AgendaView } from '@article5/contracts/calendar';
import { DAYS_THAT_COUNT } from './holidays.query';

export interface AgendaAsked {
  readonly authorityId: string;
  readonly personId: string;
  readonly from: string;
  readonly to: string;
  readonly mine: boolean;
  readonly team: string | undefined;
}

export const AGENDA_AT_MOST = 1000;

const CASE = `n.reference, n.exporter_name as "exporterName", n.item_name as "itemName", t.name as "teamName",
    p.display_name as assignee, coalesce(n.assignee_id = $2, false) as "isMine"`;
const OF_CASE = `left join team t on t.authority_id = n.authority_id and t.team_code = n.team_code
    left join person p on p.person_id = n.assignee_id`;
const WANTED = `(not $5 or n.assignee_id = $2) and ($6::text is null or n.team_code = $6)`;

/** What is due in an authority between two days, soonest first; one more than is shown, to know that there is more. */
export function listAgenda(tx: EntityManager, asked: AgendaAsked): Promise<AgendaItem[]> {
  return tx.query<AgendaItem[]>(
    `(select n.due_on as on, 'LAST_DAY' as kind, ${CASE} from notification n ${OF_CASE}
        where n.authority_id = $1 and n.clock_state = 'RUNNING' and n.due_on between $3 and $4 and ${WANTED}
        order by n.due_on, n.reference limit ${AGENDA_AT_MOST + 1})
     union all
     (select c.due_on as on, 'ANSWER_DUE' as kind, ${CASE}
        from clarification c join notification n using (authority_id, notification_id) ${OF_CASE}
        where c.authority_id = $1 and c.state = 'OPEN' and c.due_on between $3 and $4 and ${WANTED}
        order by c.due_on, n.reference limit ${AGENDA_AT_MOST + 1})
     order by 1, 3, 2 limit ${AGENDA_AT_MOST + 1}`,
    [asked.authorityId, asked.personId, asked.from, asked.to, asked.mine, asked.team ?? null],
  );
}

/** Public holidays of a calendar between two days, by the newest version of each. */
export function listHolidaysBetween(
  tx: EntityManager,
  calendar: string,
  [from, to]: readonly [string, string],
): Promise<AgendaView['holidays']> {
  return tx.query<AgendaView['holidays']>(
    `select day, name, name_in_english as "nameInEnglish", confirmed
     from (${DAYS_THAT_COUNT}) counted
     where is_holiday and day between $2 and $3 order by day`,
    [calendar, from, to],
  );
}

export function listTeams(tx: EntityManager, authorityId: string): Promise<AgendaView['teams']> {
  return tx.query<AgendaView['teams']>(
    `select team_code as code, name from team where authority_id = $1 order by name`,
    [authorityId],
  );
}
