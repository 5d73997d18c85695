// Matching at scale: how long the product needs to find the spellings of a party among so many names, and what adding
// a case costs the database while the register grows.
import { performance } from 'node:perf_hooks';
import { Failure } from '../../../scripts/lib/failure.mjs';
import { say } from '../../../scripts/lib/say.mjs';
import { withClient } from '../ground/server.mjs';
import { percentile } from '../kit/load.mjs';
import { chanceFrom, shuffled } from '../kit/chance.mjs';
import { must, rateMeasure, timeMeasure } from '../kit/measure.mjs';
import { loadProduct } from './bundle.mjs';
import { measureClusters, plotAdding } from './clusters.mjs';
import { makeNames } from './names.mjs';
import { addCases, fillRegister, profileOf } from './register.mjs';

const SEED = 7;
const LOOKUPS = 200;
const ADDED = 100;
const WITHIN = 50;
const SIZES = [10_000, 100_000, 1_000_000];
/** Names that only this measure adds lie beyond every register. */
const BEYOND = 10_000_000;

/** @typedef {typeof import('./product.ts')} Product */
/** @typedef {{ name: string, organisation: number }} Named */

/**
 * @param {import('../bench.mjs').Ground} ground
 * @param {(note: string) => void} tell
 */
export async function measureMatching({ server }, tell) {
  const sizes = SIZES.filter((size) => size <= namesWanted());
  const product = await loadProduct();
  const url = await ownDatabase(server);
  const names = makeNames(chanceFrom(SEED), Math.max(...sizes));
  const lines = [];
  let base = 0;
  for (const [index, size] of sizes.entries()) {
    await fillRegister(url, { product, names, from: sizes[index - 1] ?? 0, to: size, tell });
    const spent = await timeAdding(url, product, names.slice(0, size), size);
    base ||= spent;
    lines.push(timeMeasure({ measure: `match-add-${size}`, n: ADDED }, spent, base));
  }
  for (const line of plotAdding(lines)) say(line);
  const organisations = lookupsOf(names).map(({ place, others }) => [place, ...others]);
  const clusters = await measureClusters(url, { product, names, organisations, tell });
  return [...lines, ...(await compareLookups(url, { product, names, tell })), ...clusters];
}

/** A smaller register for a quick run: `BENCH_NAMES=100000`. */
function namesWanted() {
  const wanted = Number(process.env.BENCH_NAMES ?? SIZES.at(-1));
  if (wanted >= SIZES[0]) return wanted;
  throw new Failure('BENCH_NAMES is too small.', { advice: `choose ${SIZES.join(', ')}.` });
}

/** A copy of the migrated database, which the other measures do not read. @param {import('../ground/server.mjs').Server} server */
async function ownDatabase(server) {
  const url = new URL(server.limit);
  const source = url.pathname.slice(1);
  url.pathname = '/article5_match';
  await withClient(server.admin, (client) =>
    client.query(`create database article5_match template ${source}`),
  );
  await withClient(url.toString(), async (client) => {
    await client.query('create extension pg_trgm');
    const { rows } = await client.query(
      `select indexname from pg_indexes where tablename = 'notification' and indexname not like '%_pkey'
         and indexname not like '%_key'`,
    );
    for (const { indexname } of rows) await client.query(`drop index ${indexname}`);
  });
  return url.toString();
}

/**
 * What the database spends on a case that is added to the register, 95 % of the times: filing, candidates, pairs,
 * clusters and counts.
 * @param {string} url
 * @param {Product} product
 * @param {readonly Named[]} names
 * @param {number} size
 */
async function timeAdding(url, product, names, size) {
  return withClient(url, async (client) => {
    let spent = 0;
    const tx = {
      query: async (/** @type {string} */ sql, /** @type {unknown[]} */ values) => {
        const began = performance.now();
        const answer = await client.query(sql, values);
        spent += performance.now() - began;
        return /^\s*(delete|update)/i.test(sql) ? [answer.rows, answer.rowCount] : answer.rows;
      },
    };
    const matcher = new product.Matcher(
      /** @type {any} */ ({ asMatcher: (/** @type {any} */ work) => work(tx) }),
    );
    const chance = chanceFrom(size);
    const times = [];
    let pairs = 0;
    for (let added = 0; added < ADDED; added += 1) {
      const place = BEYOND + size + added;
      await client.query('set session_replication_role = replica');
      await addCases(client, [place]);
      await client.query('set session_replication_role = origin');
      spent = 0;
      const found = await matcher.compare(profileOf(chance.pick(names).name, place), 1);
      await client.query('begin');
      await matcher.write(/** @type {any} */ (tx), found);
      await client.query('commit');
      pairs += found.pairs.length;
      times.push(spent);
    }
    must(pairs >= ADDED, 'a case of a name that is in the register found no case of it');
    return percentile(times, 95);
  });
}

/**
 * The look-up of a party beside trigrams on the same distinct names, in turns: time, and the share of an
 * organisation's other spellings among the first fifty candidates.
 * @param {string} url
 * @param {{ product: Product, names: readonly Named[], tell: (note: string) => void }} what
 */
async function compareLookups(url, { product, names, tell }) {
  const chosen = lookupsOf(names);
  return withClient(url, async (client) => {
    tell('trigrams');
    await client.query('create table distinct_name (place integer not null, folded text not null)');
    for (let from = 0; from < names.length; from += 50_000) {
      const part = names.slice(from, from + 50_000);
      await client.query(
        `insert into distinct_name select $2::int + n - 1, t from unnest($1::text[]) with ordinality f(t, n)`,
        [part.map(({ name }) => product.foldText(name)), from],
      );
    }
    await client.query('create index on distinct_name using gin (folded gin_trgm_ops)');
    await client.query('analyze distinct_name');
    await client.query('set pg_trgm.similarity_threshold = 0.3');
    const [ours, trigrams] = [newTally(), newTally()];
    for (const lookup of chosen) {
      await timed(ours, lookup, () => lookUp(client, product, lookup));
      await timed(trigrams, lookup, () => trigramLookUp(client, product, lookup));
      tell(`${ours.times.length} of ${chosen.length} look-ups`);
    }
    const [share, limit] = [ours.found / ours.wanted, trigrams.found / trigrams.wanted];
    return [
      rateMeasure({ measure: 'match-lookup-recall', n: ours.wanted, unit: 'share in 50' }, share, limit),
      timeMeasure(
        { measure: 'match-lookup-p50', n: chosen.length },
        percentile(ours.times, 50),
        percentile(trigrams.times, 50),
      ),
      timeMeasure(
        { measure: 'match-lookup-p95', n: chosen.length },
        percentile(ours.times, 95),
        percentile(trigrams.times, 95),
      ),
    ];
  });
}

/** @typedef {{ name: string, place: number, others: Set<number> }} Lookup */

/** Organisations with three spellings and more, each looked up under its first. @param {readonly Named[]} names */
function lookupsOf(names) {
  const places = Map.groupBy(names.keys(), (place) => names[place].organisation);
  const many = shuffled(
    chanceFrom(SEED),
    [...places.values()].filter((spellings) => spellings.length >= 3),
  );
  return many
    .slice(0, LOOKUPS)
    .map(([place, ...others]) => ({ name: names[place].name, place, others: new Set(others) }));
}

const newTally = () => ({ times: /** @type {number[]} */ ([]), wanted: 0, found: 0 });

/**
 * @param {ReturnType<typeof newTally>} tally
 * @param {Lookup} lookup
 * @param {() => Promise<readonly number[]>} work
 */
async function timed(tally, lookup, work) {
  const began = performance.now();
  const places = await work();
  tally.times.push(performance.now() - began);
  tally.wanted += lookup.others.size;
  tally.found += places.filter((place) => lookup.others.has(place)).length;
}

/** The product's: candidates by shared keys, best first. @param {import('pg').Client} client @param {Product} product @param {Lookup} lookup */
async function lookUp(client, product, { name, place }) {
  const tx = /** @type {any} */ ({
    query: async (/** @type {string} */ sql, /** @type {unknown[]} */ values) =>
      (await client.query(sql, values)).rows,
  });
  const profile = profileOf(name, place);
  const { candidates, telling } = await product.findCandidates(tx, profile, product.transactionKeys(profile));
  return candidates
    .map((candidate, at) => {
      const { score } = product.scoreParties({ name }, candidate.endUsers[0]);
      return { candidate, score: product.lookUpRank(score, telling[at] ?? 0) };
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, WITHIN)
    .map(({ candidate }) => Number.parseInt(candidate.notificationId.slice(-12), 16));
}

/** @param {import('pg').Client} client @param {Product} product @param {Lookup} lookup */
async function trigramLookUp(client, product, { name, place }) {
  const { rows } = await client.query(
    `select place from distinct_name where folded % $1 and place <> $2
     order by similarity(folded, $1) desc limit ${WITHIN}`,
    [product.foldText(name), place],
  );
  return rows.map((row) => Number(row.place));
}
