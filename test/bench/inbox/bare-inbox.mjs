// The bare list: the same page as JSON by one statement, each view and sort with the index that fits exactly.

export const VIEWS = ['to-triage', 'mine', 'waiting-for-exporter', 'to-approve', 'decided-to-share', 'all'];
export const SORTS = ['received', 'due', 'priority'];

/** @typedef {{ view: string, sort: string }} List */

/** @type {readonly List[]} */
export const LISTS = VIEWS.flatMap((view) => SORTS.map((sort) => ({ view, sort })));

const UNFINISHED = `n.status in ('RECEIVED', 'UNDER_ASSESSMENT', 'AWAITING_EXPORTER', 'DECISION_PROPOSED', 'DECIDED')`;

/** @type {Record<string, string>} */
const WHERE = {
  'to-triage': `n.status = 'RECEIVED'`,
  mine: `${UNFINISHED} and n.assignee_id = $1`,
  'waiting-for-exporter': `n.status = 'AWAITING_EXPORTER'`,
  'to-approve': `n.status = 'DECISION_PROPOSED'`,
  'decided-to-share': `n.status = 'DECIDED'`,
  all: `n.status <> 'DRAFT'`,
};

const DUE = `coalesce(n.due_on, 'infinity'::date)`;

/** @type {Record<string, { key: string, order: string, after: string, keyOf: (row: any) => string }>} */
const ORDER = {
  received: {
    key: 'n.received_at desc, n.notification_id desc',
    order: 'n.received_at desc, n.notification_id desc',
    after: '(n.received_at, n.notification_id) < ($4::timestamptz, $5::uuid)',
    keyOf: (row) => row.receivedAt,
  },
  due: {
    key: `(${DUE}), n.notification_id`,
    order: `${DUE}, n.notification_id`,
    after: `(${DUE}, n.notification_id) > ($4::date, $5::uuid)`,
    keyOf: (row) => row.dueOn ?? 'infinity',
  },
  priority: {
    key: 'n.priority desc, n.notification_id desc',
    order: 'n.priority desc, n.notification_id desc',
    after: '(n.priority, n.notification_id) < ($4::int, $5::uuid)',
    keyOf: (row) => String(row.priority),
  },
};

const COLUMNS = `n.notification_id as "notificationId", n.reference, n.status, n.exporter_name as "exporterName",
  n.item_name as "itemName", n.item_family as "itemFamily", n.destination, n.end_user_name as "endUserName",
  to_char(n.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "receivedAt", n.due_on as "dueOn",
  n.priority, n.indicator_count as "indicatorCount", n.similar_count as "similarCount",
  case when p.person_id is null then null
    else json_build_object('personId', p.person_id, 'displayName', p.display_name) end as assignee,
  t.name as "teamName", n.outcome`;

/** One index for each list, with nothing in it that the list does not show. @param {import('pg').Client} client */
export async function addListIndexes(client) {
  const { rows } = await client.query(
    `select indexname from pg_indexes where tablename = 'notification' and indexname not like '%_pkey'
       and indexname not like '%_key'`,
  );
  for (const { indexname } of rows) await client.query(`drop index ${indexname}`);
  for (const { view, sort } of LISTS) {
    const begins = view === 'mine' ? 'authority_id, assignee_id' : 'authority_id';
    const where = WHERE[view].replace(' and n.assignee_id = $1', '').replaceAll('n.', '');
    const key = ORDER[sort].key.replaceAll('n.', '');
    await client.query(
      `create index bare_${view.replaceAll('-', '_')}_${sort} on notification (${begins}, ${key}) where ${where}`,
    );
  }
  await client.query('vacuum (analyze) notification');
}

/**
 * The page after a row, or the first one, as JSON text.
 * @param {List} list
 * @param {{ authorityId: string, personId: string, limit: number, after?: any }} page
 */
export function barePage({ view, sort }, { authorityId, personId, limit, after }) {
  const { order, after: continued, keyOf } = ORDER[sort];
  const isDeep = after !== undefined;
  return {
    name: `${view} ${sort} ${isDeep}`,
    text: `select coalesce(json_agg(r), '[]')::text as page from (
      select ${COLUMNS} from (select n.* from notification n where n.authority_id = $2 and ${WHERE[view]}
          ${isDeep ? `and ${continued}` : ''} and $1::uuid is not null order by ${order} limit $3) n
        left join person p on p.person_id = n.assignee_id
        left join team t on t.authority_id = n.authority_id and t.team_code = n.team_code
      order by ${order}) r`,
    values: [personId, authorityId, limit, ...(isDeep ? [keyOf(after), after.notificationId] : [])],
  };
}

/**
 * Counts of all views up to 1000, as JSON text.
 * @param {{ authorityId: string, personId: string }} reader
 */
export function bareCounts({ authorityId, personId }) {
  const counted = VIEWS.map(
    (view) => `select '${view}' as view, count(*) as n from (select 1 from notification n
      where n.authority_id = $2 and ${WHERE[view]} and $1::uuid is not null limit 1001) c`,
  );
  return {
    name: 'counts',
    text: `select json_object_agg(view, json_build_object('count', least(n, 1000), 'capped', n > 1000))::text as views
      from (${counted.join(' union all ')}) v`,
    values: [personId, authorityId],
  };
}

/** Every id of a list in its order, up to so many: what walking the pages must give. @param {List} list @param {{ authorityId: string, personId: string, limit: number }} page */
export const bareOrder = ({ view, sort }, { authorityId, personId, limit }) => ({
  text: `select n.notification_id as id from notification n where n.authority_id = $2 and ${WHERE[view]}
    and $1::uuid is not null order by ${ORDER[sort].order} limit $3`,
  values: [personId, authorityId, limit],
});
