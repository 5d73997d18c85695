// The bare list: the same page as JSON by one statement, each view and sort with the index that fits exactly.

export const VIEWS = [
  ...['to-triage', 'mine', 'waiting-for-exporter', 'to-approve', 'decided-to-share'],
  ...['due-soon', 'snoozed', 'all'],
];
export const SORTS = ['received', 'due', 'priority', 'reference'];

/** @typedef {{ view: string, sort: string }} List */

/** @type {readonly List[]} */
export const LISTS = VIEWS.flatMap((view) => SORTS.map((sort) => ({ view, sort })));

const UNFINISHED = `n.status in ('RECEIVED', 'UNDER_ASSESSMENT', 'AWAITING_EXPORTER', 'DECISION_PROPOSED', 'DECIDED')`;

const OPEN = `n.status in ('RECEIVED', 'UNDER_ASSESSMENT', 'AWAITING_EXPORTER', 'DECISION_PROPOSED')`;
const DUE = `coalesce(n.due_on, 'infinity'::date)`;

/** What each view is by itself: the condition of its indexes. @type {Record<string, string>} */
const OF_VIEW = {
  'to-triage': `n.status = 'RECEIVED'`,
  mine: UNFINISHED,
  'waiting-for-exporter': `n.status = 'AWAITING_EXPORTER'`,
  'to-approve': `n.status = 'DECISION_PROPOSED'`,
  'decided-to-share': `n.status = 'DECIDED'`,
  'due-soon': OPEN,
  all: `n.status <> 'DRAFT'`,
};

const SNOOZED = `array(select s.notification_id from case_snooze s
  join notification m on m.authority_id = s.authority_id and m.notification_id = s.notification_id
  where s.authority_id = $2 and s.person_id = $1 and s.until > current_date and s.version = m.version)`;
const NOT_SNOOZED = `n.notification_id <> all (${SNOOZED})`;

/** And what it is for its reader. @type {Record<string, string>} */
const WHERE = {
  ...Object.fromEntries(
    Object.entries(OF_VIEW).map(([view, where]) => [view, `${where} and ${NOT_SNOOZED}`]),
  ),
  mine: `${UNFINISHED} and n.assignee_id = $1 and ${NOT_SNOOZED}`,
  'due-soon': `${OPEN} and ${DUE} <= current_date + 5 and ${NOT_SNOOZED}`,
  snoozed: `n.status <> 'DRAFT' and n.notification_id = any (${SNOOZED})`,
  all: OF_VIEW.all,
};

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
  reference: {
    key: 'n.reference desc',
    order: 'n.reference desc',
    after: 'n.reference < $4 and $5::uuid is not null',
    keyOf: (row) => row.reference,
  },
};

const COLUMNS = `n.notification_id as "notificationId", n.reference, n.status, n.exporter_name as "exporterName",
  n.item_name as "itemName", n.item_family as "itemFamily", n.destination, n.end_user_name as "endUserName",
  to_char(n.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "receivedAt", n.due_on as "dueOn",
  n.priority, n.indicator_count as "indicatorCount", n.similar_count as "similarCount",
  case when p.person_id is null then null
    else json_build_object('personId', p.person_id, 'displayName', p.display_name) end as assignee,
  t.name as "teamName", n.outcome,
  coalesce((select json_agg(json_build_object('labelId', b.label_id, 'name', b.name) order by b.name, b.label_id)
    from case_labelling l join case_label b using (authority_id, label_id)
    where l.authority_id = n.authority_id and l.notification_id = n.notification_id), '[]') as labels,
  coalesce(r.version < n.version, true) as unread,
  case when s.until > current_date and s.version = n.version then s.until end as "snoozedUntil"`;
const JOINS = `left join person p on p.person_id = n.assignee_id
  left join team t on t.authority_id = n.authority_id and t.team_code = n.team_code
  left join case_reading r on r.authority_id = n.authority_id and r.person_id = $1 and r.notification_id = n.notification_id
  left join case_snooze s on s.authority_id = n.authority_id and s.person_id = $1 and s.notification_id = n.notification_id`;

/** What the filters of the inbox look at, each with an index of its own for each order. */
const FILTERED = {
  by_family: 'item_family',
  by_destination: 'destination',
  by_both: 'item_family, destination',
  by_flag: '(indicator_count > 0)',
  by_officer: 'assignee_id',
};

/**
 * One index for each list, with nothing in it that the list does not show; each client builds its share.
 * @param {import('pg').Client[]} clients
 */
export async function addListIndexes(clients) {
  const [client] = clients;
  const { rows } = await client.query(
    `select indexname from pg_indexes where tablename = 'notification' and indexname not like '%_pkey'
       and indexname not like '%_key'`,
  );
  for (const { indexname } of rows) await client.query(`drop index ${indexname}`);
  const wanted = listIndexes();
  await Promise.all(
    clients.map(async (builder) => {
      await builder.query(`set maintenance_work_mem = '256MB'`);
      for (let next = wanted.pop(); next !== undefined; next = wanted.pop()) await builder.query(next);
    }),
  );
  await client.query('vacuum (analyze) notification');
}

/** @returns {string[]} */
function listIndexes() {
  const keyOf = (/** @type {string} */ sort) => ORDER[sort].key.replaceAll('n.', '');
  const ofViews = LISTS.filter((list) => list.view in OF_VIEW).map(({ view, sort }) => {
    const begins = view === 'mine' ? 'authority_id, assignee_id' : 'authority_id';
    const where = OF_VIEW[view].replaceAll('n.', '');
    return `create index bare_${view.replaceAll('-', '_')}_${sort} on notification (${begins}, ${keyOf(sort)}) where ${where}`;
  });
  const ofFilters = Object.entries(FILTERED).flatMap(([name, columns]) =>
    ['received', 'due', 'priority'].map(
      (sort) =>
        `create index bare_${name}_${sort} on notification (authority_id, ${columns}, ${keyOf(sort)})`,
    ),
  );
  const ofTexts = ['reference_lower', 'exporter_name_lower', 'item_name_lower'].map(
    (column) => `create index bare_${column} on notification (authority_id, ${column} text_pattern_ops)`,
  );
  return [...ofViews, ...ofFilters, ...ofTexts];
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
        ${JOINS} order by ${order}) r`,
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

/**
 * How the cases of an authority spread over the values of each property, of the first 5001 of them, as JSON text.
 * @param {{ authorityId: string, personId: string }} reader
 */
export const bareFacets = ({ authorityId, personId }) => ({
  name: 'facets',
  text: `with found as materialized (select n.* from notification n where n.authority_id = $2 and n.status <> 'DRAFT' limit 5001),
      spread as (select 'status' as facet, status as value, count(*) from found group by 2
      union all select 'itemFamily', item_family, count(*) from found group by 2
      union all select 'destination', destination, count(*) from found group by 2
      union all select 'indicators', (indicator_count > 0)::text, count(*) from found group by 2
      union all select 'assignee', coalesce(assignee_id::text, 'none'), count(*) from found group by 2
      union all select 'label', l.label_id::text, count(*) from found f join case_labelling l
        on l.authority_id = f.authority_id and l.notification_id = f.notification_id group by 2
      union all select 'unread', (r.version >= f.version)::text, count(*) from found f left join case_reading r
        on r.authority_id = f.authority_id and r.person_id = $1 and r.notification_id = f.notification_id group by 2)
    select json_agg(spread)::text from spread`,
  values: [personId, authorityId],
});

/** Every id of a list in its order, up to so many: what walking the pages must give. @param {List} list @param {{ authorityId: string, personId: string, limit: number }} page */
export const bareOrder = ({ view, sort }, { authorityId, personId, limit }) => ({
  text: `select n.notification_id as id from notification n where n.authority_id = $2 and ${WHERE[view]}
    and $1::uuid is not null order by ${ORDER[sort].order} limit $3`,
  values: [personId, authorityId, limit],
});

/** What each filter asks of a row; `$4` and after are its values. @type {Record<string, (bind: string) => string>} */
const NARROWED = {
  status: (bind) => `n.status = ${bind}`,
  itemFamily: (bind) => `n.item_family = ${bind}`,
  destination: (bind) => `n.destination = ${bind}`,
  indicators: (bind) => `(n.indicator_count > 0) = (${bind}::text = 'yes')`,
  assignee: (bind) => `n.assignee_id is not distinct from nullif(${bind}::text, 'none')::uuid`,
  label: (bind) =>
    `n.notification_id in (select notification_id from case_labelling where authority_id = $2 and label_id = ${bind}::uuid)`,
  text: (bind) => `(starts_with(n.reference_lower, ${bind}) or starts_with(n.exporter_name_lower, ${bind})
    or starts_with(n.item_name_lower, ${bind}))`,
};

const OF_READER = `select 1 from case_reading r where r.authority_id = $2 and r.person_id = $1
  and r.notification_id = n.notification_id and r.version >= n.version`;
/** @type {Record<string, string>} */
const READ = { yes: `not exists (${OF_READER})`, no: `exists (${OF_READER})` };

/**
 * The first page of a filter over all cases, as JSON text.
 * @param {Record<string, string>} filter
 * @param {string} sort
 * @param {{ authorityId: string, personId: string, limit: number }} page
 */
export function bareFiltered(filter, sort, { authorityId, personId, limit }) {
  const names = Object.keys(filter);
  const where = names.map((name, place) =>
    name === 'unread'
      ? `${READ[filter[name]]} and $${place + 4}::text is not null`
      : NARROWED[name](`$${place + 4}`),
  );
  const { order } = ORDER[sort];
  return {
    text: `select coalesce(json_agg(r), '[]')::text as page from (
      select ${COLUMNS} from (select n.* from notification n where n.authority_id = $2 and n.status <> 'DRAFT'
          and ${where.join(' and ')} and $1::uuid is not null order by ${order} limit $3) n
        ${JOINS} order by ${order}) r`,
    values: [
      personId,
      authorityId,
      limit,
      ...names.map((name) => (name === 'text' ? filter[name].toLowerCase() : filter[name])),
    ],
  };
}

/**
 * The first page of a search, as JSON text.
 * @param {{ q: string, destination?: string, year?: string }} search
 * @param {{ authorityId: string, personId: string, limit: number }} page
 */
export function bareSearch({ q, destination, year }, { authorityId, personId, limit }) {
  const words = q
    .toLowerCase()
    .split(/[ -]/)
    .map((word) => `${word}:*`);
  return {
    text: `select coalesce(json_agg(r), '[]')::text as page from (
      select ${COLUMNS} from (select c.notification_id, c.received_at from case_search c where c.authority_id = $2
          and c.document @@ $4::tsquery ${destination ? 'and c.destination = $5' : 'and $5::text is null'}
          ${year ? 'and c.year = $6::int' : 'and $6::text is null'}
          order by c.received_at desc, c.notification_id desc limit $3) f
        join notification n on n.authority_id = $2 and n.notification_id = f.notification_id
        ${JOINS} order by f.received_at desc, f.notification_id desc) r`,
    values: [personId, authorityId, limit, words.join(' & '), destination ?? null, year ?? null],
  };
}
