import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { inData, LOGS } from './paths.mjs';
import { initialise, nativeFolder, secret } from './postgres-data.mjs';
import { address, startWithRetries, stopOrphan } from './postgres-process.mjs';
import { isAlive } from './processes.mjs';
import { findPlace, outsideFolders } from './server-place.mjs';

const OWNER = 'article5_owner';
const DATABASE = 'article5';
const TEST_PREFIX = 'article5-test-';
const NO_DURABILITY = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];

/**
 * A running PostgreSQL of our own. `adminUrl` is its superuser's, `ownerUrl` the role's that owns the product's
 * database and may create roles.
 * @typedef {{ adminUrl: string, ownerUrl: string, port: number, pid: number, folder: string, outside: boolean,
 *   user: string, exited: Promise<void>, stop: () => Promise<void> }} EmbeddedPostgres
 */

/**
 * Starts the product's own PostgreSQL with its data in the checkout's `.data`, or in the folder outside it where the
 * server's user cannot reach the checkout. A server that a killed start left behind is stopped first.
 * @param {{ folder?: string, name?: string, log?: string, settings?: string[], sync?: boolean, ownerPassword?: string,
 *   tell?: (note: string) => void }} [options]
 * @returns {Promise<EmbeddedPostgres>}
 */
export async function startPostgres({
  folder = inData('postgres'),
  name = 'postgres',
  log = join(LOGS, 'postgres.log'),
  settings = [],
  sync = true,
  ownerPassword = secret(),
  tell = () => {},
} = {}) {
  const place = await findPlace({ wanted: folder, name, native: nativeFolder() });
  const server = { place, data: join(place.folder, 'data'), log, settings };
  await stopOrphan(server.data, tell);
  if (!existsSync(join(server.data, 'PG_VERSION'))) {
    tell('making a new database server');
    await initialise(place, { sync, ownerPassword });
  }
  tell('starting');
  const running = await startWithRetries(server, tell);
  try {
    await ensureDatabase(running.adminUrl, running.passwords.owner);
  } catch (error) {
    await running.stop();
    throw error;
  }
  return {
    adminUrl: running.adminUrl,
    ownerUrl: address(running.port, OWNER, running.passwords.owner, DATABASE),
    port: running.port,
    pid: running.pid,
    folder: place.folder,
    outside: place.outside,
    user: place.user.name,
    exited: running.exited,
    stop: running.stop,
  };
}

/** @type {{ server: Promise<EmbeddedPostgres>, users: number } | undefined} */
let shared;

/**
 * A throw-away PostgreSQL for tests: new, fast, without durability, gone at the last `stop`. Calls in one process
 * share one server.
 * @returns {Promise<{ adminUrl: string, ownerUrl: string, port: number, pid: number, stop: () => Promise<void> }>}
 */
export async function startTestPostgres() {
  shared ??= { server: startThrowAway(), users: 0 };
  const mine = shared;
  mine.users += 1;
  const server = await mine.server;
  let stopped = false;
  const stop = async () => {
    if (stopped) return;
    stopped = true;
    mine.users -= 1;
    if (mine.users > 0) return;
    shared = undefined;
    await server.stop();
    rmSync(dirname(server.folder), { recursive: true, force: true });
  };
  return { adminUrl: server.adminUrl, ownerUrl: server.ownerUrl, port: server.port, pid: server.pid, stop };
}

async function startThrowAway() {
  await removeLeftTests();
  const top = mkdtempSync(join(tmpdir(), `${TEST_PREFIX}${process.pid}-`));
  chmodSync(top, 0o755);
  return startPostgres({
    folder: join(top, 'postgres'),
    name: basename(top),
    log: join(top, 'postgres.log'),
    sync: false,
    // What the tests' own set-up gives that role on a server that somebody else provides.
    ownerPassword: 'owner',
    settings: [...NO_DURABILITY, '-c', 'max_connections=400', '-c', 'autovacuum_naptime=5min'],
  });
}

/** Servers and folders of test runs that were killed: the process whose id is in the name is gone. */
async function removeLeftTests() {
  for (const parent of [tmpdir(), ...outsideFolders()]) {
    for (const name of existsSync(parent) ? readdirSync(parent) : []) {
      const owner = Number(new RegExp(`^${TEST_PREFIX}(\\d+)-`).exec(name)?.[1] ?? 0);
      if (!owner || isAlive(owner)) continue;
      try {
        const folder = join(parent, name);
        await stopOrphan(join(folder, 'data'), () => {});
        await stopOrphan(join(folder, 'postgres', 'data'), () => {});
        rmSync(folder, { recursive: true, force: true });
      } catch {
        // Somebody else's: they will remove it.
      }
    }
  }
}

/** Stops what a killed start left running on the product's data, wherever that lies. */
export async function stopLeftPostgres() {
  for (const folder of [inData('postgres'), ...outsideFolders().map((top) => join(top, 'postgres'))]) {
    await stopOrphan(join(folder, 'data'), () => {});
  }
}

/** @param {string} adminUrl @param {string} password */
async function ensureDatabase(adminUrl, password) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const role = await client.query('select 1 from pg_roles where rolname = $1', [OWNER]);
    if (role.rowCount === 0)
      await client.query(`create role ${OWNER} login createrole password '${password}'`);
    const database = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (database.rowCount === 0) await client.query(`create database ${DATABASE} owner ${OWNER}`);
  } finally {
    await client.end();
  }
}
