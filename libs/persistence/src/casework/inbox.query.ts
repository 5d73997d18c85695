import type { EntityManager } from 'typeorm';
import type { InboxFilter, InboxRow, InboxSort, InboxView } from '@article5/contracts/casework';

/** Who looks at which inbox; "mine" and the scope both come from here. */
export interface InboxReader {
  readonly authorityId: string;
  readonly personId: string;
}

/** One page of a view: filters, order, and where the page before ended. */
export interface InboxPage extends InboxFilter {
  readonly sort: InboxSort;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** More than this is not counted out. */
const COUNTED_TO = 1000;

/** Statuses of each view; MINE is every case of the reader that is not finished. */
const STATUSES_OF_VIEW = {
  'to-triage': ['RECEIVED'],
  mine: ['RECEIVED', 'UNDER_ASSESSMENT', 'AWAITING_EXPORTER', 'DECISION_PROPOSED', 'DECIDED'],
  'waiting-for-exporter': ['AWAITING_EXPORTER'],
  'to-approve': ['DECISION_PROPOSED'],
  'decided-to-share': ['DECIDED'],
  all: undefined,
} as const satisfies Record<InboxView, readonly string[] | undefined>;

/** Each sort is a walk along one index; `after` continues it from the last row (keyset, no offset). */
const SORTS = {
  received: {
    order: 'n.received_at desc, n.notification_id desc',
    key: `to_char(n.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
    after: (value: string, id: string) =>
      `(n.received_at, n.notification_id) < (${value}::timestamptz, ${id}::uuid)`,
  },
  due: {
    order: `coalesce(n.due_on, 'infinity'::date), n.notification_id`,
    key: `coalesce(n.due_on, 'infinity'::date)::text`,
    after: (value: string, id: string) =>
      `(coalesce(n.due_on, 'infinity'::date), n.notification_id) > (${value}::date, ${id}::uuid)`,
  },
  priority: {
    order: 'n.priority desc, n.notification_id desc',
    key: 'n.priority::text',
    after: (value: string, id: string) => `(n.priority, n.notification_id) < (${value}::int, ${id}::uuid)`,
  },
} as const satisfies Record<InboxSort, unknown>;

const COLUMNS = `n.notification_id as "notificationId", n.reference, n.status, n.exporter_name as "exporterName",
  n.item_name as "itemName", n.item_family as "itemFamily", n.destination, n.end_user_name as "endUserName",
  to_char(n.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "receivedAt",
  n.due_on as "dueOn", n.priority, n.indicator_count as "indicatorCount", n.similar_count as "similarCount",
  n.outcome, t.name as "teamName",
  case when p.person_id is null then null
    else jsonb_build_object('personId', p.person_id, 'displayName', p.display_name) end as assignee`;
const JOINS = `left join person p on p.person_id = n.assignee_id
  left join team t on t.authority_id = n.authority_id and t.team_code = n.team_code`;

/** One page of the inbox; the page is cut first, names are joined to its rows only. */
export async function listInbox(
  tx: EntityManager,
  reader: InboxReader,
  page: InboxPage,
): Promise<{ items: InboxRow[]; next?: string }> {
  const { sql, parameters, bind } = conditions(reader, page);
  const sort = SORTS[page.sort];
  const place = page.cursor === undefined ? undefined : readCursor(page.cursor, page.sort);
  const after = place === undefined ? '' : `and ${sort.after(bind(place.value), bind(place.id))}`;
  const rows = await tx.query<(InboxRow & { key: string })[]>(
    `with page as materialized (
       select n.* from notification n where ${sql} ${after} order by ${sort.order} limit ${bind(page.limit + 1)})
     select ${COLUMNS}, ${sort.key} as key from page n ${JOINS} order by ${sort.order}`,
    parameters,
  );
  const items = rows.slice(0, page.limit);
  const last = items.at(-1);
  if (rows.length <= page.limit || last === undefined) return { items };
  return { items, next: writeCursor(page.sort, last.key, last.notificationId) };
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

/** How many cases each view has, counted up to a thousand. */
export async function countInbox(
  tx: EntityManager,
  reader: InboxReader,
): Promise<Record<InboxView, { count: number; capped: boolean }>> {
  const views = Object.keys(STATUSES_OF_VIEW) as InboxView[];
  const counted = views.map((view) => {
    const statuses = STATUSES_OF_VIEW[view];
    const where =
      statuses === undefined ? `n.status <> 'DRAFT'` : `n.status in (${statuses.map(quoted).join(', ')})`;
    const mine = view === 'mine' ? 'and n.assignee_id = $2' : 'and $2::uuid is not null';
    return `select '${view}' as view, count(*)::int as count from (select 1 from notification n
      where n.authority_id = $1 and ${where} ${mine} limit ${COUNTED_TO + 1}) counted`;
  });
  const rows = await tx.query<{ view: InboxView; count: number }[]>(counted.join(' union all '), [
    reader.authorityId,
    reader.personId,
  ]);
  const of = new Map(rows.map(({ view, count }) => [view, count]));
  const entries = views.map((view) => {
    const count = of.get(view) ?? 0;
    return [view, { count: Math.min(count, COUNTED_TO), capped: count > COUNTED_TO }] as const;
  });
  return Object.fromEntries(entries) as Record<InboxView, { count: number; capped: boolean }>;
}

function conditions(reader: InboxReader, filter: InboxFilter) {
  const parameters: unknown[] = [];
  const bind = (value: unknown) => `$${parameters.push(value)}`;
  const parts = [`n.authority_id = ${bind(reader.authorityId)}`, `n.status <> 'DRAFT'`];
  const statuses = STATUSES_OF_VIEW[filter.view];
  if (statuses !== undefined) parts.push(`n.status in (${statuses.map(quoted).join(', ')})`);
  if (filter.view === 'mine') parts.push(`n.assignee_id = ${bind(reader.personId)}`);
  if (filter.status !== undefined) parts.push(`n.status = ${bind(filter.status)}`);
  if (filter.itemFamily !== undefined) parts.push(`n.item_family = ${bind(filter.itemFamily)}`);
  if (filter.destination !== undefined) parts.push(`n.destination = ${bind(filter.destination)}`);
  if (filter.indicators !== undefined) {
    parts.push(`n.indicator_count ${filter.indicators === 'yes' ? '> 0' : '= 0'}`);
  }
  if (filter.assignee === 'none') parts.push('n.assignee_id is null');
  else if (filter.assignee !== undefined) parts.push(`n.assignee_id = ${bind(filter.assignee)}`);
  const text = filter.text?.trim();
  if (text) {
    const start = bind(text.toLowerCase());
    const begins = (column: string) => `starts_with(n.${column}, ${start})`;
    parts.push(`(${['reference_lower', 'exporter_name_lower', 'item_name_lower'].map(begins).join(' or ')})`);
  }
  return { sql: parts.join(' and '), parameters, bind };
}

function quoted(word: string): string {
  return `'${word}'`;
}

/** A cursor names the sort it belongs to and the last row of the page before. */
function writeCursor(sort: InboxSort, value: string, id: string): string {
  return Buffer.from(JSON.stringify([sort, value, id])).toString('base64url');
}

const VALUE_OF_SORT = {
  received: /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/,
  due: /^(infinity|\d{4}-\d{2}-\d{2})$/,
  priority: /^-?\d{1,9}$/,
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
