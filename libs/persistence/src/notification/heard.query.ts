import type { EntityManager } from 'typeorm';
import type { OwnNotification } from './notification.repository';

/** May the exporter still answer in a hearing about the notification, until the decision is made? */
export async function isBeingHeard(
  tx: EntityManager,
  own: Pick<OwnNotification, 'authorityId' | 'notificationId'>,
): Promise<boolean> {
  const [row] = await tx.query<{ heard: boolean }[]>(
    `select exists (select 1 from hearing h join notification n using (authority_id, notification_id)
       where h.authority_id = $1 and h.notification_id = $2 and h.state in ('OPEN', 'LAPSED')
         and n.status in ('UNDER_ASSESSMENT', 'AWAITING_EXPORTER', 'DECISION_PROPOSED')) as heard`,
    [own.authorityId, own.notificationId],
  );
  return row?.heard ?? false;
}
