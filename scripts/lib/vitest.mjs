import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readJson } from './files.mjs';
import { CACHE, inRoot, ROOT } from './paths.mjs';

const LONGEST = 25 * 60_000;

/**
 * Runs one project of vitest.config.ts with its output shown as it comes, and counts from its JSON report: a file that
 * does not load, an error outside a test and a crash are failures too.
 * @param {string} project
 * @param {NodeJS.ProcessEnv} env
 * @param {string} [file] only this one
 * @returns {Promise<import('./checks.mjs').Result>}
 */
export async function runProject(project, env, file) {
  const report = join(CACHE, `vitest-${project}.json`);
  mkdirSync(CACHE, { recursive: true });
  rmSync(report, { force: true });
  const parameters = ['run', '--project', project, '--reporter=default', '--reporter=json'];
  if (file) parameters.push(file);
  const code = await show(
    [inRoot('node_modules', 'vitest', 'vitest.mjs'), ...parameters, `--outputFile.json=${report}`],
    env,
  );
  return count(project, code, readJson(report));
}

/** @param {readonly string[]} parameters @param {NodeJS.ProcessEnv} env @returns {Promise<number>} */
function show(parameters, env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, parameters, { cwd: ROOT, env, stdio: 'inherit', timeout: LONGEST });
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * @param {string} project
 * @param {number} code
 * @param {{ testResults: Array<{ name: string, status: string, message?: string,
 *   assertionResults: Array<{ fullName: string, status: string }> }> } | undefined} report
 */
export function count(project, code, report) {
  /** @type {import('./checks.mjs').Result} */
  const result = { passed: 0, failures: [], skipped: [] };
  for (const file of report?.testResults ?? []) {
    const where = relative(ROOT, file.name);
    for (const { fullName, status } of file.assertionResults) {
      if (status === 'passed') result.passed += 1;
      else if (status === 'failed') result.failures.push(`${where}: ${fullName}`);
      else result.skipped.push(`${where}: ${fullName}`);
    }
    const failedAsWhole =
      file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed');
    if (failedAsWhole)
      result.failures.push(`${where}: the file itself (${(file.message ?? '').split('\n')[0]})`);
  }
  const nothingSaid = code !== 0 && result.failures.length === 0;
  if (nothingSaid) result.failures.push(`${project}: vitest ended with code ${code} (see its output above)`);
  if (!report && code === 0) result.failures.push(`${project}: vitest left no report`);
  return result;
}
