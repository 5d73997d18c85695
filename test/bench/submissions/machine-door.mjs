import { must } from '../kit/measure.mjs';

/**
 * @typedef {import('../ground/people.mjs').Exporter} Exporter
 * @typedef {{ bodyFor: (exporter: Exporter, variant: number) => string,
 *   send: (exporter: Exporter, request: { body: string, key: string }) => Promise<import('../kit/http-client.mjs').Answer> }} Door
 */

const SCHEMA = '/api/v1/submission-schema.json';
const SUBMISSIONS = '/api/v1/submissions';
const DESTINATIONS = 'KZ IN AE TH EG MX KE VN'.split(' ');
const END_USERS = 500;

/**
 * The machine door with the product's own example: its JSON Schema gives a fictional notification that is valid today.
 * @param {import('../kit/http-client.mjs').HttpClient} http
 * @returns {Promise<Door>}
 */
export async function openDoor(http) {
  const answer = await http.call('GET', SCHEMA);
  const example = answer.status === 200 ? JSON.parse(answer.text).examples?.[0] : undefined;
  must(example !== undefined, `${SCHEMA} was answered ${answer.status} and gives no example`);
  return {
    bodyFor: (exporter, variant) => JSON.stringify(bodyFrom(example, exporter, variant)),
    send: (exporter, { body, key }) =>
      http.call('POST', SUBMISSIONS, {
        body,
        headers: { authorization: `Bearer ${exporter.token}`, 'idempotency-key': key },
      }),
  };
}

/**
 * The example as another exporter's, with another end user, destination and price.
 * @param {Record<string, Record<string, unknown>>} example
 * @param {Exporter} exporter
 * @param {number} variant
 */
function bodyFrom(example, { legalName, authorityId, eori }, variant) {
  const destination = DESTINATIONS[variant % DESTINATIONS.length];
  const number = (variant * 7) % END_USERS;
  return {
    reference: `order-${variant}`,
    answers: {
      ...example,
      1.1: { ...example['1.1'], legalName, country: authorityId.slice(0, 2), eori },
      4.1: { ...example['4.1'], destination },
      4.2: {
        ...example['4.2'],
        name: `Interior Security Bureau ${number} of Examplia`,
        country: destination,
      },
      4.9: { ...example['4.9'], value: 10_000 + ((variant * 37) % 500) * 1_000 },
    },
    declaration: { name: 'Alix Dubois', role: 'Export control manager', accepted: true },
  };
}
