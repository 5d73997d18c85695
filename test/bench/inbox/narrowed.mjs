// `inbox-filter-p95`, `inbox-search-p95`: every filter in three orders and searches for rare and for common words, each
// compared row by row with what the bare SQL says, then measured beside it.
import { isDeepStrictEqual } from 'node:util';
import { chanceFrom, shuffled } from '../kit/chance.mjs';
import { percentile, together, underLoad } from '../kit/load.mjs';
import { must, timeMeasure } from '../kit/measure.mjs';
import { bareFiltered, bareSearch } from './bare-inbox.mjs';

const PAGE = 50;
const ROUNDS = 2;
const TIMES_EACH = 4;
const SEED = 7;
const SORTS = ['received', 'due', 'priority'];

/**
 * @typedef {{ name: string, path: string, query: { text: string, values: unknown[] } }} Asked
 * @typedef {{ door: import('./officer-door.mjs').OfficerDoor, clients: import('pg').Client[],
 *   reader: { authorityId: string, personId: string } }} World
 */

/** @param {World} world @param {(note: string) => void} tell */
export async function measureNarrowed(world, tell) {
  const { rows } = await world.clients[0].query(
    `select (select label_id from case_label order by name limit 1) as label,
       (select assignee_id from notification where assignee_id <> $1 order by notification_id limit 1) as officer,
       (select reference from notification where authority_id = $2 order by notification_id offset 77 limit 1) as reference`,
    [world.reader.personId, world.reader.authorityId],
  );
  return [
    await measure(world, 'inbox-filter-p95', filters(world, rows[0]), tell),
    await measure(world, 'inbox-search-p95', searches(world, rows[0]), tell),
  ];
}

/** @param {World} world @param {any} known @returns {Asked[]} */
function filters({ reader }, { label, officer, reference }) {
  /** @type {Record<string, string>[]} */
  const all = [
    ...[
      { status: 'RECEIVED' },
      { status: 'CLOSED' },
      { itemFamily: 'VIDEO_ANALYTICS' },
      { itemFamily: 'DECRYPTION' },
    ],
    ...[{ destination: 'CN' }, { destination: 'LY' }, { itemFamily: 'INTERCEPTION', destination: 'AE' }],
    ...[{ indicators: 'yes' }, { indicators: 'no' }, { assignee: 'none' }, { assignee: officer }, { label }],
    ...[
      { unread: 'yes' },
      { unread: 'no' },
      { text: reference.slice(0, -2) },
      { text: 'Fictional Exporter 1' },
    ],
    ...[{ text: 'interception kit 3' }, { text: 'nothing begins so' }],
  ];
  return all.flatMap((filter) =>
    SORTS.map((sort) => ({
      name: `${JSON.stringify(filter)} by ${sort}`,
      path: `/api/inbox?${new URLSearchParams({ view: 'all', ...filter, sort, limit: String(PAGE) })}`,
      query: bareFiltered(filter, sort, { ...reader, limit: PAGE }),
    })),
  );
}

/** @param {World} world @param {any} known @returns {Asked[]} */
function searches({ reader }, { reference }) {
  const all = [
    ...[
      { q: reference },
      { q: 'orion' },
      { q: 'police directorate' },
      { q: 'bureau 4321' },
      { q: 'interception kit' },
    ],
    ...[{ q: 'zenith systems 17' }, { q: 'kit' }, { q: 'nobody ever' }, { q: 'falcon', year: '2023' }],
    ...[
      { q: 'delta telecom', destination: 'CN' },
      { q: 'customs', destination: 'LY', year: '2025' },
      { q: 'mek' },
    ],
    ...[{ q: 'safeguards' }, { q: 'safeguards lawful' }, { q: 'decryption nile' }],
  ];
  return all.map((search) => ({
    name: JSON.stringify(search),
    path: `/api/search?${new URLSearchParams({ ...search, limit: String(PAGE) })}`,
    query: bareSearch(search, { ...reader, limit: PAGE }),
  }));
}

/** @param {World} world @param {string} name @param {Asked[]} pages @param {(note: string) => void} tell */
async function measure({ door, clients }, name, pages, tell) {
  tell(`${name}: comparing ${pages.length} pages`);
  for (const page of pages) {
    const { rows } = await clients[0].query(page.query);
    const answered = JSON.parse(await door.get(page.path)).items.map(
      (/** @type {any} */ { places: _places, ...row }) => row,
    );
    const isSame = isDeepStrictEqual(answered, JSON.parse(rows[0].page));
    must(isSame, `${page.name} is not what the database holds`);
  }
  const chance = chanceFrom(SEED);
  /** @type {Array<{ name: string, time: number }>} */
  const seen = [];
  const [product, limit] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    tell(`${name}: round ${round + 1} of ${ROUNDS}`);
    const order = shuffled(
      chance,
      Array(TIMES_EACH / ROUNDS)
        .fill(pages)
        .flat(),
    );
    const ask = async () =>
      product.push(
        await underLoad(clients.length, order.length, async (piece) => {
          const began = performance.now();
          await door.get(order[piece].path);
          seen.push({ name: order[piece].name, time: performance.now() - began });
        }),
      );
    const query = async () =>
      limit.push(
        await underLoad(clients.length, order.length, (piece, client) =>
          clients[client].query(order[piece].query),
        ),
      );
    for (const turn of round % 2 ? [query, ask] : [ask, query]) await turn();
  }
  const slow = pages
    .map((page) => ({ page: page.name, p95: percentile(timesOf(seen, page.name), 95) }))
    .sort((a, b) => b.p95 - a.p95);
  tell(
    `${name}: slowest ${slow
      .slice(0, 3)
      .map(({ page, p95 }) => `${page} ${p95.toFixed(0)} ms`)
      .join('; ')}`,
  );
  if (process.env.BENCH_EACH)
    for (const { page, p95 } of slow) console.error(`${name} ${page} ${p95.toFixed(1)}`);
  const { times } = together(product);
  return timeMeasure(
    { measure: name, n: times.length },
    percentile(times, 95),
    percentile(together(limit).times, 95),
  );
}

/** @param {Array<{ name: string, time: number }>} seen @param {string} wanted */
const timesOf = (seen, wanted) => seen.filter(({ name }) => name === wanted).map(({ time }) => time);
