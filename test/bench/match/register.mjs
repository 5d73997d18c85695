// A register of decided cases in the product's own tables: one case for each name, filed under the product's keys.
import { withClient } from '../ground/server.mjs';

const BATCH = 5_000;
const KEY_TABLE = 'transaction_key';

/** @typedef {{ name: string, organisation: number }} Named */
/** @typedef {typeof import('./product.ts')} Product */

/** The case of the name at this place. @param {number} place */
export const caseId = (place) => `00000000-0000-7000-8000-${place.toString(16).padStart(12, '0')}`;

/**
 * What is compared of a case: every case is about the same item, so that its parties decide.
 * @param {string} name
 * @param {number} place
 */
export const profileOf = (name, place) => ({
  authorityId: 'FR',
  notificationId: caseId(place),
  items: [{ name: 'Lumen Probe', model: 'LP-40', family: 'INTERCEPTION', functions: [] }],
  endUsers: [{ name }],
  consignees: [],
  destination: 'KZ',
});

/**
 * Adds cases to the register, without the checks and indexes that only slow a bulk load; the indexes are back at the end.
 * @param {string} url
 * @param {{ product: Product, names: readonly Named[], from: number, to: number, tell: (note: string) => void }} what
 */
export async function fillRegister(url, { product, names, from, to, tell }) {
  await withClient(url, async (client) => {
    await client.query('set session_replication_role = replica');
    await dropKeyIndexes(client);
    for (let at = from; at < to; at += BATCH) {
      const places = Array.from({ length: Math.min(BATCH, to - at) }, (_, offset) => at + offset);
      await addBatch(client, product, names, places);
      tell(`${places.at(-1)} of ${to}`);
    }
    tell('indexes');
    await client.query(
      `alter table ${KEY_TABLE} add constraint transaction_key_pkey
         primary key (blocking_key, authority_id, notification_id)`,
    );
    await client.query(
      `create index transaction_key_of_notification on ${KEY_TABLE} (authority_id, notification_id)`,
    );
    await client.query('vacuum (analyze) transaction_key, transaction_profile, notification');
  });
}

/** @param {import('pg').Client} client */
async function dropKeyIndexes(client) {
  await client.query(`alter table ${KEY_TABLE} drop constraint transaction_key_pkey`);
  await client.query('drop index transaction_key_of_notification');
}

/**
 * @param {import('pg').Client} client
 * @param {Product} product
 * @param {readonly Named[]} names
 * @param {readonly number[]} places
 */
async function addBatch(client, product, names, places) {
  await addCases(client, places);
  const profiles = places.map((place) => profileOf(names[place].name, place));
  await client.query(
    `insert into transaction_profile (authority_id, notification_id, version, matcher_version, item_families,
       destination, profile)
     select p ->> 'authorityId', (p ->> 'notificationId')::uuid, 1, $2, '{INTERCEPTION}', 'KZ', p
     from jsonb_array_elements($1::jsonb) p`,
    [JSON.stringify(profiles), product.MATCHER_VERSION],
  );
  const filed = profiles.map((profile) => product.transactionKeys(profile));
  await client.query(
    `insert into ${KEY_TABLE} (blocking_key, authority_id, notification_id)
     select k, 'FR', n from unnest($1::text[], $2::uuid[]) filed(k, n)`,
    [filed.flat(), filed.flatMap((keys, index) => keys.map(() => profiles[index].notificationId))],
  );
}

/**
 * Notifications that stand behind the profiles: closed cases. Their organisation and person are nobody's; what would
 * check that is switched off in the caller's session.
 * @param {import('pg').Client} client
 * @param {readonly number[]} places
 */
export async function addCases(client, places) {
  await client.query(
    `insert into notification (authority_id, notification_id, organisation_id, status, reference, version,
       exporter_name, item_name, item_family, destination, end_user_name, priority, indicator_count, similar_count,
       received_at, created_by, created_at, updated_at)
     select 'FR', id, $2::uuid, 'CLOSED', 'FR-' || id, 1, 'Exporter', 'Lumen Probe', 'INTERCEPTION', 'KZ', 'Party', 0,
       0, 0, now(), $2::uuid, now(), now()
     from unnest($1::uuid[]) id`,
    [places.map(caseId), caseId(0)],
  );
}
