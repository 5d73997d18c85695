import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestDatabase } from './database';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Builds the worker as it is shipped. */
export async function buildWorker(): Promise<void> {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build'], { cwd: join(ROOT, 'apps', 'worker') });
}

/** The built worker as a process of its own. */
export interface WorkerProcess {
  /** What it wrote, for a failing test to show. */
  output(): string;
  /** As a power cut does it: no goodbye. */
  kill(): Promise<void>;
  /** SIGTERM; answers the exit code or signal. */
  stop(): Promise<number | string | null>;
}

export function startWorker(
  database: TestDatabase,
  more: Readonly<Record<string, string>> = {},
): WorkerProcess {
  const child = spawn(process.execPath, [join(ROOT, 'apps', 'worker', 'dist', 'main.js')], {
    cwd: ROOT,
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'test',
      LOG_LEVEL: 'info',
      BASE_URL: 'http://localhost',
      SESSION_SECRET: 'a secret of tests that is long enough',
      DATABASE_APP_URL: database.urls.app,
      DATABASE_MATCHER_URL: database.urls.matcher,
      DATABASE_RELAY_URL: database.urls.relay,
      DATABASE_UNION_URL: database.urls.union,
      QUEUE_DATABASE_URL: database.queueUrl,
      EVIDENCE_FOLDER: mkdtempSync(join(tmpdir(), 'article5-evidence-')),
      ...more,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output = (output + chunk.toString('utf8')).slice(-20_000)));
  }
  const ended = endOf(child);
  return {
    output: () => output,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    stop: async () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

function endOf(child: ChildProcess): Promise<number | string | null> {
  return new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
}
