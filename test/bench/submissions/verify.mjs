// What the load left in the database must be what was answered: every reference once and without gaps, one ledger
// entry for each, chained; and the bare transaction must really have written the same rows.
import { must } from '../kit/measure.mjs';

/**
 * Where counters, ledgers and tables stand.
 * @typedef {{ numbers: Map<string, number>, ledger: Map<string, number>, rows: Map<string, number> }} Standing
 */

/** @param {import('pg').Client} client @returns {Promise<Standing>} */
export async function standing(client) {
  const { rows: counters } = await client.query(
    `select authority_id || '-' || year as of, last_number as n from reference_counter`,
  );
  const { rows: heads } = await client.query(
    'select authority_id as of, sequence::int as n from ledger_head',
  );
  const { rows: tables } = await client.query(
    `select relname as of from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  );
  const rows = new Map();
  for (const { of } of tables) {
    const counted = await client.query(`select count(*)::int as n from "${of}"`);
    rows.set(of, counted.rows[0].n);
  }
  const asMap = (/** @type {Array<{ of: string, n: number }>} */ list) =>
    new Map(list.map(({ of, n }) => [of, n]));
  return { numbers: asMap(counters), ledger: asMap(heads), rows };
}

/**
 * @param {import('pg').Client} client
 * @param {{ receipts: Array<Record<string, unknown>>, before: Standing }} answered
 */
export async function verifyProduct(client, { receipts, before }) {
  const after = await standing(client);
  const references = new Set(receipts.map(({ reference }) => reference));
  must(references.size === receipts.length, `${receipts.length} receipts have ${references.size} references`);
  verifyNumbers(receipts, before, after);
  const grown = sum(after.ledger) - sum(before.ledger);
  must(grown === receipts.length, `${receipts.length} submissions made ${grown} ledger entries`);
  const { rows } = await client.query(
    `select count(*)::int as n from json_to_recordset($1) as r ("notificationId" uuid, "authorityId" text,
         reference text, "canonicalSha256" text, "ledgerSequence" bigint, "ledgerHash" text)
       join notification n on n.authority_id = r."authorityId" and n.notification_id = r."notificationId"
         and n.reference = r.reference and n.status = 'RECEIVED'
       join notification_version v on v.authority_id = n.authority_id and v.notification_id = n.notification_id
         and v.version = 1 and v.canonical_sha256 = r."canonicalSha256"
       join case_action c on c.authority_id = n.authority_id and c.notification_id = n.notification_id
         and c.sequence = r."ledgerSequence" and c.hash = r."ledgerHash" and c.kind = 'SUBMITTED'`,
    [JSON.stringify(receipts)],
  );
  must(
    rows[0].n === receipts.length,
    `${rows[0].n} of ${receipts.length} receipts are what the database holds`,
  );
  await verifyChain(client);
}

/**
 * The numbers given are exactly those between the counter's old and new place.
 * @param {Array<Record<string, unknown>>} receipts
 * @param {Standing} before
 * @param {Standing} after
 */
function verifyNumbers(receipts, before, after) {
  /** @type {Map<string, number[]>} */
  const given = new Map();
  for (const { reference } of receipts) {
    const [, of = '', number] = /^(.+)-(\d+)$/.exec(String(reference)) ?? [];
    given.set(of, [...(given.get(of) ?? []), Number(number)]);
  }
  for (const [of, last] of after.numbers) {
    const first = before.numbers.get(of) ?? 0;
    const numbers = (given.get(of) ?? []).sort((a, b) => a - b);
    const isGapless =
      numbers.length === last - first && numbers.every((number, place) => number === first + place + 1);
    must(
      isGapless,
      `references of ${of} have gaps: ${numbers.length} given, the counter moved from ${first} to ${last}`,
    );
  }
}

/**
 * @param {import('pg').Client} client
 * @param {{ replay: import('./replay.mjs').Replay, times: number, before: Standing }} written
 */
export async function verifyLimit(client, { replay, times, before }) {
  const after = await standing(client);
  for (const [table, perSubmission] of replay.tables) {
    if (table === 'reference_counter' || table === 'ledger_head') continue;
    const grown = (after.rows.get(table) ?? 0) - (before.rows.get(table) ?? 0);
    must(
      grown === perSubmission * times,
      `the bare transaction wrote ${grown} rows of ${table}, not ${perSubmission * times}`,
    );
  }
  await verifyChain(client);
}

/** Each ledger: from 1 without gaps, each entry names the hash before it, the head is the last. */
async function verifyChain(/** @type {import('pg').Client} */ client) {
  const { rows } = await client.query(`select h.authority_id from ledger_head h left join (
      select authority_id, count(*) as entries, max(sequence) as last, bool_and(links) as linked,
        (array_agg(hash order by sequence desc))[1] as hash
      from (select authority_id, sequence, hash, previous_hash = coalesce(
          lag(hash) over (partition by authority_id order by sequence), repeat('0', 64)) as links from case_action) c
      group by authority_id) l on l.authority_id = h.authority_id
    where h.sequence <> coalesce(l.entries, 0) or h.sequence <> coalesce(l.last, 0)
      or h.hash <> coalesce(l.hash, repeat('0', 64)) or not coalesce(l.linked, true)`);
  must(rows.length === 0, `the ledger is broken: ${rows.map(({ authority_id: id }) => id).join(', ')}`);
}

/** @param {Map<string, number>} numbers */
const sum = (numbers) => [...numbers.values()].reduce((total, number) => total + number, 0);
