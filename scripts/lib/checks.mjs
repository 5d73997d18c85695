import { mkdirSync } from 'node:fs';
import { CACHE, inRoot, ROOT } from './paths.mjs';
import { run } from './processes.mjs';

/**
 * What has happened in one stage of the tests.
 * @typedef {{ passed: number, failures: string[], skipped: string[] }} Result
 */

/** Checks of the text of the code: each is one program and counts as one test. */
export const CHECKS = {
  format: ['prettier', '--check', '--log-level=warn', '--cache', '.'],
  lint: ['eslint', '--cache', '--cache-location', `${CACHE}/eslint`, '--max-warnings=0', '.'],
  directions: ['depcruise', 'apps', 'libs', 'migrations', 'test', '--config', '.dependency-cruiser.cjs'],
  types: ['tsc', '-p', 'tsconfig.json', '--incremental', '--tsBuildInfoFile', `${CACHE}/tsc.json`],
  unused: ['knip', '--no-progress'],
};

/** @typedef {keyof typeof CHECKS} CheckName */

/**
 * Runs one check and answers its output where it failed.
 * @param {CheckName} name
 * @returns {Promise<{ name: CheckName, ok: boolean, output: string, began: number }>}
 */
export async function runCheck(name) {
  const began = Date.now();
  mkdirSync(CACHE, { recursive: true });
  const [program = '', ...parameters] = CHECKS[name];
  const { code, output } = await run(
    process.execPath,
    [inRoot('node_modules', '.bin', program), ...parameters],
    {
      cwd: ROOT,
    },
  );
  return { name, ok: code === 0, output, began };
}

/**
 * Works through a list, so many at once, and hands over each result as it comes.
 * @template T, R
 * @param {readonly T[]} items
 * @param {(item: T) => Promise<R>} work
 * @param {(result: R) => void} each
 */
export async function inLanes(items, work, each) {
  const queue = [...items];
  const lane = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) each(await work(next));
  };
  await Promise.all([lane(), lane()]);
}
