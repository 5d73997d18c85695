import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { readJson, writeJson } from './files.mjs';
import { DATA, inData } from './paths.mjs';
import { markOf, pause, stillRuns, stopProcess } from './processes.mjs';

/**
 * What is written down about a running portal, so that the next start finds it or what is left of it.
 * @typedef {{ launcher: import('./processes.mjs').ProcessMark, address?: string, ownerUrl?: string,
 *   children: import('./processes.mjs').ProcessMark[] }} Running
 */

const FILE = inData('running.json');
const ATTEMPTS = 3;
const STOP = /** @type {const} */ ([
  ['SIGTERM', 20_000],
  ['SIGKILL', 3_000],
]);

/** The portal that runs from this checkout, if one does. @returns {Running | undefined} */
export function findRunning() {
  const found = readJson(FILE);
  return found && stillRuns(found.launcher) ? found : undefined;
}

/**
 * Takes the checkout for this process; answers the portal that has it already, if one runs. What a killed start left
 * running is stopped.
 * @returns {Promise<Running | undefined>}
 */
export async function takeCheckout() {
  mkdirSync(DATA, { recursive: true });
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    try {
      writeFileSync(FILE, JSON.stringify({ launcher: markOf(process.pid), children: [] }), { flag: 'wx' });
      return undefined;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    await pause(100);
    const other = findRunning();
    if (other) return other;
    await stopLeftovers(readJson(FILE));
    rmSync(FILE, { force: true });
  }
  return findRunning();
}

/** @param {Partial<Omit<Running, 'launcher'>>} more */
export function noteRunning(more) {
  const known = readJson(FILE) ?? { launcher: markOf(process.pid), children: [] };
  writeJson(FILE, { ...known, ...more }, 0o600);
}

export function releaseCheckout() {
  if (existsSync(FILE) && readJson(FILE)?.launcher?.pid === process.pid) rmSync(FILE, { force: true });
}

/** Stops the portal that runs from this checkout and waits until it is gone. @param {Running} running */
export async function stopRunning(running) {
  await stopProcess(running.launcher.pid, STOP);
  await stopLeftovers(running);
  rmSync(FILE, { force: true });
}

/** API and worker of a killed start end by themselves; those that hang are ended here. @param {Running | undefined} left */
async function stopLeftovers(left) {
  for (const mark of left?.children ?? [])
    if (stillRuns(mark)) await stopProcess(mark.pid, STOP, { group: true });
}
