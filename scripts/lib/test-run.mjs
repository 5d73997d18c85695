import { asTable, measure } from './budget-rows.mjs';
import { build } from './build.mjs';
import { CHECKS, inLanes, runCheck } from './checks.mjs';
import { findChromium } from './chromium.mjs';
import { startTestPostgres } from './embedded-postgres.mjs';
import { describeFailure, Failure } from './failure.mjs';
import { inRoot } from './paths.mjs';
import { findPdfsig } from './pdfsig.mjs';
import { findRedis } from './redis.mjs';
import { bold, green, red, say, seconds, step } from './say.mjs';
import { runProject } from './vitest.mjs';

/** @typedef {import('./checks.mjs').Result} Result */

const PROJECTS = ['unit', 'db', 'launcher', 'journeys', 'browser'];
const STAGES = [...Object.keys(CHECKS), ...PROJECTS, 'budgets'];
const INTERRUPTED = 130;

/**
 * Runs the stages in order, goes on after a failure, and answers the exit code.
 * @param {{ only?: string[] | undefined, file?: string, onStopRequest: (stop: () => void) => void }} options
 *   file: the one spec file of these stages that is run
 */
export async function runTests({ only, file, onStopRequest }) {
  const unknown = (only ?? []).filter((name) => !STAGES.includes(name));
  if (unknown.length > 0)
    throw new Failure(`No stage is called ${unknown.join(', ')}.`, {
      advice: `choose from ${STAGES.join(', ')}.`,
    });
  const wanted = STAGES.filter((name) => !only || only.includes(name));
  const began = Date.now();
  /** @type {{ stop?: () => Promise<void> }} */
  const postgres = {};
  onStopRequest(() => void Promise.resolve(postgres.stop?.()).finally(() => process.exit(INTERRUPTED)));
  const total = /** @type {Result} */ ({ passed: 0, failures: [], skipped: [] });
  try {
    const env = await setUp(wanted, postgres, total);
    await runChecks(wanted, total);
    for (const project of PROJECTS.filter((name) => wanted.includes(name))) {
      heading(project);
      add(total, await guarded(project, () => runProject(project, env, file)));
    }
    if (wanted.includes('budgets')) add(total, await guarded('budgets', async () => runBudgets()));
  } finally {
    await postgres.stop?.();
  }
  return report(total, began);
}

/**
 * Build, PostgreSQL, browser, Redis: as far as the wanted stages need them. The build counts as a test; a browser or
 * Redis that cannot be had is said here, and the tests that need it are skipped by name.
 * @param {string[]} wanted
 * @param {{ stop?: () => Promise<void> }} postgres
 * @param {Result} total
 */
async function setUp(wanted, postgres, total) {
  const needs = (/** @type {string[]} */ ...stages) => stages.some((name) => wanted.includes(name));
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, NODE_ENV: 'test' };
  delete env.ARTICLE5_INNER;
  if (needs('journeys', 'browser', 'budgets')) {
    add(total, await guarded('build', async () => (await step('build', build), passed(1))));
  }
  if (needs('db', 'journeys', 'browser') && !env.TEST_POSTGRES_URL) {
    const server = await step('PostgreSQL', startTestPostgres);
    postgres.stop = server.stop;
    env.TEST_POSTGRES_URL = server.adminUrl;
  }
  if (needs('browser')) {
    const browser = await step('browser', (tell) => describe(findChromium(), tell, ({ from }) => from));
    env.TEST_CHROMIUM = JSON.stringify(browser);
  }
  if (needs('unit')) await step('pdfsig', (tell) => describe(findPdfsig(), tell, ({ path }) => path));
  if (needs('db', 'journeys'))
    await step('Redis', (tell) => describe(findRedis(), tell, ({ program }) => program));
  return env;
}

/**
 * @template T
 * @param {Promise<T | { reason: string }>} search
 * @param {(note: string) => void} tell
 * @param {(found: T) => string} name
 */
async function describe(search, tell, name) {
  const found = await search;
  const reason = /** @type {{ reason?: string }} */ (found).reason;
  tell(reason === undefined ? name(/** @type {T} */ (found)) : `none; its tests are skipped (${reason})`);
  return found;
}

/** @param {string[]} wanted @param {Result} total */
async function runChecks(wanted, total) {
  const names = /** @type {import('./checks.mjs').CheckName[]} */ (Object.keys(CHECKS)).filter((name) =>
    wanted.includes(name),
  );
  if (names.length === 0) return;
  heading('checks');
  await inLanes(names, runCheck, ({ name, ok, output, began }) => {
    say(`  ${ok ? green('✓') : red('✗')} ${name.padEnd(14)}${seconds(began)}`);
    if (!ok) say(output.trimEnd());
    add(total, ok ? passed(1) : failed(name));
  });
}

/** @returns {Result} */
function runBudgets() {
  heading('budgets');
  const rows = measure(inRoot('apps', 'web', 'dist'));
  for (const line of asTable(rows)) say(line);
  return {
    passed: rows.filter(({ ok }) => ok).length,
    failures: rows
      .filter(({ ok }) => !ok)
      .map(({ name, value, limit }) => `budgets: ${name}: ${value} of ${limit}`),
    skipped: [],
  };
}

/**
 * A stage that breaks is a failure, and the next one is run all the same.
 * @param {string} name
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
async function guarded(name, work) {
  try {
    return await work();
  } catch (error) {
    say(describeFailure(error));
    return failed(`${name}: ${/** @type {Error} */ (error).message}`);
  }
}

/** @param {number} number @returns {Result} */
const passed = (number) => ({ passed: number, failures: [], skipped: [] });

/** @param {string} what @returns {Result} */
const failed = (what) => ({ passed: 0, failures: [what], skipped: [] });

/** @param {Result} total @param {Result} more */
function add(total, more) {
  total.passed += more.passed;
  total.failures.push(...more.failures);
  total.skipped.push(...more.skipped);
}

/** @param {string} name */
const heading = (name) => say(`\n${bold(name)}`);

/** @param {Result} total @param {number} began */
function report({ passed: count, failures, skipped }, began) {
  list('Skipped', skipped);
  list('Failed', failures);
  say(`\nIn ${seconds(began)}.`);
  say(`${count} passed, ${failures.length} failed, ${skipped.length} skipped`);
  return failures.length > 0 ? 1 : 0;
}

/** @param {string} title @param {string[]} lines */
function list(title, lines) {
  if (lines.length === 0) return;
  heading(`${title}:`);
  for (const line of lines) say(`  - ${line}`);
}
