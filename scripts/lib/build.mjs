import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { inRoot, LOGS } from './paths.mjs';
import { run } from './processes.mjs';

/** What each app is built from, besides its own folder. */
const APPS = {
  web: ['libs/contracts', 'libs/domain'],
  api: ['libs', 'migrations'],
  worker: ['libs', 'migrations'],
  tools: ['libs', 'migrations'],
};

const COMMON = ['package-lock.json', 'tsconfig.json', 'vite.node.ts'];
const SKIPPED_FOLDERS = new Set(['node_modules', 'dist']);
const SKIPPED_FILES = /\.(spec|test)\.tsx?$|\.md$/;
const AT_ONCE = 2;
const MARK = '.built-from';

/**
 * Builds what has changed since its last build. The fingerprint lies in the app's `dist`, which a build empties first:
 * one that was interrupted is never taken for whole.
 * @param {(note: string) => void} tell
 * @param {readonly string[]} [wanted] the apps; all of them unless said
 */
export async function build(tell, wanted = Object.keys(APPS)) {
  const waiting = Object.entries(APPS)
    .filter(([app]) => wanted.includes(app))
    .map(([app, libs]) => ({ app, fingerprint: fingerprintOf(app, libs) }))
    .filter(({ app, fingerprint }) => builtFrom(app) !== fingerprint);
  if (waiting.length === 0) return tell('unchanged');
  const all = waiting.map(({ app }) => app).join(', ');
  tell(all);
  const queue = [...waiting];
  const lane = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await buildApp(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

/** @param {{ app: string, fingerprint: string }} job */
async function buildApp({ app, fingerprint }) {
  const vite = inRoot('node_modules', 'vite', 'bin', 'vite.js');
  const folder = inRoot('apps', app);
  const { code, output } = await run(process.execPath, [vite, 'build'], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  mkdirSync(LOGS, { recursive: true });
  writeFileSync(join(LOGS, `build-${app}.log`), output);
  if (code !== 0) {
    throw new Failure(`The build of apps/${app} failed.`, {
      detail: output,
      advice: `mend what the lines above name; \`cd apps/${app} && npx vite build\` repeats it. All of it: .data/logs/build-${app}.log`,
    });
  }
  writeFileSync(join(folder, 'dist', MARK), fingerprint);
}

/** @param {string} app */
function builtFrom(app) {
  const file = inRoot('apps', app, 'dist', MARK);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** @param {string} app @param {readonly string[]} libs */
function fingerprintOf(app, libs) {
  const hash = createHash('sha256');
  for (const file of [...COMMON, ...[`apps/${app}`, ...libs].flatMap(filesIn)]) {
    if (existsSync(inRoot(file))) hash.update(`${file}\n`).update(readFileSync(inRoot(file)));
  }
  return hash.digest('hex');
}

/** @param {string} folder relative to the checkout @returns {string[]} */
function filesIn(folder) {
  if (!existsSync(inRoot(folder))) return [];
  return readdirSync(inRoot(folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return SKIPPED_FOLDERS.has(entry.name) ? [] : filesIn(path);
      return SKIPPED_FILES.test(entry.name) || !entry.isFile() ? [] : [path];
    });
}
