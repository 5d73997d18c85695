// Cases of one authority as lists see them, with the skew of real ones: most are closed, few end users come
// again and again, most priorities are low, many cases have no date that they are due on.
import { v7 } from 'uuid';
import { weighted, zipf } from '../kit/chance.mjs';
import { INBOX_AUTHORITY } from './people.mjs';

const BATCH = 5_000;
const END_USERS = 6_000;
const FIRST = Date.UTC(2021, 8, 9);
const DAY = 86_400_000;

const STATUSES = /** @type {const} */ ([
  ['RECEIVED', 6],
  ['UNDER_ASSESSMENT', 6],
  ['AWAITING_EXPORTER', 3],
  ['DECISION_PROPOSED', 2],
  ['DECIDED', 11],
  ['CLOSED', 70],
  ['WITHDRAWN', 2],
]);
const FINISHED = new Set(['DECIDED', 'CLOSED']);
const OUTCOMES = /** @type {const} */ ([
  ['NO_AUTHORISATION_REQUIRED', 60],
  ['AUTHORISATION_REQUIRED', 31],
  ['NOT_CYBER_SURVEILLANCE', 6],
  ['LISTED_ITEM', 3],
]);
const FAMILIES = /** @type {const} */ ([
  ['INTRUSION', 9],
  ['INTERCEPTION', 12],
  ['TRAFFIC_ANALYSIS', 10],
  ['MONITORING_CENTRE', 6],
  ['DECRYPTION', 2],
  ['DEVICE_EXTRACTION', 18],
  ['FACE_OR_EMOTION', 14],
  ['LOCATION_TRACKING', 13],
  ['VIDEO_ANALYTICS', 20],
  ['OTHER', 4],
]);
const DESTINATIONS =
  'CN IN TR AE US KR TW SG MY IL SA BR ZA MX TH VN ID EG PK QA KW OM BH JO MA DZ TN KZ UZ GE AM AZ RS UA MD BA AL ME CH NO GB JP AU NZ CA AR CL CO PE EC UY PY BO PA CR GT KE NG GH CI SN CM ET TZ UG ZM ZW MZ AO NA BW LK BD NP MM KH LA PH MN KG TJ TM IQ LB YE LY'.split(
    ' ',
  );
const BEGINNINGS = [
  'Interior',
  'Customs',
  'Orion',
  'Delta',
  'Crescent',
  'Nile',
  'Mekong',
  'Andes',
  'Zenith',
  'Falcon',
];
const ENDINGS = [
  'Security Bureau',
  'Telecom',
  'Police Directorate',
  'Trading',
  'Systems',
  'Research Institute',
];

/**
 * @param {import('pg').Client} client
 * @param {import('../kit/chance.mjs').Chance} chance
 * @param {Awaited<ReturnType<typeof import('./people.mjs').addPeople>>} people
 * @param {number} count
 */
export async function addCases(client, chance, people, count) {
  const { rows: teams } = await client.query('select team_code from team where authority_id = $1', [
    INBOX_AUTHORITY,
  ]);
  // What the rows name is there by construction; a hundred thousand look-ups would only show that again.
  await client.query('set session_replication_role = replica');
  const indexes = await withoutIndexes(client);
  const make = maker(chance, people, teams[0]?.team_code ?? null, count);
  /** @type {Map<number, number>} */
  const numbers = new Map();
  for (let from = 0; from < count; from += BATCH) {
    const batch = Array.from({ length: BATCH }, (_, offset) => make(from + offset, numbers));
    await client.query(
      `insert into notification (authority_id, notification_id, organisation_id, status, reference, version,
         exporter_name, item_name, item_family, destination, end_user_name, team_code, assignee_id, priority,
         indicator_count, similar_count, outcome, due_on, received_at, decided_at, created_by, created_at, updated_at)
       select authority_id, notification_id, organisation_id, status, reference, 1, exporter_name, item_name,
         item_family, destination, end_user_name, team_code, assignee_id, priority, indicator_count, similar_count,
         outcome, due_on, received_at, decided_at, created_by, received_at, received_at
       from json_populate_recordset(null::notification, $1)`,
      [JSON.stringify(batch)],
    );
  }
  await client.query(
    `insert into reference_counter (authority_id, year, last_number) select $1, * from unnest($2::int[], $3::int[])`,
    [INBOX_AUTHORITY, [...numbers.keys()], [...numbers.values()]],
  );
  await arrange(client, people.officers[0].personId);
  for (const index of indexes) await client.query(index);
}

/** Drops the indexes of what is filled here, for they are built faster when all is there; answers how to make them. */
export async function withoutIndexes(/** @type {import('pg').Client} */ client) {
  const { rows } = await client.query(
    `select indexname, indexdef from pg_indexes where tablename in ('notification', 'case_search', 'case_labelling', 'case_reading')
       and indexname not like '%_pkey' and indexname not like '%_key'`,
  );
  for (const { indexname } of rows) await client.query(`drop index ${indexname}`);
  await client.query(`set maintenance_work_mem = '512MB'`);
  await client.query('set synchronous_commit = off');
  return rows.map(({ indexdef }) => /** @type {string} */ (indexdef));
}

/**
 * What stands around the cases: the words that search looks at (every third case has free texts), labels on some, what
 * the first officer has read and put off.
 * @param {import('pg').Client} client
 * @param {string} personId
 */
async function arrange(client, personId) {
  await client.query(
    `insert into case_search (authority_id, notification_id, version, status, item_family, destination, year, received_at,
       document)
     select authority_id, notification_id, version, status, item_family, destination,
       extract(year from received_at at time zone 'Europe/Berlin')::int, received_at,
       setweight(to_tsvector('simple', replace(lower(reference), '-', ' ')), 'A')
         || setweight(to_tsvector('simple', exporter_name || ' ' || end_user_name), 'B')
         || setweight(to_tsvector('simple', item_name), 'C')
         || setweight(to_tsvector('simple', case when priority % 3 = 0 then 'safeguards for a lawful purpose under judicial
           control in ' || destination else '' end), 'D')
     from notification where authority_id = $1`,
    [INBOX_AUTHORITY],
  );
  await client.query(
    `insert into case_label (authority_id, label_id, name, created_by, created_at)
     select $1, uuidv7(), 'Label ' || i, $2, now() from generate_series(1, 5) i`,
    [INBOX_AUTHORITY, personId],
  );
  // Triggers sleep here: what they would fill (the order of the inbox) comes along.
  await client.query(
    `insert into case_labelling (authority_id, label_id, notification_id, put_by, put_at, received_at, due_on, priority,
       reference)
     select n.authority_id, b.label_id, n.notification_id, $2, now(), n.received_at, n.due_on, n.priority, n.reference
     from notification n
     join (select label_id, row_number() over (order by name) as i from case_label where authority_id = $1) b
       on n.priority between 20 * i and 20 * i + 3 where n.authority_id = $1 and n.indicator_count % 2 = 0`,
    [INBOX_AUTHORITY, personId],
  );
  await client.query(
    `insert into case_reading (authority_id, person_id, notification_id, version, read_at, received_at, due_on, priority,
       reference)
     select authority_id, $2, notification_id, version, now(), received_at, due_on, priority, reference from notification
     where authority_id = $1 and assignee_id = $2`,
    [INBOX_AUTHORITY, personId],
  );
  await client.query(
    `insert into case_snooze (authority_id, person_id, notification_id, until, version, snoozed_at)
     select authority_id, $2, notification_id, current_date + 7, version, now() from notification
     where authority_id = $1 and status = 'RECEIVED' order by notification_id desc limit 40`,
    [INBOX_AUTHORITY, personId],
  );
}

/**
 * @param {import('../kit/chance.mjs').Chance} chance
 * @param {Awaited<ReturnType<typeof import('./people.mjs').addPeople>>} people
 * @param {string | null} team
 * @param {number} count
 */
function maker(chance, { exporters, officers }, team, count) {
  const own = exporters.filter(({ authorityId }) => authorityId === INBOX_AUTHORITY);
  const drawExporter = zipf(chance, own.length, 0.8);
  const drawEndUser = zipf(chance, END_USERS, 0.85);
  const drawDestination = zipf(chance, DESTINATIONS.length, 0.95);
  const drawOfficer = zipf(chance, officers.length, 0.5);
  const draw = (/** @type {readonly (readonly [string, number])[]} */ list) => {
    const place = weighted(
      chance,
      list.map(([, weight]) => weight),
    );
    return () => list[place()][0];
  };
  const [status, outcome, family] = [draw(STATUSES), draw(OUTCOMES), draw(FAMILIES)];
  const homes = Array.from({ length: END_USERS }, drawDestination);
  const step = (Date.now() - DAY - FIRST) / count;
  return (/** @type {number} */ position, /** @type {Map<number, number>} */ numbers) => {
    const receivedAt = Math.floor(FIRST + position * step + chance.next() * step);
    const year = new Date(receivedAt).getUTCFullYear();
    const number = (numbers.get(year) ?? 0) + 1;
    numbers.set(year, number);
    const [exporter, endUser, state, kind] = [own[drawExporter()], drawEndUser(), status(), family()];
    const isFinished = FINISHED.has(state);
    const isNew = state === 'RECEIVED' && chance.next() < 0.7;
    return {
      authority_id: INBOX_AUTHORITY,
      notification_id: v7({ msecs: receivedAt, random: chance.bytes(16) }),
      organisation_id: exporter.organisationId,
      created_by: exporter.personId,
      exporter_name: exporter.legalName,
      status: state,
      reference: `${INBOX_AUTHORITY}-${year}-${String(number).padStart(6, '0')}`,
      item_name: `${kind.toLowerCase().replaceAll('_', ' ')} kit ${chance.below(60)}`,
      item_family: kind,
      destination: DESTINATIONS[chance.next() < 0.85 ? homes[endUser] : drawDestination()],
      end_user_name: `${BEGINNINGS[endUser % 10]} ${ENDINGS[endUser % 6]} ${endUser}`,
      team_code: team,
      assignee_id: isNew ? null : officers[drawOfficer()].personId,
      priority: Math.floor(chance.next() ** 2.2 * 101),
      indicator_count: Math.floor(chance.next() ** 3 * 6),
      similar_count: Math.floor(chance.next() ** 6 * 9),
      outcome: isFinished ? outcome() : null,
      due_on:
        chance.next() < 0.4
          ? null
          : new Date(receivedAt + DAY * (10 + chance.below(80))).toISOString().slice(0, 10),
      received_at: new Date(receivedAt).toISOString(),
      decided_at: isFinished ? new Date(receivedAt + DAY).toISOString() : null,
    };
  };
}
