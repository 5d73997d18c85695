// The bare transaction: what one submission of the product wrote, found by the transaction id in each row, written
// again under new ids in one statement. What the product writes tomorrow is in it tomorrow.

/**
 * @typedef {{ notificationId: string, authorityId: string, organisationId: string, personId: string,
 *   legalName: string, idempotencyKey: string }} Identity
 * @typedef {{ table: string, rows: Array<Record<string, string | null>>, types: Record<string, string> }} Written
 * @typedef {{ text: string, values: (identity: Identity) => unknown[], tables: Map<string, number> }} Replay
 */

/**
 * Every row that the transaction wrote which made this notification. Nothing else may have been written since.
 * @param {import('pg').Client} client
 * @param {string} notificationId
 * @returns {Promise<Written[]>}
 */
export async function recordTransaction(client, notificationId) {
  const { rows: found } = await client.query(
    'select xmin::text as id from notification where notification_id = $1',
    [notificationId],
  );
  const { rows: columns } = await client.query(`select c.relname as table, a.attname as column,
      format_type(a.atttypid, a.atttypmod) as type
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
      and a.attgenerated = '' order by c.relname, a.attnum`);
  /** @type {Map<string, Record<string, string>>} */
  const types = new Map();
  for (const { table, column, type } of columns) types.set(table, { ...types.get(table), [column]: type });
  const written = [];
  for (const [table, ofTable] of types) {
    const texts = Object.keys(ofTable).map((column) => `${quoted(column)}::text`);
    const { rows } = await client.query(
      `select ${texts.join(', ')} from ${quoted(table)} where xmin::text = $1`,
      [found[0].id],
    );
    if (rows.length > 0) written.push({ table, rows, types: ofTable });
  }
  return written;
}

/**
 * One statement that writes the same rows for another exporter: the next reference under the counter's lock, the next
 * ledger entry under the head's lock with a hash over the one before, and all the rest.
 * @param {readonly Written[]} written
 * @param {Identity} recorded whose submission it was
 * @returns {Replay}
 */
export function replayOf(written, recorded) {
  /** @type {Array<(identity: Identity) => unknown>} */
  const parameters = [];
  const bind = (/** @type {(identity: Identity) => unknown} */ value) => `$${parameters.push(value)}`;
  const shared = {
    authority: bind(({ authorityId }) => authorityId),
    notification: bind(({ notificationId }) => notificationId),
    organisation: bind(({ organisationId }) => organisationId),
    person: bind(({ personId }) => personId),
    key: bind(({ idempotencyKey }) => idempotencyKey),
    name: bind(({ legalName }) => legalName),
  };
  const entry = only(written, 'case_action');
  const year = only(written, 'reference_counter').year;
  only(written, 'ledger_head');
  const parts = [
    `counter as (insert into reference_counter as c (authority_id, year, last_number) values (${shared.authority}, ${year}, 1)
      on conflict (authority_id, year) do update set last_number = c.last_number + 1 returning last_number::text as n)`,
    `numbered as (select concat_ws('-', ${shared.authority}::text, '${year}', lpad(n, greatest(6, length(n)), '0')) as reference
      from counter)`,
    `head as (update ledger_head set sequence = sequence + 1, hash = encode(sha256(convert_to(hash || ${bind(() => entry.payload)}, 'UTF8')), 'hex')
      where authority_id = ${shared.authority} returning sequence, old.hash as previous, hash)`,
  ];
  const valueOf = expressions({ recorded, shared, bind });
  for (const { table, rows, types } of written) {
    if (table === 'reference_counter' || table === 'ledger_head') continue;
    const columns = Object.keys(types);
    const selects = rows.map(
      (row) => `select ${columns.map((column) => valueOf(column, row[column], types[column])).join(', ')}`,
    );
    const names = columns.map(quoted).join(', ');
    parts.push(`in_${table} as (insert into ${quoted(table)} (${names}) ${selects.join(' union all ')})`);
  }
  return {
    text: `with ${parts.join(',\n')} select reference from numbered`,
    values: (identity) => parameters.map((value) => value(identity)),
    tables: new Map(written.map(({ table, rows }) => [table, rows.length])),
  };
}

const OF_HEAD = { sequence: 'sequence', previous_hash: 'previous', hash: 'hash' };

/**
 * How a column's value is written again: ids anew, times now, all else as it was.
 * @param {{ recorded: Identity, shared: Record<string, string>,
 *   bind: (value: (identity: Identity) => unknown) => string }} from
 */
function expressions({ recorded, shared, bind }) {
  const known = new Map([
    [recorded.notificationId, `${shared.notification}::uuid`],
    [recorded.organisationId, `${shared.organisation}::uuid`],
    [recorded.personId, `${shared.person}::uuid`],
  ]);
  return (/** @type {string} */ column, /** @type {string | null} */ value, /** @type {string} */ type) => {
    if (value === null) return `null::${type}`;
    if (column === 'authority_id') return shared.authority;
    if (column === 'idempotency_key') return shared.key;
    if (column === 'exporter_name') return shared.name;
    if (column === 'reference') return '(select reference from numbered)';
    if (column in OF_HEAD) return `(select ${OF_HEAD[/** @type {keyof OF_HEAD} */ (column)]} from head)`;
    if (type === 'uuid') return known.get(value) ?? 'uuidv7()';
    if (type.startsWith('timestamp')) return 'now()';
    const text = value.includes(recorded.notificationId)
      ? (/** @type {Identity} */ { notificationId }) =>
          value.replaceAll(recorded.notificationId, notificationId)
      : () => value;
    return `${bind(text)}::${type}`;
  };
}

/** @param {readonly Written[]} written @param {string} table */
function only(written, table) {
  const rows = written.find((part) => part.table === table)?.rows ?? [];
  if (rows.length !== 1)
    throw new Error(`a submission wrote ${rows.length} rows of ${table}; the replay knows one`);
  return rows[0];
}

/** @param {string} name */
const quoted = (name) => `"${name}"`;
