// `union-…`: the Union pages over 1,000,000 decided cases of 27 Member States, served by the API, beside the same
// figures by bare SQL from an ideal precomputed key and beside DuckDB on the same rows, in turns.
import { performance } from 'node:perf_hooks';
import { join } from 'node:path';
import { rmSync } from 'node:fs';
import { withClient } from '../ground/server.mjs';
import { signIn } from '../inbox/officer-door.mjs';
import { HttpClient } from '../kit/http-client.mjs';
import { percentile, underLoad } from '../kit/load.mjs';
import { must, timeMeasure } from '../kit/measure.mjs';
import { ensureDuck, openDuck } from './duckdb.mjs';
import { annualReport } from './annual.mjs';
import { addAnalyst, clusterId, fillRecords } from './fill.mjs';
import { daysAgo, pagesOf, query } from './pages.mjs';

const COUNT = 1_000_000;
const CLIENTS = 4;
const ASKED = 120;
const LIMITS = 6;
const FRESH = 20;

/** @typedef {import('./pages.mjs').Asked} Asked */
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
      const { get, post } = await signIn(http, analyst, 'union');
      const bare = async (/** @type {string} */ sql) =>
        (await client.query({ text: sql, rowMode: 'array' })).rows;
      const world = { get, bare, duck: duck?.rows };
      const lines = [];
      for (const page of pagesOf(count)) lines.push(...(await measurePage(world, page, tell)));
      const { page, built } = await annualReport(world, post, tell);
      lines.push(...(await measurePage(world, page, tell)), ...built);
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
    const told = one.told(await timed(bareTimes, one.statements, bare));
    must(served === told, differs(name, 'the bare SQL', served, told));
    if (!duck) continue;
    const duckTold = one.told(await timed(duckTimes, one.statements, duck));
    must(served === duckTold, differs(name, 'DuckDB', served, duckTold));
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

/** @param {string} name @param {string} what @param {string} served @param {string} told */
function differs(name, what, served, told) {
  const [mine, theirs] = [served.split('\n'), told.split('\n')];
  const place = mine.findIndex((line, index) => line !== theirs[index]);
  return `${name} is not what ${what} gives: ${mine[place]} and not ${theirs[place]}`;
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
