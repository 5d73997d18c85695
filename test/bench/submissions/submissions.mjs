// `submissions`, `submission-p50`, `submission-p99`: the machine door with 32 clients, beside the bare transaction that
// writes the same rows. Both take turns, so that neither has the better hour of the machine.
import { randomUUID } from 'node:crypto';
import { v7 } from 'uuid';
import { withClient, withClients } from '../ground/server.mjs';
import { senders } from '../ground/people.mjs';
import { chanceFrom } from '../kit/chance.mjs';
import { HttpClient } from '../kit/http-client.mjs';
import { percentile, rateOf, together, underLoad } from '../kit/load.mjs';
import { must, rateMeasure, timeMeasure } from '../kit/measure.mjs';
import { openDoor } from './machine-door.mjs';
import { recordTransaction, replayOf } from './replay.mjs';
import { standing, verifyLimit, verifyProduct } from './verify.mjs';

/** @typedef {import('../ground/people.mjs').Exporter} Exporter */

const CLIENTS = 32;
const WARM_UP = 400;
const ROUND = 500;
const ROUNDS = 4;
const SEED = 5;

/** @param {import('../bench.mjs').Ground} ground @param {(note: string) => void} tell */
export async function measureSubmissions(ground, tell) {
  const { server, api, people } = ground;
  const http = new HttpClient(api.port, CLIENTS);
  try {
    const door = await openDoor(http);
    const replay = await recordOne(server, door, people.exporters);
    await verifyRepeat(door, people.exporters);
    const next = senders(chanceFrom(SEED), people.exporters);
    const rows = Array.from({ length: WARM_UP + ROUND * ROUNDS }, next);
    return await withClients(server.limit, CLIENTS, async (clients) => {
      const before = await standings(server);
      const submit = productLane(door, rows);
      const write = limitLane(clients, replay, rows);
      tell('warming up');
      await submit(0, WARM_UP);
      await write(0, WARM_UP);
      const [product, limit] = [[], []];
      for (let round = 0; round < ROUNDS; round += 1) {
        tell(`round ${round + 1} of ${ROUNDS}`);
        const turns = [() => submit(WARM_UP + round * ROUND, ROUND).then((load) => product.push(load))];
        turns.push(() => write(WARM_UP + round * ROUND, ROUND).then((load) => limit.push(load)));
        for (const turn of round % 2 ? turns.reverse() : turns) await turn();
      }
      tell('comparing with what was written');
      await withClient(server.product, (client) =>
        verifyProduct(client, { receipts: submit.receipts, before: before.product }),
      );
      await withClient(server.limit, (client) =>
        verifyLimit(client, { replay, times: rows.length, before: before.limit }),
      );
      return asMeasures(together(product), together(limit));
    });
  } finally {
    http.close();
  }
}

/** @param {import('../kit/load.mjs').Load} product @param {import('../kit/load.mjs').Load} limit */
function asMeasures(product, limit) {
  const n = product.times.length;
  const time = (/** @type {string} */ measure, /** @type {number} */ percent) =>
    timeMeasure({ measure, n }, percentile(product.times, percent), percentile(limit.times, percent));
  return [
    rateMeasure({ measure: 'submissions', n }, rateOf(product), rateOf(limit)),
    time('submission-p50', 50),
    time('submission-p99', 99),
  ];
}

/** @param {import('./machine-door.mjs').Door} door @param {readonly Exporter[]} rows */
function productLane(door, rows) {
  /** @type {Array<Record<string, unknown>>} */
  const receipts = [];
  const bodies = rows.map((exporter, position) => door.bodyFor(exporter, position));
  const lane = (/** @type {number} */ from, /** @type {number} */ count) =>
    underLoad(CLIENTS, count, async (piece) => {
      const answer = await door.send(rows[from + piece], { body: bodies[from + piece], key: randomUUID() });
      must(answer.status === 201, `a submission was answered ${answer.status}: ${answer.text.slice(0, 500)}`);
      receipts.push(JSON.parse(answer.text));
    });
  return Object.assign(lane, { receipts });
}

/**
 * @param {import('pg').Client[]} clients
 * @param {import('./replay.mjs').Replay} replay
 * @param {readonly Exporter[]} rows
 */
const limitLane = (clients, replay, rows) => (/** @type {number} */ from, /** @type {number} */ count) =>
  underLoad(CLIENTS, count, (piece, client) => {
    const { authorityId, organisationId, personId, legalName } = rows[from + piece];
    const who = { authorityId, organisationId, personId, legalName };
    const values = replay.values({ ...who, notificationId: v7(), idempotencyKey: randomUUID() });
    return clients[client].query({ name: 'submission', text: replay.text, values });
  });

/**
 * One submission on the quiet system, and the rows that it wrote.
 * @param {import('../ground/server.mjs').Server} server
 * @param {import('./machine-door.mjs').Door} door
 * @param {readonly Exporter[]} exporters
 */
async function recordOne(server, door, exporters) {
  const exporter = exporters[0];
  const idempotencyKey = randomUUID();
  const answer = await door.send(exporter, { body: door.bodyFor(exporter, 0), key: idempotencyKey });
  must(
    answer.status === 201,
    `the first submission was answered ${answer.status}: ${answer.text.slice(0, 500)}`,
  );
  const { notificationId } = JSON.parse(answer.text);
  const written = await withClient(server.product, (client) => recordTransaction(client, notificationId));
  return replayOf(written, { ...exporter, notificationId, idempotencyKey });
}

/** The same key and body: the same receipt; the same key with another body: refused. */
async function verifyRepeat(
  /** @type {import('./machine-door.mjs').Door} */ door,
  /** @type {readonly Exporter[]} */ exporters,
) {
  const [exporter] = exporters;
  const key = randomUUID();
  const send = (/** @type {number} */ variant) =>
    door.send(exporter, { body: door.bodyFor(exporter, variant), key });
  const [first, second, other] = [await send(1), await send(1), await send(2)];
  must(
    first.status === 201 && second.text === first.text,
    'a repeated submission did not get the same receipt',
  );
  must(other.status === 422, `a used key with another body was answered ${other.status}, not 422`);
}

/** @param {import('../ground/server.mjs').Server} server */
const standings = async (server) => ({
  product: await withClient(server.product, standing),
  limit: await withClient(server.limit, standing),
});
