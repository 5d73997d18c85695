// `union-…`: the Union pages over 1,000,000 decided cases of 27 Member States, served by the API, beside the same
// figures by bare SQL from an ideal precomputed key and beside DuckDB on the same rows, in turns.
import { performance } from 'node:perf_hooks';
import { join } from 'node:path';
import { rmSync } from 'node:fs';
import { withClient } from '../ground/server.mjs';
import { signIn } from '../inbox/officer-door.mjs';
import { chanceFrom } from '../kit/chance.mjs';
import { HttpClient } from '../kit/http-client.mjs';
import { percentile, underLoad } from '../kit/load.mjs';
import { must, timeMeasure } from '../kit/measure.mjs';
import { bareCluster, bareClusters, bareHeat, bareSummary } from './bare-union.mjs';
import { ensureDuck, openDuck } from './duckdb.mjs';
import { addAnalyst, clusterId, fillRecords } from './fill.mjs';

const COUNT = 1_000_000;
const CLIENTS = 4;
const ASKED = 120;
const LIMITS = 6;
const PAGE = 50;
const FRESH = 20;
const SEED = 52;

/** @typedef {import('./bare-union.mjs').Figure} Figure */
/** @typedef {{ get: (path: string) => Promise<string>, bare: (sql: string) => Promise<unknown[][]>,
 *   duck: ((sql: string) => Promise<unknown[][]>) | undefined }} World */

/** @param {import('../bench.mjs').Ground} ground @param {(note: string) => void} tell */
export async function measureUnion({ server, api }, tell) {
  const hasDuck = await ensureDuck(tell);
  const count = Number(process.env.BENCH_DECISIONS ?? COUNT);
  return withClient(server.product, async (client) => {
    const rebuilt = await fillRecords(client, count, tell);
    const analyst = await addAnalyst(client);
    await client.query(`set search_path = bare, public`);
    const duck = hasDuck ? await openDuckOf(client, tell) : undefined;
    const http = new HttpClient(api.port, CLIENTS);
    try {
      const { get } = await signIn(http, analyst, 'union');
      const bare = async (/** @type {string} */ sql) =>
        (await client.query({ text: sql, rowMode: 'array' })).rows;
      const world = { get, bare, duck: duck?.rows };
      const lines = [];
      for (const page of pagesOf(count)) lines.push(...(await measurePage(world, page, tell)));
      lines.push(timeMeasure({ measure: 'union-rebuild', n: count, unit: 'ms' }, rebuilt, 60_000));
      lines.push(await measureFreshness(client, get, count));
      return lines;
    } finally {
      http.close();
      duck?.close();
    }
  });
}

/** @param {import('pg').Client} client @param {(note: string) => void} tell */
async function openDuckOf(client, tell) {
  tell('the same rows into DuckDB');
  const { rows } = await client.query('show data_directory');
  const csv = join(rows[0].data_directory, 'bench-union.csv');
  await client.query(`copy bare.decision to '${csv}' (format csv, header true)`);
  const duck = await openDuck(csv);
  rmSync(csv, { force: true });
  return duck;
}

/**
 * A page: what the portal is asked, what the bare parts are, and how one compares the answers.
 * @typedef {{ measure: string, ask: (get: World['get']) => Promise<unknown>, statements: string[],
 *   same: (served: any, rows: unknown[][][]) => boolean }} Asked
 */

/** @param {number} count @returns {Array<{ name: string, make: () => Asked }>} */
function pagesOf(count) {
  const chance = chanceFrom(SEED);
  const figure = () => chance.pick(FIGURES());
  return [
    { name: 'union-dashboard', make: () => dashboard(figure()) },
    { name: 'union-clusters', make: () => clusters(figure()) },
    { name: 'union-cluster', make: () => cluster(chance.below(count / 10) * 10 + 6) },
    { name: 'union-heat', make: () => heat(figure()) },
  ];
}

const DAY = 86_400_000;
const daysAgo = (/** @type {number} */ days) => new Date(Date.now() - days * DAY).toISOString().slice(0, 10);
const FIGURES = () =>
  /** @type {Figure[]} */ ([
    { from: daysAgo(365), to: daysAgo(0) },
    { from: daysAgo(365), to: daysAgo(0), itemFamily: 'VIDEO_ANALYTICS' },
    { from: daysAgo(2000), to: daysAgo(0) },
    { from: daysAgo(30), to: daysAgo(0) },
    { from: '2024-01-01', to: '2024-12-31' },
    { from: '2023-03-17', to: '2025-05-05', itemFamily: 'INTRUSION' },
  ]);

const query = (/** @type {Figure} */ figure, more = {}) => new URLSearchParams({ ...figure, ...more });

/** What the first page of the Union area asks at once. @param {Figure} figure @returns {Asked} */
function dashboard(figure) {
  return {
    measure: 'union-dashboard',
    ask: async (get) => {
      const [summary] = await Promise.all([
        get(`/api/union/summary?${query(figure)}`),
        get(`/api/union/clusters?${query(figure)}`),
        get(`/api/union/heat-table?${query(figure)}`),
      ]);
      return JSON.parse(summary);
    },
    statements: [bareSummary(figure), bareClusters(figure, PAGE), bareHeat(figure)],
    same: (served, [[row]]) =>
      [served.clusters, served.divergentClusters, served.shared, served.withheld].join() ===
      row.map(Number).join(),
  };
}

/** @param {Figure} figure @returns {Asked} */
function clusters(figure) {
  return {
    measure: 'union-clusters',
    ask: async (get) =>
      JSON.parse(await get(`/api/union/clusters?${query(figure, { only: 'divergent' })}`)).items,
    statements: [bareClusters(figure, PAGE)],
    same: (served, [rows]) =>
      served.map((/** @type {any} */ row) => row.clusterId).join() ===
      rows.map((row) => clusterId(Number(row[0]))).join(),
  };
}

/** @param {number} key @returns {Asked} */
function cluster(key) {
  return {
    measure: 'union-cluster',
    ask: async (get) => JSON.parse(await get(`/api/union/clusters/${clusterId(key)}`)).members,
    statements: [bareCluster(key)],
    same: (served, [rows]) =>
      served.map((/** @type {any} */ member) => member.outcome).join() === rows.map((row) => row[2]).join(),
  };
}

/** @param {Figure} figure @returns {Asked} */
function heat(figure) {
  const counted = new Set(['AUTHORISATION_REQUIRED', 'NO_AUTHORISATION_REQUIRED', 'NOT_CYBER_SURVEILLANCE']);
  return {
    measure: 'union-heat',
    ask: async (get) => JSON.parse(await get(`/api/union/heat-table?${query(figure)}`)).total.decided,
    statements: [bareHeat(figure)],
    same: (served, [rows]) =>
      served ===
      rows.filter((row) => counted.has(String(row[2]))).reduce((sum, row) => sum + Number(row[3]), 0),
  };
}

/**
 * The 95th percentile of a page served to four readers at once, beside that of the bare statements, one after another.
 * @param {World} world
 * @param {{ name: string, make: () => Asked }} page
 * @param {(note: string) => void} tell
 */
async function measurePage({ get, bare, duck }, { name, make }, tell) {
  const asked = Array.from({ length: ASKED }, make);
  const [bareTimes, duckTimes] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  await asked[0].ask(get);
  for (const one of asked.slice(0, LIMITS)) {
    tell(`${name}: bare SQL${duck ? ' and DuckDB' : ''}`);
    const served = await one.ask(get);
    must(
      one.same(served, await timed(bareTimes, one.statements, bare)),
      `${name} is not what the bare SQL gives`,
    );
    if (duck)
      must(
        one.same(served, await timed(duckTimes, one.statements, duck)),
        `${name} is not what DuckDB gives`,
      );
  }
  tell(`${name}: served`);
  const { times } = await underLoad(CLIENTS, asked.length, (piece) => asked[piece].ask(get));
  const p95 = percentile(times, 95);
  return [
    timeMeasure({ measure: `${name}-p95`, n: ASKED }, p95, percentile(bareTimes, 95)),
    ...(duck
      ? [timeMeasure({ measure: `${name}-p95-duckdb`, n: ASKED }, p95, percentile(duckTimes, 95))]
      : []),
  ];
}

/** @param {number[]} times @param {readonly string[]} statements @param {(sql: string) => Promise<unknown[][]>} ask */
async function timed(times, statements, ask) {
  const began = performance.now();
  const answers = [];
  for (const sql of statements) answers.push(await ask(sql));
  times.push(performance.now() - began);
  return answers;
}

/**
 * How long after the commit of a decision a page shows it, 95 % of the times, beside the five seconds that are allowed.
 * @param {import('pg').Client} client
 * @param {World['get']} get
 * @param {number} count
 */
async function measureFreshness(client, get, count) {
  const path = `/api/union/summary?${query({ from: daysAgo(30), to: daysAgo(0) })}`;
  const times = [];
  await client.query('set session_replication_role = origin');
  await client.query('alter table consistency_record disable trigger all');
  await client.query('alter table consistency_record enable trigger consistency_record_noted');
  for (let added = 0; added < FRESH; added += 1) {
    const before = JSON.parse(await get(path)).shared;
    await client.query(
      `insert into consistency_record (authority_id, notification_id, decision_id, reference, item_family, features,
         destination, end_user_key, end_user_kind, exporter_pseudonym, outcome, reason_codes, received_on, decided_on, shared)
       values ('FR', $1, $1, 'FR-new', 'OTHER', '{}', 'AE', 'k', 'POLICE', 'E', 'LISTED_ITEM', '{}', current_date,
         current_date, true)`,
      [clusterId(count + added)],
    );
    const began = performance.now();
    while (JSON.parse(await get(path)).shared === before)
      must(performance.now() - began < 30_000, 'a decision is not shown');
    times.push(performance.now() - began);
  }
  return timeMeasure({ measure: 'union-fresh-p95', n: FRESH }, percentile(times, 95), 5000);
}
