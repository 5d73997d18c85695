import type { EntityManager } from 'typeorm';
import type { CaseBasis, NotificationStatus } from '@article5/domain/notification';

/** What the exporter's page of a submitted notification reads of its row. */
export interface SubmittedRow {
  readonly notificationId: string;
  readonly authorityId: string;
  readonly organisationId: string;
  readonly reference: string;
  readonly status: NotificationStatus;
  readonly basis: CaseBasis;
  readonly itemName: string | null;
  readonly destination: string | null;
  readonly endUserName: string | null;
  readonly exporterName: string;
  readonly receivedAt: Date;
  readonly dueOn: string | null;
  readonly outcome: string | null;
  readonly decidedAt: Date | null;
  readonly authorityName: string;
  readonly timeZone: string;
}

/** A notification that was sent; undefined for drafts and for those out of scope. */
export async function findSubmitted(
  tx: EntityManager,
  authorityId: string,
  by: { readonly notificationId: string } | { readonly reference: string },
): Promise<SubmittedRow | undefined> {
  const [key, value] =
    'reference' in by ? ['n.reference', by.reference] : ['n.notification_id', by.notificationId];
  const [row] = await tx.query<SubmittedRow[]>(
    `select n.notification_id as "notificationId", n.authority_id as "authorityId", n.organisation_id as "organisationId",
       n.reference, n.status, n.basis, n.item_name as "itemName", n.destination, n.end_user_name as "endUserName",
       n.exporter_name as "exporterName", n.received_at as "receivedAt", n.due_on as "dueOn", n.outcome,
       n.decided_at as "decidedAt", a.name as "authorityName", a.time_zone as "timeZone"
     from notification n join authority a on a.authority_id = n.authority_id
     where n.authority_id = $1 and ${key} = $2 and n.status <> 'DRAFT'`,
    [authorityId, value],
  );
  return row;
}

/** An act as the exporter may see it. */
export interface VisibleAction {
  readonly actionId: string;
  readonly kind: string;
  readonly at: Date;
  readonly by: 'EXPORTER' | 'AUTHORITY' | 'PORTAL';
  readonly person: string | null;
  /** The version that the act sent, if it sent one. */
  readonly version: number | null;
  readonly sequence: number;
  readonly hash: string;
}

/** The acts that the exporter may see, oldest first. Officers are not named. */
export function listVisibleActions(
  tx: EntityManager,
  { authorityId, notificationId }: { readonly authorityId: string; readonly notificationId: string },
): Promise<VisibleAction[]> {
  return tx.query<VisibleAction[]>(
    `select c.action_id as "actionId", c.kind, c.at, c.sequence, c.hash, (c.payload ->> 'version')::integer as version,
       case when c.actor_id is null then 'PORTAL' when c.actor_role like 'EXPORTER%' then 'EXPORTER'
         else 'AUTHORITY' end as by,
       case when c.actor_role like 'EXPORTER%' then p.display_name end as person
     from case_action c left join person p on p.person_id = c.actor_id and c.actor_role like 'EXPORTER%'
     where c.authority_id = $1 and c.notification_id = $2 and c.exporter_visible order by c.sequence`,
    [authorityId, notificationId],
  );
}
