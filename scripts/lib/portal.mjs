import { rmSync } from 'node:fs';
import { build } from './build.mjs';
import { identityOf, openDatabase } from './database.mjs';
import { stopLeftPostgres } from './embedded-postgres.mjs';
import { environmentFor, ownerEnvironment, withoutOwner } from './environment.mjs';
import { describeFailure, Failure } from './failure.mjs';
import { readJson, writeJson } from './files.mjs';
import { DATA, inData } from './paths.mjs';
import { freePortFrom, isFree } from './ports.mjs';
import { checkRedis } from './redis.mjs';
import { findRunning, noteRunning, releaseCheckout, stopRunning, takeCheckout } from './running.mjs';
import { bold, dim, say, seconds, step } from './say.mjs';
import { outsideFolders } from './server-place.mjs';
import { runTool, Services } from './services.mjs';

/** @typedef {{ services?: Services, database?: import('./database.mjs').Database, stopping: boolean }} Parts */

const DEFAULT_PORT = 4005;
const ACCOUNTS = inData('demo-accounts.json');
const SEEDED = inData('demo-data.json');
const SAME_REQUEST = 1_500;

/**
 * Starts the portal and keeps it until somebody stops it.
 * @param {{ fresh: boolean, onStopRequest: (stop: (reason: string) => void) => void }} options
 */
export async function start({ fresh, onStopRequest }) {
  if (fresh) await step('starting over', removeEverything);
  const other = await takeCheckout();
  if (other) return sayThatItRuns(other);

  /** @type {Parts} */
  const parts = { stopping: false };
  const stop = stopper(parts);
  onStopRequest((reason) => void stop(0, reason));
  try {
    const { address, accounts, port } = await bringUp(parts);
    welcome(address, accounts, port, parts.database?.described ?? '');
    const problem = await Promise.race([
      parts.services?.gaveUp,
      parts.database?.exited.then(
        () => new Failure('PostgreSQL ended.', { log: inData('logs', 'postgres.log') }),
      ),
    ]);
    if (problem) throw problem;
  } catch (error) {
    if (parts.stopping) return;
    say();
    say(describeFailure(error));
    await stop(1, '');
  }
}

/** @param {Parts} parts */
async function bringUp(parts) {
  if (process.env.REDIS_URL) await checkRedis(process.env.REDIS_URL);
  const port = await choosePort();
  const database = await step('PostgreSQL', openDatabase);
  parts.database = database;
  await step('build', build);
  const { ownerUrl } = database;
  const environment = environmentFor({ ownerUrl, port });
  const owner = { ...environment, ...ownerEnvironment(ownerUrl) };
  await step('database schema', async (tell) => tell(lastLine(await runTool('migrate', owner))));
  if (environment.DEMO === '1') await step('demo data', (tell) => seedOnce(ownerUrl, owner, tell));
  const local = `http://localhost:${port}`;
  await step('API and worker', async (tell) => {
    tell(environment.REDIS_URL ? 'queues on Redis (REDIS_URL)' : 'queues on PostgreSQL');
    parts.services = new Services(withoutOwner(environment));
    parts.services.start(['api', 'worker']);
    await parts.services.ready(`http://127.0.0.1:${port}`);
  });
  noteRunning({ address: local, ownerUrl });
  return { address: environment.BASE_URL ?? local, accounts: environment.DEMO === '1', port };
}

async function choosePort() {
  const wanted = Number(process.env.PORT ?? DEFAULT_PORT);
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65_535) {
    throw new Failure(`PORT is "${process.env.PORT}", which is no port.`, {
      advice: 'set PORT to 1 … 65535, or unset it.',
    });
  }
  if (await isFree(wanted)) return wanted;
  const port = await freePortFrom(wanted + 1);
  say(`  ! Port ${wanted} is taken by another program; ${port} is used instead.`);
  return port;
}

/**
 * Demo data goes into an empty database, once; the command itself leaves a database alone that holds notifications.
 * @param {string} ownerUrl
 * @param {NodeJS.ProcessEnv} environment with the owner's address: only the owner writes restricted-party lists
 * @param {(note: string) => void} tell
 */
async function seedOnce(ownerUrl, environment, tell) {
  const identity = await identityOf(ownerUrl);
  if (readJson(SEEDED)?.database === identity) return tell('is there');
  tell(lastLine(await runTool('seed-demo', environment)));
  writeJson(SEEDED, { database: identity });
}

/**
 * Stops all parts in order, once; asked again later, it stops them the hard way.
 * @param {Parts} parts
 */
function stopper(parts) {
  let since = 0;
  return async (/** @type {number} */ code, /** @type {string} */ reason) => {
    if (since) {
      if (Date.now() - since > SAME_REQUEST) await parts.services?.stop({ atOnce: true });
      return;
    }
    since = Date.now();
    parts.stopping = true;
    if (reason) say('\n  Stopping …');
    await parts.services?.stop();
    await parts.database?.stop();
    releaseCheckout();
    if (reason) say(`  Stopped in ${seconds(since)}. The data stays for the next start.`);
    process.exit(code);
  };
}

async function removeEverything() {
  if (process.env.DATABASE_URL) {
    throw new Failure('--fresh deletes the built-in database only, and DATABASE_URL is set.', {
      advice: 'empty that database with its own tools, or unset DATABASE_URL.',
    });
  }
  const other = findRunning();
  if (other) await stopRunning(other);
  await stopLeftPostgres();
  for (const folder of [DATA, ...outsideFolders()]) rmSync(folder, { recursive: true, force: true });
}

/** @param {import('./running.mjs').Running} other */
function sayThatItRuns({ address, launcher }) {
  say();
  say(
    address
      ? `  The portal runs already: ${bold(address)} (process ${launcher.pid}).`
      : `  The portal is being started already (process ${launcher.pid}).`,
  );
  say(
    '  Stop it with Ctrl-C where it runs. `npm start -- --fresh` stops it and starts over with empty data.',
  );
}

/** @param {string} address @param {boolean} withAccounts @param {number} port @param {string} database */
function welcome(address, withAccounts, port, database) {
  const began = Number(process.env.ARTICLE5_BEGAN ?? Date.now());
  say();
  say(`  The portal runs at ${bold(address)}  ${dim(`(started in ${seconds(began)})`)}`);
  const accounts = withAccounts ? readJson(ACCOUNTS) : undefined;
  if (Array.isArray(accounts) && accounts.length > 0) {
    say();
    say('  Demo accounts:');
    for (const line of table(accounts)) say(`    ${line}`);
  }
  say();
  say(`  Data: ${database}. Logs: .data/logs. Health: http://localhost:${port}/api/health/ready`);
  say('  Ctrl-C stops it.');
}

/** @param {Array<{ role: string, email: string, password: string, does?: string }>} accounts */
function table(accounts) {
  const width = (/** @type {'role' | 'email' | 'password'} */ field) =>
    Math.max(...accounts.map((account) => account[field].length)) + 2;
  const [role, email, password] = [width('role'), width('email'), width('password')];
  return accounts.map(
    (account) =>
      `${account.role.padEnd(role)}${account.email.padEnd(email)}${account.password.padEnd(password)}${dim(account.does ?? '')}`,
  );
}

/** @param {string} text */
const lastLine = (text) => text.split('\n').at(-1) ?? '';
