// What `npm run bench` does once Node.js is the right one: ground, measures, one JSON line each, wrong answers.
import { performance } from 'node:perf_hooks';
import { cpus } from 'node:os';
import { build } from '../../scripts/lib/build.mjs';
import { describeFailure, Failure } from '../../scripts/lib/failure.mjs';
import { say, step } from '../../scripts/lib/say.mjs';
import { addCases } from './ground/cases.mjs';
import { addPeople } from './ground/people.mjs';
import { copyProduct, migrate, startApp, startServer, withClient } from './ground/server.mjs';
import { measureInbox } from './inbox/inbox.mjs';
import { chanceFrom } from './kit/chance.mjs';
import { WrongAnswer } from './kit/measure.mjs';
import { measureMatching } from './match/match.mjs';
import { measureSubmissions } from './submissions/submissions.mjs';
import { measureUnion } from './union/union.mjs';

/**
 * @typedef {{ server: import('./ground/server.mjs').Server, api: Awaited<ReturnType<typeof startApp>>,
 *   people: Awaited<ReturnType<typeof addPeople>> }} Ground
 * @typedef {{ measures: readonly string[], cases?: number, copy?: 'limit' | 'lists',
 *   run: (ground: Ground, tell: (note: string) => void) => Promise<import('./kit/measure.mjs').Measure[]> }} Group
 */

const UNION_PAGES = [
  ...['dashboard', 'clusters', 'cluster', 'heat', 'rates', 'trend'],
  ...['reasons', 'times', 'places', 'quality', 'annual'],
];

/** In the order in which they run: reading comes before what fills the tables. @type {Readonly<Record<string, Group>>} */
const GROUPS = {
  inbox: {
    measures: [
      ...['inbox-list-p95', 'inbox-deep-page', 'inbox-counts-p95', 'inbox-facets-p95'],
      ...['inbox-filter-p95', 'inbox-search-p95'],
    ],
    cases: 1_000_000,
    copy: 'lists',
    run: measureInbox,
  },
  match: {
    measures: [
      'match-add-10000',
      'match-add-100000',
      'match-add-1000000',
      'match-lookup-recall',
      'match-lookup-p50',
      'match-lookup-p95',
      'match-cluster-recall',
      'match-cluster-precision',
    ],
    copy: 'limit',
    run: measureMatching,
  },
  submission: {
    measures: ['submissions', 'submission-p50', 'submission-p99'],
    copy: 'limit',
    run: measureSubmissions,
  },
  union: {
    measures: [
      ...UNION_PAGES.flatMap((page) => [`union-${page}-p95`, `union-${page}-p95-duckdb`]),
      'union-annual-build',
      'union-rebuild',
      'union-fresh-p95',
    ],
    cases: 1_000,
    run: measureUnion,
  },
};

const SEED = 42;
/** Cases in the register where a group asks for no more. */
const CASES = 100_000;
const APPS = ['api', 'worker', 'tools'];

/**
 * Answers the exit code: 1 where an answer was wrong, whatever the speed.
 * @param {{ names: readonly string[], onStopRequest: (stop: () => void) => void }} options
 */
export async function bench({ names, onStopRequest }) {
  const began = performance.now();
  const groups = chosen(names);
  await step('build', (tell) => build(tell, APPS));
  /** @type {Array<() => Promise<void>>} */
  const stops = [];
  let isStopping = false;
  const stop = async () => {
    isStopping = true;
    for (const end of stops.splice(0).reverse()) await end().catch(() => {});
  };
  onStopRequest(() => !isStopping && void stop().finally(() => process.exit(130)));
  try {
    const ground = await layGround(
      stops,
      groups.map(([, group]) => group),
    );
    let wrong = 0;
    for (const [name, group] of groups) wrong += await measure({ name, group, names, ground });
    say(
      `  ${cpus().length} × ${cpus()[0]?.model.trim()}, ${((performance.now() - began) / 1000).toFixed(0)} s`,
    );
    return wrong > 0 ? 1 : 0;
  } catch (error) {
    if (isStopping) return 130;
    say(describeFailure(error));
    return 1;
  } finally {
    if (!isStopping) await stop();
  }
}

/** @param {readonly string[]} names @returns {Array<[string, Group]>} */
function chosen(names) {
  const all = Object.entries(GROUPS);
  const known = new Set(all.flatMap(([name, { measures }]) => [name, ...measures]));
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new Failure(`No measure is called ${unknown.join(', ')}.`, {
      advice: `choose from ${[...known].join(', ')}.`,
    });
  }
  if (names.length === 0) return all;
  return all.filter(([name, { measures }]) => [name, ...measures].some((one) => names.includes(one)));
}

/** @param {Array<() => Promise<void>>} stops @param {readonly Group[]} groups @returns {Promise<Ground>} */
async function layGround(stops, groups) {
  const most = Math.max(...groups.map(({ cases = CASES }) => cases));
  // A smaller register, for a look while other work needs the machine.
  const count = Number(process.env['BENCH_CASES'] ?? most);
  const server = await step('PostgreSQL', startServer);
  stops.push(server.stop);
  await step('database schema', () => migrate(server));
  const chance = chanceFrom(SEED);
  const people = await step(`${count.toLocaleString('en')} cases`, () =>
    withClient(server.product, async (client) => {
      const added = await addPeople(client, chance);
      await addCases(client, chance, added, count);
      return added;
    }),
  );
  await step('copy for the limits', () =>
    copyProduct(server, [...new Set(groups.flatMap(({ copy }) => copy ?? []))]),
  );
  const api = await step('API', () => startApp(server, 'api'));
  stops.push(api.stop);
  return { server, api, people };
}

/**
 * Runs one group and writes its lines; answers how many answers were wrong.
 * @param {{ name: string, group: Group, names: readonly string[], ground: Ground }} what
 */
async function measure({ name, group, names, ground }) {
  try {
    const lines = await step(name, (tell) => group.run(ground, tell));
    const isWanted = (/** @type {string} */ one) =>
      names.length === 0 || names.includes(name) || names.includes(one);
    for (const line of lines) if (isWanted(line.measure)) process.stdout.write(`${JSON.stringify(line)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof WrongAnswer)) throw error;
    say(`  Wrong answer: ${error.message}`);
    return 1;
  }
}
