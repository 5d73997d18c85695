import { existsSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, lastLines } from './failure.mjs';
import { readJson, writeJson } from './files.mjs';
import { endWithThisProcess } from './guard.mjs';
import { anyFreePort, isFree } from './ports.mjs';
import { serverEnvironment } from './postgres-data.mjs';
import { commandOf, isAlive, pause, startLogged, stopProcess, until } from './processes.mjs';
import { asUser } from './server-user.mjs';

const STOP = /** @type {const} */ ([
  ['SIGINT', 15_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
]);

const ATTEMPTS = 8;
const STARTS_WITHIN = 60_000;

/**
 * @typedef {{ place: import('./server-place.mjs').Place, data: string, log: string, settings: string[] }} Server
 * @typedef {{ admin: string, owner: string }} Passwords
 */

/**
 * A port can be taken between the look and the start, and a lock file can outlive its server for some seconds: both
 * are tried again, the port with another one.
 * @param {Server} server
 * @param {(note: string) => void} tell
 */
export async function startWithRetries(server, tell) {
  let wait = 250;
  let detail = '';
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const tried = await startOnce(server);
    if ('running' in tried) return tried.running;
    detail = tried.problem;
    tell(`trying again: ${lastLines(detail, 1)}`);
    await pause(wait);
    wait = Math.min(wait * 2, 10_000);
    await stopOrphan(server.data, tell);
  }
  throw new Failure('PostgreSQL did not start.', {
    detail,
    log: server.log,
    advice: 'read the lines above. `npm start -- --fresh` starts over with empty data.',
  });
}

/** @param {Server} server */
async function startOnce({ place, data, log, settings }) {
  const file = join(place.folder, 'server.json');
  const known = readJson(file);
  if (!known?.passwords)
    throw new Failure(`${file} is missing or unreadable.`, { advice: '`npm start -- --fresh` starts over.' });
  const port = known.port && (await isFree(known.port)) ? known.port : await anyFreePort();
  writeJson(file, { ...known, port }, 0o600);
  const { program, parameters, options } = asUser(place.user, [
    join(place.native, 'bin', 'postgres'),
    ...['-D', data, '-p', String(port)],
    ...['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'max_connections=200'],
    ...['-c', 'log_line_prefix=%m [%p] %d ', '-c', 'log_timezone=UTC', '-c', 'timezone=UTC'],
    ...settings,
  ]);
  const child = startLogged(program, parameters, { ...options, log, env: serverEnvironment() });
  const pid = child.pid ?? 0;
  const guard = endWithThisProcess({ pid, pidFile: join(data, 'postmaster.pid') });
  const stop = async () => {
    await stopProcess(pid, STOP);
    guard.release();
  };
  let over = false;
  const exited = /** @type {Promise<void>} */ (
    new Promise((resolve) => {
      const end = () => {
        over = true;
        resolve();
      };
      child.once('exit', end);
      child.once('error', end);
    })
  );
  const adminUrl = address(port, 'postgres', known.passwords.admin, 'postgres');
  let problem = 'it did not answer in time';
  const answered = await until(async () => {
    if (over) return true;
    const answer = await dataDirectory(adminUrl);
    if (answer.folder !== undefined) return true;
    problem = answer.problem;
    return false;
  }, STARTS_WITHIN);
  if (over) {
    guard.release();
    return { problem: lastLines(readFileSync(log, 'utf8'), 4) };
  }
  const { folder } = await dataDirectory(adminUrl);
  if (!answered || folder === undefined || realpathSync(folder) !== realpathSync(data)) {
    await stop();
    return { problem: answered ? `another server answers on port ${port}` : problem };
  }
  return {
    running: { adminUrl, passwords: /** @type {Passwords} */ (known.passwords), port, pid, exited, stop },
  };
}

/** Which data folder the server behind this address has: the proof that it is ours. @param {string} url */
async function dataDirectory(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query('show data_directory');
    return { folder: /** @type {string} */ (rows[0].data_directory), problem: '' };
  } catch (error) {
    return { folder: undefined, problem: /** @type {Error} */ (error).message };
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * Stops the server that still runs on this data, and removes the lock file of one that does not. A process that only
 * has the same id is left alone.
 * @param {string} data
 * @param {(note: string) => void} tell
 */
export async function stopOrphan(data, tell) {
  const lock = join(data, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  if (pid > 0 && isAlive(pid) && isServerOn(data, pid)) {
    tell(`stopping the server that an earlier start left (process ${pid})`);
    if (!(await stopProcess(pid, STOP))) {
      throw new Failure(`An earlier PostgreSQL (process ${pid}) does not stop.`, {
        advice: `end it by hand (kill -QUIT ${pid}) and start again.`,
      });
    }
  }
  // Its children notice the end of a killed server by themselves; until then the data is not to be touched.
  if (await until(() => !anyServerOn(data), 20_000, 200)) rmSync(lock, { force: true });
}

/** Every process of a PostgreSQL works in its data folder. @param {string} data @param {number} pid */
function isServerOn(data, pid) {
  if (commandOf(pid).includes(`-D ${data} `)) return true;
  return process.platform === 'linux' && workingFolder(pid) === realpathSync(data);
}

/** Linux only; elsewhere PostgreSQL's own check has to do. @param {string} data */
function anyServerOn(data) {
  if (process.platform !== 'linux') return false;
  const real = realpathSync(data);
  return readdirSync('/proc').some((name) => /^\d+$/.test(name) && workingFolder(Number(name)) === real);
}

/** @param {number} pid */
function workingFolder(pid) {
  try {
    return realpathSync(`/proc/${pid}/cwd`);
  } catch {
    return '';
  }
}

/** @param {number} port @param {string} role @param {string} password @param {string} database */
export const address = (port, role, password, database) =>
  `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
