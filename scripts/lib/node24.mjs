import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { delimiter } from 'node:path';
import { Failure } from './failure.mjs';
import { inRoot } from './paths.mjs';
import { run } from './processes.mjs';

const LEAST = [22, 12];
const INNER = 'ARTICLE5_INNER';

/**
 * The Node.js to run everything with: the one that npm installed, else this machine's own if it is new enough.
 * @returns {Promise<{ path: string, version: string, bundled: boolean }>}
 */
export async function findNode() {
  const bundled = inRoot('node_modules', '.bin', 'node');
  const { code, output } = await run(bundled, ['--version']);
  if (code === 0 && isNewEnough(output)) {
    return { path: realpathSync(bundled), version: output.trim(), bundled: true };
  }
  if (isNewEnough(process.version))
    return { path: process.execPath, version: process.version, bundled: false };
  throw new Failure(
    `The Node.js that npm installed does not run here, and this machine's own is ${process.version}.`,
    {
      detail: output,
      advice: `install Node.js ${LEAST.join('.')} or later on this machine (https://nodejs.org) and start again.`,
    },
  );
}

/** @param {string} version */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.trim().replace(/^v/, '').split('.').map(Number);
  return major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1]);
}

/** Whether this process was started by `continueWith`, or is the right Node.js already. */
export const isInner = () => process.env[INNER] === '1';

/**
 * Runs the same script once more with that Node.js, and ends with its code. The inner process stops when this one is
 * killed (its channel closes), and is asked to stop by message, so that a Ctrl-C which reaches both counts once.
 * @param {string} node
 * @param {string} script
 * @returns {Promise<never>}
 */
export async function continueWith(node, script) {
  const bin = inRoot('node_modules', '.bin');
  const child = spawn(node, [script, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, [INNER]: '1', PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` },
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.connected && child.send({ stop: signal }, () => {}));
  }
  stopWhenNpmDies(() => child.connected && child.disconnect());
  return new Promise(() => {
    child.once('error', (error) => {
      process.stderr.write(`${error.message}\n`);
      process.exit(1);
    });
    child.once('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
  });
}

/**
 * Calls `stop` when somebody asks this process to stop: by signal, by message of the outer process, or by the end of
 * that process.
 * @param {(reason: string) => void} stop may be called more than once
 */
export function onStopRequest(stop) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => stop(signal));
  process.on('message', (/** @type {{ stop?: string }} */ message) => message?.stop && stop(message.stop));
  process.once('disconnect', () => stop('the outer process ended'));
  process.channel?.unref();
}

/** npm runs the script as its child: when npm was killed, nobody is left to stop it. @param {() => void} stop */
function stopWhenNpmDies(stop) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), 500).unref();
}
