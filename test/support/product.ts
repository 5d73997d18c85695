import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDatabase, type TestDatabase } from './database';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const READY_IN_MS = 120_000;

/** The built product as it runs: API, worker and web on one address, with the demo data, on a database of its own. */
export interface RunningProduct {
  readonly url: string;
  readonly database: TestDatabase;
  stop(): Promise<void>;
}

/** Starts it; `npm test` has built the apps before. */
export async function startProduct(): Promise<RunningProduct> {
  const { database, drop } = await createDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'article5-product-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const environment = {
    ...process.env,
    NODE_ENV: 'production',
    LOG_LEVEL: 'error',
    PORT: String(port),
    BASE_URL: url,
    SESSION_SECRET: 'a secret of tests that is long enough',
    DATABASE_APP_URL: database.urls.app,
    DATABASE_MATCHER_URL: database.urls.matcher,
    DATABASE_RELAY_URL: database.urls.relay,
    DATABASE_UNION_URL: database.urls.union,
    DATABASE_POOL_SIZE: '4',
    QUEUE_DATABASE_URL: database.queueUrl,
    REDIS_URL: '',
    EVIDENCE_FOLDER: join(folder, 'evidence'),
    WEB_FOLDER: join(ROOT, 'apps/web/dist'),
    DEMO: '1',
    DEMO_ACCOUNTS_FILE: join(folder, 'accounts.json'),
  };
  const start = (file: string, more: NodeJS.ProcessEnv = {}) =>
    spawn(process.execPath, [join(ROOT, file)], {
      env: { ...environment, ...more },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  await ended(start('apps/tools/dist/seed-demo.js', { DATABASE_URL: database.adminUrl }));
  const parts = [start('apps/api/dist/main.js'), start('apps/worker/dist/main.js')];
  const stop = async () => {
    for (const part of parts) part.kill('SIGTERM');
    await Promise.all(parts.map(gone));
    await drop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await ready(url);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, database, stop };
}

async function ready(url: string): Promise<void> {
  const until = Date.now() + READY_IN_MS;
  while (Date.now() < until) {
    const answer = await fetch(`${url}/api/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the product did not get ready');
}

function gone(part: ChildProcess): Promise<unknown> {
  if (part.exitCode !== null || part.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => part.once('exit', resolve));
}

async function ended(part: ChildProcess): Promise<void> {
  await gone(part);
  if (part.exitCode !== 0) throw new Error(`a command ended with ${part.exitCode}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
