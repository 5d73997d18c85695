import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { libraryFolders, onPath, unpackPackages } from './debian.mjs';
import { Failure } from './failure.mjs';
import { endWithThisProcess } from './guard.mjs';
import { anyFreePort } from './ports.mjs';
import { isAlive, run, stopProcess, until } from './processes.mjs';

const PACKAGES = ['redis-server', 'redis-tools', 'libjemalloc2', 'liblzf1', 'libatomic1'];
const ADVICE = 'install one (`apt-get install redis-server`, `brew install redis`)';
const STOP = /** @type {const} */ ([
  ['SIGTERM', 5_000],
  ['SIGKILL', 2_000],
]);

/**
 * A Redis server's program and the environment it needs; or why there is none. Looked for on PATH, then taken from
 * Debian's packages without installing them.
 * @returns {Promise<{ program: string, env: NodeJS.ProcessEnv } | { reason: string }>}
 */
export async function findRedis() {
  const installed = onPath(['redis-server', 'valkey-server']);
  if (installed && (await works(installed, process.env))) return { program: installed, env: process.env };
  const unpacked = await unpackPackages('redis', PACKAGES);
  if ('reason' in unpacked) return { reason: `no Redis server on PATH, and ${unpacked.reason}; ${ADVICE}` };
  const env = { ...process.env, LD_LIBRARY_PATH: libraryFolders(unpacked.folder).join(delimiter) };
  const server = join(unpacked.folder, 'usr', 'bin', 'redis-server');
  if (await works(server, env)) return { program: server, env };
  return { reason: `the unpacked redis-server does not run here; ${ADVICE}` };
}

/** @param {string} program @param {NodeJS.ProcessEnv} env */
const works = async (program, env) => (await run(program, ['--version'], { env })).code === 0;

/**
 * A throw-away Redis for tests, in memory only, behind a password of its own; gone with this process. Answers
 * the reason where no server can be had.
 * @param {{ port?: number, settings?: string[] }} [options]
 * @returns {Promise<{ url: string, pid: number, port: number, stop: () => Promise<void> } | { reason: string }>}
 */
export async function startTestRedis({ port, settings = [] } = {}) {
  const found = await findRedis();
  if ('reason' in found) return found;
  const folder = mkdtempSync(join(tmpdir(), 'article5-redis-'));
  const password = randomBytes(16).toString('hex');
  const own = port ?? (await anyFreePort());
  const pidFile = join(folder, 'pid');
  const parameters = ['--port', String(own), '--bind', '127.0.0.1', '--requirepass', password];
  parameters.push('--dir', folder, '--save', '', '--appendonly', 'no', '--maxmemory-policy', 'noeviction');
  const child = spawn(found.program, [...parameters, '--pidfile', pidFile, ...settings], {
    env: found.env,
    detached: true,
    stdio: 'ignore',
  });
  child.on('error', () => {});
  const pid = child.pid ?? 0;
  const guard = endWithThisProcess({ pid, pidFile, signal: 'TERM' });
  const stop = async () => {
    await stopProcess(pid, STOP);
    guard.release();
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `redis://:${password}@127.0.0.1:${own}`;
  const answered = await until(async () => !isAlive(pid) || (await pings(url)), 10_000);
  if (answered && isAlive(pid)) return { url, pid, port: own, stop };
  await stop();
  return { reason: 'redis-server was started and did not answer' };
}

/** Refuses a REDIS_URL behind which no Redis answers. @param {string} url */
export async function checkRedis(url) {
  const advice =
    'check REDIS_URL (redis://user:password@host:port), or unset it to keep the queues in PostgreSQL.';
  if (!URL.canParse(url)) throw new Failure('REDIS_URL is no address.', { advice });
  if (new URL(url).protocol === 'rediss:') return;
  if (!(await until(() => pings(url), 5_000, 250))) {
    throw new Failure(`No Redis answers at ${new URL(url).host} (REDIS_URL).`, { advice });
  }
}

/** Signs in and asks for PONG, without a client library. @param {string} address @returns {Promise<boolean>} */
function pings(address) {
  const { hostname, port, username, password } = new URL(address);
  return new Promise((resolve) => {
    const socket = createConnection({ host: hostname, port: Number(port || 6379) });
    let answer = '';
    const end = (/** @type {boolean} */ result) => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(2_000, () => end(false));
    socket.once('error', () => end(false));
    socket.once('connect', () => {
      const user = username ? `${decodeURIComponent(username)} ` : '';
      socket.write(`${password ? `AUTH ${user}${decodeURIComponent(password)}\r\n` : ''}PING\r\n`);
    });
    socket.on('data', (chunk) => {
      answer += chunk;
      if (answer.includes('+PONG')) end(true);
      else if (answer.includes('-')) end(false);
    });
  });
}
