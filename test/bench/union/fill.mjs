// Decided cases of all authorities as far as the Union pages read them: final outcomes, and which of them matching put
// together. Made by the database itself from a running number, the same in each run; nothing stands behind them.
import { hash } from '@node-rs/argon2';
import { v7 } from 'uuid';
import { withoutIndexes } from '../ground/cases.mjs';
import { chanceFrom } from '../kit/chance.mjs';

const BATCH = 100_000;
const PASSWORD = 'a password that only this run knows';

/** Ten cases in a row: four alone, two together, four together. */
const TOGETHER = `case i % 10 when 4 then i / 10 * 10 + 4 when 5 then i / 10 * 10 + 4
  when 6 then i / 10 * 10 + 6 when 7 then i / 10 * 10 + 6 when 8 then i / 10 * 10 + 6 when 9 then i / 10 * 10 + 6 end`;

/** A number below `count` that looks like chance: of the case, or of what it is together with. */
const draw = (/** @type {string} */ of, /** @type {number} */ salt, /** @type {string} */ count) =>
  `(abs(hashint8extended(${of}, ${salt})) % ${count})::integer`;

const FAMILIES = `array['INTRUSION','INTERCEPTION','TRAFFIC_ANALYSIS','MONITORING_CENTRE','DEVICE_EXTRACTION',
  'FACE_OR_EMOTION','LOCATION_TRACKING','VIDEO_ANALYTICS','VIDEO_ANALYTICS','OTHER']`;
const DESTINATIONS = `array['AE','AM','AR','BR','CL','CN','CO','DZ','EG','GE','ID','IN','JO','KE','KR','KW','KZ','MA',
  'MX','MY','OM','PE','PH','PK','QA','RS','SA','SG','TH','TN','TR','UA','US','UZ','VN','ZA']`;
/** Four in five decide as most do; one in twenty is a listed item or was redirected. */
const OUTCOME = `case when ${draw('i', 5, '100')} < 8 then (array['AUTHORISATION_REQUIRED',
    'NO_AUTHORISATION_REQUIRED'])[1 + ${draw('i', 6, '2')}]
  when ${draw('i', 5, '100')} < 10 then 'LISTED_ITEM' when ${draw('i', 5, '100')} < 11 then 'REDIRECTED'
  when ${draw('s', 7, '100')} < 32 then 'AUTHORISATION_REQUIRED'
  when ${draw('s', 7, '100')} < 40 then 'NOT_CYBER_SURVEILLANCE' else 'NO_AUTHORISATION_REQUIRED' end`;

const CRITERIA = `array['ITEM','END_USE','END_USER','DESTINATION','SAFEGUARDS','POLICY']`;
/** Two different criteria of each decision; how long it took; which requirements were shared, and when. */
const FIRST_CRITERION = draw('i', 15, '6');
const SECOND_CRITERION = `(${FIRST_CRITERION} + 1 + ${draw('i', 16, '5')}) % 6`;
const DAYS = `5 + least(${draw('i', 17, '90')}, ${draw('i', 18, '90')})`;
const DAYS_TO_SHARE = `case when shared and outcome = 'AUTHORISATION_REQUIRED' and ${draw('i', 19, '20')} > 0
  then least(${draw('i', 20, '14')}, ${draw('i', 21, '14')}) end`;

const BARE_COLUMNS = () => COLUMNS.map(([name, type]) => `${name} ${type}`).join(', ');

const UUID = (/** @type {string} */ number) =>
  `('00000000-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;

/**
 * @param {import('pg').Client} client
 * @param {number} count
 * @param {(note: string) => void} tell
 */
export async function fillRecords(client, count, tell) {
  await client.query('set session_replication_role = replica');
  await client.query(`create schema bare`);
  await client.query(`create table bare.decision (${BARE_COLUMNS()})`);
  await client.query(
    `create temporary table home as select row_number() over (order by authority_id) - 1 as place, authority_id,
       member_state from authority`,
  );
  for (let from = 0; from < count; from += BATCH) {
    await client.query(
      `insert into bare.decision
       with made as (select i::bigint, ${TOGETHER} as cluster, coalesce(${TOGETHER}, i)::bigint as s
         from generate_series($1::bigint, $2::bigint) i),
       decided as (
         select i, h.authority_id, h.member_state, cluster, (${FAMILIES})[1 + ${draw('s', 1, '10')}] as item_family,
           (${DESTINATIONS})[1 + least(${draw('s', 2, '36')}, ${draw('s', 3, '36')})] as destination,
           (array['POLICE','CUSTOMS','PRIVATE','UNKNOWN'])[1 + ${draw('s', 4, '4')}] as end_user_kind,
           ${OUTCOME} as outcome, current_date - ${draw('s', 8, '1500')} - ${draw('i', 9, '320')} as decided_on,
           ${draw('i', 10, '100')} >= 3 as shared, ${draw('s', 13, '4')} = 0 as warned, ${draw('s', 14, '2')} = 0 as safeguarded
         from made join home h on h.place = least(${draw('i', 11, '(select count(*) from home)')},
           ${draw('i', 12, '(select count(*) from home)')}))
       select *, decided_on - (${DAYS}), decided_on + ${DAYS_TO_SHARE}, (${CRITERIA})[1 + ${FIRST_CRITERION}],
         (${CRITERIA})[1 + ${SECOND_CRITERION}] from decided`,
      [from, Math.min(count, from + BATCH) - 1],
    );
    tell(`${Math.min(count, from + BATCH)} of ${count} outcomes`);
  }
  await intoPortal(client, tell);
  await client.query('set session_replication_role = origin');
  tell('the summaries, from nothing');
  const began = performance.now();
  await client.query('select union_rebuild()');
  const rebuilt = performance.now() - began;
  tell('indexes of the bare table');
  await client.query('create index on bare.decision (cluster) where cluster is not null and shared');
  await client.query(
    'create index on bare.decision (decided_on) include (member_state, item_family, outcome, shared)',
  );
  await client.query('vacuum (analyze)');
  return rebuilt;
}

/** Name and type of each column of the bare table, for PostgreSQL and DuckDB. */
export const COLUMNS = /** @type {const} */ ([
  ['id', 'bigint'],
  ['authority_id', 'varchar'],
  ['member_state', 'varchar'],
  ['cluster', 'bigint'],
  ['item_family', 'varchar'],
  ['destination', 'varchar'],
  ['end_user_kind', 'varchar'],
  ['outcome', 'varchar'],
  ['decided_on', 'date'],
  ['shared', 'boolean'],
  ['warned', 'boolean'],
  ['safeguarded', 'boolean'],
  ['received_on', 'date'],
  ['told_on', 'date'],
  ['criterion', 'varchar'],
  ['second_criterion', 'varchar'],
]);

/**
 * The same rows where the product keeps them: the case, its outcome, its place in a cluster, whether its requirement was
 * shared.
 * @param {import('pg').Client} client
 * @param {(note: string) => void} tell
 */
async function intoPortal(client, tell) {
  tell('into the portal: outcomes');
  const codes = (/** @type {string} */ column) => `lower(replace(${column}, '_', '-')) || '.of-bench'`;
  await client.query(
    `insert into consistency_record (authority_id, notification_id, decision_id, reference, item_family, features,
       destination, end_user_key, end_user_kind, exporter_pseudonym, outcome, reason_codes, received_on, decided_on,
       shared, withheld_reason)
     select authority_id, ${UUID('id')}, ${UUID('id')}, authority_id || '-' || id, item_family,
       jsonb_build_object('covert', case when id % 3 = 0 then '["YES"]'::jsonb else '[]' end, 'itemKinds', '["SOFTWARE"]'::jsonb,
         'uses', '["PUBLIC_ORDER"]'::jsonb, 'endUseStatement', id % 2 = 0,
         'warningSigns', case when warned then '["UNUSUAL_ROUTE"]'::jsonb else '[]' end,
         'safeguards', case when safeguarded then '["JUDICIAL_CONTROL"]'::jsonb else '[]' end),
       destination, 'k' || coalesce(cluster, id), end_user_kind, 'E-' || id % 4000, outcome,
       array[${codes('criterion')}, ${codes('second_criterion')}], received_on, decided_on, shared,
       case when not shared then 'SENSITIVITY' end from bare.decision order by decided_on`,
  );
  await client.query(
    `insert into transaction_cluster_member (authority_id, notification_id, cluster_id)
     select authority_id, ${UUID('id')}, ${UUID('cluster')} from bare.decision where cluster is not null`,
  );
  await client.query(
    `insert into requirement_sharing (authority_id, notification_id, decision_id, state, recorded_by, recorded_at)
     select authority_id, ${UUID('id')}, ${UUID('id')}, 'SHARED', ${UUID('id')}, told_on + time '12:00' from bare.decision
     where told_on is not null`,
  );
  tell('into the portal: cases');
  const indexes = await withoutIndexes(client);
  await client.query(
    `insert into notification (authority_id, notification_id, organisation_id, status, reference, version, exporter_name,
       item_family, destination, outcome, received_at, decided_at, created_by)
     select authority_id, ${UUID('id')}, ${UUID('id')}, 'CLOSED', authority_id || '-B-' || id, 1, 'Exporter ' || id % 4000,
       item_family, destination, outcome, received_on + time '12:00', decided_on + time '12:00', ${UUID('id')}
     from bare.decision order by received_on`,
  );
  for (const index of indexes) await client.query(index);
}

/** Somebody who may read the figures. @param {import('pg').Client} client */
export async function addAnalyst(client) {
  const chance = chanceFrom(52);
  const [personId, email] = [v7({ random: chance.bytes(16) }), 'analyst@example.com'];
  await client.query(
    `insert into person (person_id, email, display_name, password_hash) values ($1, $2, 'Analyst', $3)`,
    [personId, email, await hash(PASSWORD)],
  );
  await client.query(
    `insert into role_assignment (role_assignment_id, person_id, role) values (uuidv7(), $1, 'UNION_ANALYST')`,
    [personId],
  );
  return { personId, email, displayName: 'Analyst', password: PASSWORD };
}

/** The cluster that the portal calls so. @param {number} cluster */
export const clusterId = (cluster) => `00000000-0000-7000-8000-${cluster.toString(16).padStart(12, '0')}`;
