import type { EntityManager } from 'typeorm';
import { exporterStatusOf, type NotificationStatus } from '@article5/domain/notification';
import type { OwnNotificationRow } from '@article5/contracts/notification';
import type { OwnScope } from './notification.repository';

/** What of the list is wanted. */
export interface OwnListFilter {
  readonly statuses?: readonly NotificationStatus[];
  readonly search?: string;
  readonly cursor?: string;
  readonly limit: number;
}

type Row = Omit<OwnNotificationRow, 'status' | 'updatedAt' | 'receivedAt'> & {
  readonly status: NotificationStatus;
  /** Text with microseconds: a `Date` would lose them and the list its place. */
  readonly place: string;
  readonly updatedAt: Date;
  readonly receivedAt: Date | null;
};

/** A row of the list with its place in it, as a cursor names it. */
export interface OwnListed {
  readonly row: OwnNotificationRow;
  readonly cursor: string;
}

/** The exporter's notifications with one authority, newest change first: a page, and one more if there is one. */
export async function listOwn(
  tx: EntityManager,
  scope: OwnScope,
  filter: OwnListFilter,
): Promise<readonly OwnListed[]> {
  const [updatedAt, notificationId] = filter.cursor?.split('_') ?? [];
  const rows = await tx.query<Row[]>(
    `select n.notification_id as "notificationId", n.reference, n.status, n.item_name as "itemName", n.destination,
       n.end_user_name as "endUserName", case when n.decided_at is null then null else n.outcome end as outcome,
       coalesce((select a.name from paper_entry e join authority a using (authority_id)
         where e.authority_id = n.authority_id and e.notification_id = n.notification_id), p.display_name) as "createdBy", n.updated_at as "updatedAt", n.updated_at::text as place,
       n.received_at as "receivedAt"
     from notification n join person p on p.person_id = n.created_by
     where n.organisation_id = $1 and n.authority_id = $2
       and ($3::text[] is null or n.status = any($3))
       and ($4::text is null or n.reference ilike $4 or n.item_name ilike $4 or n.end_user_name ilike $4)
       and ($5::timestamptz is null or (n.updated_at, n.notification_id) < ($5, $6::uuid))
     order by n.updated_at desc, n.notification_id desc limit $7`,
    [
      scope.organisationId,
      scope.authorityId,
      filter.statuses ?? null,
      filter.search === undefined ? null : `%${filter.search.replace(/[\\%_]/g, '\\$&')}%`,
      updatedAt ?? null,
      notificationId ?? null,
      filter.limit + 1,
    ],
  );
  return rows.map((row) => ({ row: toRow(row), cursor: `${row.place}_${row.notificationId}` }));
}

/** One page out of the lists of several authorities. A cursor begins with the instant, so its text has their order. */
export function pageOfOwn(
  lists: readonly (readonly OwnListed[])[],
  limit: number,
): { items: OwnNotificationRow[]; next?: string } {
  const all = lists.flat().sort((one, other) => (one.cursor < other.cursor ? 1 : -1));
  const page = all.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ row }) => row),
    ...(all.length > limit && last ? { next: last.cursor } : {}),
  };
}

function toRow({ place: _, ...row }: Row): OwnNotificationRow {
  return {
    ...row,
    status: exporterStatusOf(row.status),
    updatedAt: row.updatedAt.toISOString(),
    receivedAt: row.receivedAt?.toISOString() ?? null,
  };
}

const CURSOR = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?[+-]\d\d(:\d\d)?_[0-9a-f-]{36}$/;

/** Whether a cursor came from this list; another one is refused at the door. */
export function isOwnListCursor(cursor: string): boolean {
  return CURSOR.test(cursor);
}
