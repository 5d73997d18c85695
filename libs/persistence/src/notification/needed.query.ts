import type { EntityManager } from 'typeorm';
import type { NeededFromExporter } from '@article5/contracts/notification';
import { NOTIFICATION_STATUSES, statusAfter } from '@article5/domain/notification';
import type { OwnScope } from './notification.repository';

const CAN_ANSWER_HEARING = NOTIFICATION_STATUSES.filter(
  (status) => statusAfter(status, 'HEARING_ANSWERED').ok,
);

/**
 * What waits for the exporter, oldest first: open clarification requests, hearings, letters in force that nobody has
 * opened.
 */
export async function listNeeded(tx: EntityManager, scope: OwnScope): Promise<NeededFromExporter[]> {
  const rows = await tx.query<(Omit<NeededFromExporter, 'since'> & { readonly since: Date })[]>(
    `select w.kind, w.id, w.since, w.due_on as "dueOn", n.notification_id as "notificationId", n.reference,
       n.item_name as "itemName"
     from (select 'ANSWER_CLARIFICATION' as kind, clarification_id as id, authority_id, notification_id,
             asked_at as since, due_on
           from clarification where authority_id = $1 and organisation_id = $2 and state = 'OPEN'
         union all
         select 'ANSWER_HEARING', hearing_id, authority_id, notification_id, opened_at, due_on
           from hearing where authority_id = $1 and organisation_id = $2 and state = 'OPEN'
         union all
         select 'READ_LETTER', letter_id, authority_id, notification_id, issued_at, null
           from letter l where authority_id = $1 and organisation_id = $2 and read_at is null
             and not exists (select 1 from letter m where m.authority_id = l.authority_id
               and m.notification_id = l.notification_id and (m.issued_at, m.letter_id) > (l.issued_at, l.letter_id))) w
       join notification n on n.authority_id = w.authority_id and n.notification_id = w.notification_id
     where n.organisation_id = $2 and (w.kind <> 'ANSWER_HEARING' or n.status = any($3)) order by w.since, w.id limit 200`,
    [scope.authorityId, scope.organisationId, CAN_ANSWER_HEARING],
  );
  return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
}
