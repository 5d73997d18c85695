// The ground that every measure stands on: a PostgreSQL of its own with ordinary durable settings, the migrated
// database `article5` with its data, and a copy of it for the bare parts.
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../../scripts/lib/embedded-postgres.mjs';
import { roleUrls } from '../../../scripts/lib/environment.mjs';
import { Failure } from '../../../scripts/lib/failure.mjs';
import { anyFreePort } from '../../../scripts/lib/ports.mjs';
import { inRoot, ROOT } from '../../../scripts/lib/paths.mjs';
import { isAlive, pause, run, startLogged, stopProcess } from '../../../scripts/lib/processes.mjs';

const PREFIX = 'article5-bench-';
const ROLE_SECRET = 'roles of a server that lives as long as one run';
const SESSION_SECRET = 'sessions of a server that lives as long as one run';
const READY_WITHIN = 60_000;
const STOP = /** @type {const} */ ([
  ['SIGTERM', 10_000],
  ['SIGKILL', 3_000],
]);

/**
 * `admin`, `product`, `limit` and `lists` are addresses of the superuser, whom row-level security does not bind.
 * @typedef {{ folder: string, admin: string, product: string, limit: string, lists: string, ownerUrl: string,
 *   environment: (port: number) => NodeJS.ProcessEnv, stop: () => Promise<void> }} Server
 */

/** @param {(note: string) => void} tell @returns {Promise<Server>} */
export async function startServer(tell) {
  removeLeftFolders();
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  chmodSync(folder, 0o755);
  const postgres = await startPostgres({
    folder: join(folder, 'postgres'),
    name: basename(folder),
    log: join(folder, 'postgres.log'),
    tell,
  });
  const of = (/** @type {string} */ database) => {
    const url = new URL(postgres.adminUrl);
    url.pathname = `/${database}`;
    return url.toString();
  };
  return {
    folder,
    admin: postgres.adminUrl,
    product: of('article5'),
    limit: of('article5_limit'),
    lists: of('article5_lists'),
    ownerUrl: postgres.ownerUrl,
    environment: (port) => ({
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      LOG_LEVEL: 'info',
      PORT: String(port),
      BASE_URL: `http://localhost:${port}`,
      SESSION_SECRET,
      EVIDENCE_FOLDER: join(folder, 'evidence'),
      ...roleUrls(postgres.ownerUrl, ROLE_SECRET),
    }),
    stop: async () => {
      await postgres.stop();
      for (const path of new Set([folder, postgres.folder])) rmSync(path, { recursive: true, force: true });
    },
  };
}

/** The product's own migration step. @param {Server} server */
export async function migrate(server) {
  const env = { ...server.environment(0), DATABASE_URL: server.ownerUrl, ROLE_SECRET };
  const program = inRoot('apps', 'tools', 'dist', 'migrate.js');
  const { code, output } = await run(process.execPath, [program], { cwd: ROOT, env });
  if (code !== 0) throw new Failure('The migrations failed.', { detail: output });
}

/** Copies the product's database, which nobody may be using, for the bare parts. @param {Server} server @param {readonly ('limit' | 'lists')[]} names */
export async function copyProduct(server, names) {
  await withClient(server.product, (client) => client.query('vacuum (analyze)'));
  for (const name of names) await copy(server, { from: server.product, to: server[name] });
}

/** @param {Server} server @param {{ from: string, to: string }} addresses */
async function copy({ admin }, { from, to }) {
  const [source, target] = [from, to].map((url) => new URL(url).pathname.slice(1));
  await withClient(admin, (client) =>
    client.query(`create database ${target} template ${source} strategy file_copy`),
  );
}

/**
 * Starts a built app as `npm start` does; it ends with this process, however that ends.
 * @param {Server} server
 * @param {'api' | 'worker'} app
 */
export async function startApp(server, app) {
  const port = await anyFreePort();
  const log = join(server.folder, `${app}.log`);
  const watch = inRoot('scripts', 'lib', 'watch-parent.mjs');
  const main = inRoot('apps', app, 'dist', 'main.js');
  const child = startLogged(process.execPath, ['--enable-source-maps', '--import', watch, main], {
    cwd: ROOT,
    env: server.environment(port),
    log,
    ipc: true,
  });
  const stop = async () => void (child.pid && (await stopProcess(child.pid, STOP, { group: true })));
  if (app === 'api') {
    const ended = new Promise((resolve) => child.once('exit', () => resolve(true)));
    if (!(await isReady(port, ended))) {
      const failure = new Failure('The API did not start.', { log });
      await stop();
      throw failure;
    }
  }
  return { port, pid: child.pid ?? 0, log, stop };
}

/** @param {number} port @param {Promise<unknown>} ended */
async function isReady(port, ended) {
  const end = Date.now() + READY_WITHIN;
  while (Date.now() < end) {
    if (await Promise.race([ended, pause(100)])) return false;
    const answer = await fetch(`http://127.0.0.1:${port}/api/health/ready`).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.status === 200) return true;
  }
  return false;
}

/**
 * @template T
 * @param {string} url
 * @param {(client: import('pg').Client) => Promise<T>} work
 */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * So many connections, one for each client of a load.
 * @template T
 * @param {string} url
 * @param {number} count
 * @param {(clients: import('pg').Client[]) => Promise<T>} work
 */
export async function withClients(url, count, work) {
  const clients = Array.from({ length: count }, () => new pg.Client({ connectionString: url }));
  try {
    await Promise.all(clients.map((client) => client.connect()));
    return await work(clients);
  } finally {
    await Promise.all(clients.map((client) => client.end().catch(() => {})));
  }
}

/** Folders of runs that were killed: the process whose id is in the name is gone. */
function removeLeftFolders() {
  for (const name of readdirSync(tmpdir())) {
    const owner = Number(new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1] ?? 0);
    if (!owner || isAlive(owner)) continue;
    const folder = join(tmpdir(), name);
    if (existsSync(join(folder, 'postgres', 'data', 'postmaster.pid'))) continue;
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Somebody else's: they will remove it.
    }
  }
}
