import type { EntityManager } from 'typeorm';
import type { InboxFilter, InboxRow, InboxSort } from '@article5/contracts/casework';
import { SORTS, type InboxReader } from './inbox-conditions';
import { alongTheWay } from './inbox-way';

/** One page of a view: filters, order, and where the page before ended. */
export interface InboxPage extends InboxFilter {
  readonly sort: InboxSort;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

const COLUMNS = `n.notification_id as "notificationId", n.reference, n.status, n.basis, n.exporter_name as "exporterName",
  n.item_name as "itemName", n.item_family as "itemFamily", n.destination, n.end_user_name as "endUserName",
  to_char(n.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "receivedAt",
  n.due_on as "dueOn", n.priority, n.indicator_count as "indicatorCount", n.similar_count as "similarCount",
  n.outcome, t.name as "teamName",
  case when p.person_id is null then null
    else jsonb_build_object('personId', p.person_id, 'displayName', p.display_name) end as assignee,
  coalesce((select jsonb_agg(jsonb_build_object('labelId', b.label_id, 'name', b.name) order by b.name, b.label_id)
    from case_labelling l join case_label b using (authority_id, label_id)
    where l.authority_id = n.authority_id and l.notification_id = n.notification_id), '[]') as labels,
  coalesce(r.version < n.version, true) as unread,
  case when s.until > current_date and s.version = n.version then s.until end as "snoozedUntil"`;
const JOINS = `left join person p on p.person_id = n.assignee_id
  left join team t on t.authority_id = n.authority_id and t.team_code = n.team_code
  left join case_reading r on r.authority_id = n.authority_id and r.person_id = (select app_person())
    and r.notification_id = n.notification_id
  left join case_snooze s on s.authority_id = n.authority_id and s.person_id = (select app_person())
    and s.notification_id = n.notification_id`;

/** The authority of the scope, for joining a page of ids to its rows. */
const AUTHORITY = '(select app_authority())';

/** One page of the inbox; the page is cut first, names are joined to its rows only. */
export async function listInbox(
  tx: EntityManager,
  reader: InboxReader,
  page: InboxPage,
): Promise<{ items: InboxRow[]; next?: string }> {
  const sort = SORTS[page.sort];
  const place = page.cursor === undefined ? undefined : readCursor(page.cursor, page.sort);
  const rows = await alongTheWay<InboxRow & { key: string }>(
    tx,
    reader,
    { ...page, place, limit: page.limit + 1 },
    (ids) => `with page as materialized (${ids})
      select ${COLUMNS}, ${sort.key} as key from page c
      join notification n on n.authority_id = ${AUTHORITY} and n.notification_id = c.notification_id ${JOINS}
      order by ${sort.order('n')}`,
  );
  const items = rows.slice(0, page.limit);
  const last = items.at(-1);
  if (rows.length <= page.limit || last === undefined) return { items };
  return { items, next: writeCursor(page.sort, last.key, last.notificationId) };
}

/** These cases as the inbox shows them, in no order. */
export function findInboxRows(
  tx: EntityManager,
  authorityId: string,
  notificationIds: readonly string[],
): Promise<InboxRow[]> {
  return tx.query<InboxRow[]>(
    `select ${COLUMNS} from notification n ${JOINS}
     where n.authority_id = $1 and n.notification_id = any($2::uuid[]) and n.status <> 'DRAFT'`,
    [authorityId, notificationIds],
  );
}

/** One case as the inbox shows it, with what only its own page shows. */
export async function findInboxRow(
  tx: EntityManager,
  authorityId: string,
  reference: string,
): Promise<(InboxRow & { teamCode: string | null; decidedAt: string | null }) | undefined> {
  const [row] = await tx.query<(InboxRow & { teamCode: string | null; decidedAt: string | null })[]>(
    `select ${COLUMNS}, n.team_code as "teamCode",
       to_char(n.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "decidedAt" from notification n ${JOINS}
     where n.authority_id = $1 and n.reference = $2 and n.status <> 'DRAFT'`,
    [authorityId, reference],
  );
  return row;
}

/** A cursor names the sort it belongs to and the last row of the page before. */
function writeCursor(sort: InboxSort, value: string, id: string): string {
  return Buffer.from(JSON.stringify([sort, value, id])).toString('base64url');
}

const VALUE_OF_SORT = {
  received: /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/,
  due: /^(infinity|\d{4}-\d{2}-\d{2})$/,
  priority: /^-?\d{1,9}$/,
  reference: /^[A-Z0-9-]{1,40}$/,
} as const satisfies Record<InboxSort, RegExp>;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Undefined for a cursor of another sort or none of ours: the list then begins again. */
function readCursor(cursor: string, sort: InboxSort): { value: string; id: string } | undefined {
  try {
    const [of, value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    if (of !== sort || typeof value !== 'string' || typeof id !== 'string') return undefined;
    return VALUE_OF_SORT[sort].test(value) && UUID.test(id) ? { value, id } : undefined;
  } catch {
    return undefined;
  }
}
