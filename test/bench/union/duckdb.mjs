// DuckDB as a second measure of what the machine can do. It is no dependency of the portal: the bench installs one
// pinned version of its Node.js package into a folder of its own when it first needs it.
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Failure } from '../../../scripts/lib/failure.mjs';
import { inData } from '../../../scripts/lib/paths.mjs';
import { run } from '../../../scripts/lib/processes.mjs';
import { COLUMNS } from './fill.mjs';

const PACKAGE = '@duckdb/node-api';
const VERSION = '1.5.6-r.1';
const FOLDER = inData('bench', `duckdb-${VERSION}`);

/** @typedef {{ rows: (sql: string) => Promise<unknown[][]>, close: () => void }} Duck */

/** Installs DuckDB where it is not yet; false where the run does without (`BENCH_DUCKDB=0`). @param {(note: string) => void} tell */
export async function ensureDuck(tell) {
  if (process.env.BENCH_DUCKDB === '0') return false;
  if (existsSync(join(FOLDER, 'node_modules', PACKAGE, 'package.json'))) return true;
  mkdirSync(FOLDER, { recursive: true });
  tell(`installing ${PACKAGE} ${VERSION} (70 MB) into ${FOLDER}`);
  const { code, output } = await run(
    'npm',
    [
      'install',
      '--prefix',
      FOLDER,
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      '--prefer-offline',
      `${PACKAGE}@${VERSION}`,
    ],
    { cwd: FOLDER },
  );
  if (code === 0) return true;
  throw new Failure(`DuckDB (${PACKAGE} ${VERSION}) could not be installed.`, {
    detail: output.split('\n').slice(0, 6).join('\n'),
    advice: 'connect this machine to the npm registry once, or leave DuckDB out with BENCH_DUCKDB=0.',
  });
}

/** A database in memory with the same rows as the bare table. @param {string} csv @returns {Promise<Duck>} */
export async function openDuck(csv) {
  const columns = COLUMNS.map(([name, type]) => `'${name}': '${type}'`).join(', ');
  const { DuckDBInstance } = createRequire(join(FOLDER, 'bench.js'))(PACKAGE);
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  await connection.run(
    `create table decision as select * from read_csv('${csv}', header = true, columns = {${columns}})`,
  );
  return {
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRows(),
    close: () => connection.closeSync(),
  };
}
