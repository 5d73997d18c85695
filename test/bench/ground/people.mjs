// Exporters with tokens of the machine door, and officers, as the product itself would keep them.
import { createHash } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { v7 } from 'uuid';
import { weighted, zipf } from '../kit/chance.mjs';

/** Weight of each authority, about as many exports as its Member State licenses. */
const AUTHORITIES = /** @type {const} */ ([
  ...[
    ['DE', 24],
    ['FR', 13],
    ['IT', 12],
    ['NL', 9],
    ['ES', 6],
    ['SE', 5],
    ['CZ', 4],
    ['AT', 4],
    ['PL', 3.5],
  ],
  ...[
    ['FI', 3],
    ['DK', 2.5],
    ['IE', 2.5],
    ['BE-VLG', 2.5],
    ['BE-WAL', 1.2],
    ['BE-BRU', 0.8],
    ['HU', 1.5],
  ],
  ...[
    ['RO', 1.2],
    ['SK', 0.8],
    ['SI', 0.7],
    ['PT', 0.7],
    ['BG', 0.6],
    ['GR', 0.5],
    ['EE', 0.5],
    ['LT', 0.5],
  ],
  ...[
    ['LV', 0.4],
    ['LU', 0.4],
    ['HR', 0.4],
    ['CY', 0.2],
    ['MT', 0.2],
  ],
]);

const EXPORTERS = 240;
const OFFICERS = 40;
const TOKEN_PREFIX = 'article5_';
const PASSWORD = 'a password that only this run knows';

/** The authority whose inbox is measured. */
export const INBOX_AUTHORITY = 'DE';

/**
 * @typedef {{ organisationId: string, authorityId: string, personId: string, legalName: string, eori: string,
 *   token: string }} Exporter
 * @typedef {{ personId: string, email: string, displayName: string, password: string }} Officer
 */

/**
 * @param {import('pg').Client} client
 * @param {import('../kit/chance.mjs').Chance} chance
 */
export async function addPeople(client, chance) {
  const exporters = makeExporters(chance);
  const officers = makeOfficers(chance);
  await client.query(
    `insert into person (person_id, email, display_name, password_hash)
    select * from json_to_recordset($1) as p (person_id uuid, email text, display_name text, password_hash text)`,
    [
      JSON.stringify([
        ...exporters.map(({ personId, eori, legalName }) => ({
          person_id: personId,
          email: `${eori.toLowerCase()}@example.com`,
          display_name: `Submitter of ${legalName}`,
        })),
        ...officers.map(({ personId, email, displayName }) => ({
          person_id: personId,
          email,
          display_name: displayName,
        })),
      ]),
    ],
  );
  await client.query(`update person set password_hash = $2 where person_id = $1`, [
    officers[0].personId,
    await hash(PASSWORD),
  ]);
  await client.query(
    `insert into role_assignment (role_assignment_id, person_id, role, authority_id)
     select uuidv7(), id, 'CASE_OFFICER', $2 from unnest($1::uuid[]) id`,
    [officers.map(({ personId }) => personId), INBOX_AUTHORITY],
  );
  await addExporters(client, exporters);
  return { exporters, officers };
}

/**
 * @param {import('pg').Client} client
 * @param {readonly Exporter[]} exporters
 */
async function addExporters(client, exporters) {
  const rows = JSON.stringify(
    exporters.map((exporter) => ({
      organisation_id: exporter.organisationId,
      authority_id: exporter.authorityId,
      legal_name: exporter.legalName,
      eori: exporter.eori,
      country: exporter.authorityId.slice(0, 2),
      created_by: exporter.personId,
      hint: exporter.token.slice(0, TOKEN_PREFIX.length + 4),
      token_sha256: createHash('sha256').update(exporter.token).digest('hex'),
    })),
  );
  await client.query(
    `insert into organisation (organisation_id, authority_id, legal_name, eori, country)
     select organisation_id, authority_id, legal_name, eori, country from json_populate_recordset(null::organisation, $1)`,
    [rows],
  );
  await client.query(
    `insert into api_token (api_token_id, organisation_id, name, hint, token_sha256, created_by, created_at, expires_at)
     select uuidv7(), organisation_id, 'bench', hint, token_sha256, created_by, now(), now() + interval '1 day'
     from json_populate_recordset(null::api_token, $1)`,
    [rows],
  );
}

/** @param {import('../kit/chance.mjs').Chance} chance @returns {Exporter[]} */
function makeExporters(chance) {
  const drawAuthority = weighted(
    chance,
    AUTHORITIES.map(([, weight]) => weight),
  );
  return Array.from({ length: EXPORTERS }, (_, number) => {
    const [authorityId] = AUTHORITIES[drawAuthority()];
    return {
      organisationId: v7({ random: chance.bytes(16) }),
      personId: v7({ random: chance.bytes(16) }),
      authorityId,
      legalName: `Fictional Exporter ${number + 1} ${authorityId.slice(0, 2)}`,
      eori: `${authorityId.slice(0, 2)}${String(number + 1).padStart(14, '0')}`,
      token: TOKEN_PREFIX + Buffer.from(chance.bytes(32)).toString('base64url'),
    };
  });
}

/** @param {import('../kit/chance.mjs').Chance} chance @returns {Officer[]} */
const makeOfficers = (chance) =>
  Array.from({ length: OFFICERS }, (_, number) => ({
    personId: v7({ random: chance.bytes(16) }),
    email: `officer-${number + 1}@example.com`,
    displayName: `Officer ${number + 1}`,
    password: PASSWORD,
  }));

/** Who sends next: few exporters send much. @param {import('../kit/chance.mjs').Chance} chance @param {readonly Exporter[]} exporters */
export function senders(chance, exporters) {
  const draw = zipf(chance, exporters.length, 0.8);
  return () => exporters[draw()];
}
