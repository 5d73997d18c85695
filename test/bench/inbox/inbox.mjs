// `inbox-list-p95`, `inbox-deep-page`, `inbox-counts-p95`, `inbox-facets-p95` and those of narrowed.mjs: an officer's lists
// over 1,000,000 cases with 8 clients, beside the bare SQL that gives the same page as JSON.
import { isDeepStrictEqual } from 'node:util';
import { INBOX_AUTHORITY } from '../ground/people.mjs';
import { withClients } from '../ground/server.mjs';
import { chanceFrom, shuffled } from '../kit/chance.mjs';
import { HttpClient } from '../kit/http-client.mjs';
import { percentile, together, underLoad } from '../kit/load.mjs';
import { must, timeMeasure } from '../kit/measure.mjs';
import { addListIndexes, bareCounts, bareFacets, barePage } from './bare-inbox.mjs';
import { measureNarrowed } from './narrowed.mjs';
import { signIn } from './officer-door.mjs';
import { walkLists } from './walk.mjs';

const CLIENTS = 8;
/** So many indexes are built at a time. */
const BUILDERS = 2;
const PAGE = 50;
const TIMES_EACH = 12;
const ROUNDS = 4;
const COUNTS = 50;
const DEEP = 100;
const SEED = 6;

/** @param {import('../bench.mjs').Ground} ground @param {(note: string) => void} tell */
export async function measureInbox({ server, api, people }, tell) {
  const http = new HttpClient(api.port, CLIENTS);
  try {
    const [officer] = people.officers;
    const reader = { authorityId: INBOX_AUTHORITY, personId: officer.personId };
    tell('indexes of the bare lists');
    await withClients(server.lists, BUILDERS, addListIndexes);
    const door = await signIn(http, officer);
    tell('walking every list and comparing');
    const deep = await walkLists({ server, door, reader, pageSize: PAGE, clients: CLIENTS });
    return await withClients(server.lists, CLIENTS, async (clients) => {
      const world = { door, clients, reader };
      const lists = await measureLists(world, deep, tell);
      const counts = [await measureCounts(world, tell), await measureFacets(world, tell)];
      return [...lists, ...counts, ...(await measureNarrowed(world, tell))];
    });
  } finally {
    http.close();
  }
}

/**
 * @typedef {{ door: import('./officer-door.mjs').OfficerDoor, clients: import('pg').Client[],
 *   reader: { authorityId: string, personId: string } }} World
 */

/**
 * @param {World} world
 * @param {readonly import('./walk.mjs').DeepPage[]} deep
 * @param {(note: string) => void} tell
 */
async function measureLists({ door, clients, reader }, deep, tell) {
  const first = deep.map(({ list }) => ({ list, number: 1, cursor: undefined, after: undefined }));
  const pages = [...first, ...deep.filter(({ number }) => number > 1)];
  const chance = chanceFrom(SEED);
  /** @type {Array<{ number: number, list: string, time: number }>} */
  const seen = [];
  const ask = (/** @type {typeof pages} */ order) =>
    underLoad(CLIENTS, order.length, async (piece) => {
      const { list, cursor, number } = order[piece];
      const began = performance.now();
      await door.page(list, PAGE, cursor);
      seen.push({ number, list: `${list.view} ${list.sort}`, time: performance.now() - began });
    });
  const query = (/** @type {typeof pages} */ order) =>
    underLoad(CLIENTS, order.length, (piece, client) =>
      clients[client].query(
        barePage(order[piece].list, { ...reader, limit: PAGE, after: order[piece].after }),
      ),
    );
  tell('warming up');
  await ask(pages);
  await query(pages.flatMap((page) => Array(CLIENTS).fill(page)));
  seen.length = 0;
  const [product, limit] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    tell(`pages: round ${round + 1} of ${ROUNDS}`);
    const order = shuffled(
      chance,
      Array(TIMES_EACH / ROUNDS)
        .fill(pages)
        .flat(),
    );
    const turns = [async () => product.push(await ask(order)), async () => limit.push(await query(order))];
    for (const turn of round % 2 ? turns.reverse() : turns) await turn();
  }
  const { times } = together(product);
  const whole = percentile(times, 95);
  return [
    timeMeasure({ measure: 'inbox-list-p95', n: times.length }, whole, percentile(together(limit).times, 95)),
    deepMeasure(seen),
  ];
}

/**
 * The hundredth page beside the first of the same lists, by the median: what depth alone costs.
 * @param {ReadonlyArray<{ number: number, list: string, time: number }>} seen
 */
function deepMeasure(seen) {
  const long = new Set(seen.filter(({ number }) => number === DEEP).map(({ list }) => list));
  must(long.size > 0, `no list has ${DEEP} pages`);
  const timesOf = (/** @type {number} */ wanted) =>
    seen.filter(({ number, list }) => number === wanted && long.has(list)).map(({ time }) => time);
  const deep = timesOf(DEEP);
  return timeMeasure(
    { measure: 'inbox-deep-page', n: deep.length },
    percentile(deep, 50),
    percentile(timesOf(1), 50),
  );
}

/** @param {World} world @param {(note: string) => void} tell */
async function measureCounts({ door, clients, reader }, tell) {
  const bare = bareCounts(reader);
  const [answered, wanted] = [JSON.parse(await door.counts()), await clients[0].query(bare)];
  must(
    isDeepStrictEqual(answered.views, JSON.parse(wanted.rows[0].views)),
    'the counts are not what the database holds',
  );
  return measureOne({ measure: 'inbox-counts-p95', ask: () => door.counts(), bare, clients }, tell);
}

/** Facets of a view: how its cases spread over each property. @param {World} world @param {(note: string) => void} tell */
async function measureFacets({ door, clients, reader }, tell) {
  const bare = bareFacets(reader);
  const path = '/api/inbox/facets?view=all';
  const { total } = JSON.parse(await door.get(path));
  must(
    isDeepStrictEqual(total, { count: 1000, capped: true }),
    'the facets do not say that there are more than 1000',
  );
  return measureOne({ measure: 'inbox-facets-p95', ask: () => door.get(path), bare, clients }, tell);
}

/**
 * @param {{ measure: string, ask: () => Promise<unknown>, bare: { text: string, values: unknown[] },
 *   clients: import('pg').Client[] }} what
 * @param {(note: string) => void} tell
 */
async function measureOne({ measure, ask: once, bare, clients }, tell) {
  const ask = () => underLoad(CLIENTS, COUNTS, once);
  const query = () => underLoad(CLIENTS, COUNTS, (_, client) => clients[client].query(bare));
  await ask();
  await query();
  const [product, limit] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    tell(`${measure}: round ${round + 1} of ${ROUNDS}`);
    product.push(await ask());
    limit.push(await query());
  }
  const { times } = together(product);
  return timeMeasure(
    { measure, n: times.length },
    percentile(times, 95),
    percentile(together(limit).times, 95),
  );
}
