import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Failure } from './failure.mjs';
import { ROOT } from './paths.mjs';
import { run } from './processes.mjs';
import { isRoot, runAs, serverUsers } from './server-user.mjs';

/**
 * Where a database server lives and who runs it: `folder` holds its data, `native` its programs.
 * @typedef {{ folder: string, native: string, user: import('./server-user.mjs').ServerUser, outside: boolean }} Place
 */

const OURS_ONLY = 0o700;
const HASH_LENGTH = 12;

/** Folders outside the checkout, for when the server's user cannot reach it. The first that works is used. */
export function outsideFolders() {
  const name = `article5-${createHash('sha256').update(ROOT).digest('hex').slice(0, HASH_LENGTH)}`;
  const parents = isRoot()
    ? ['/var/lib', '/var/tmp', '/tmp']
    : [join(homedir(), '.cache'), '/var/tmp', tmpdir()];
  return parents.map((parent) => join(parent, name));
}

/**
 * Finds user and folder such that the user can keep data in the folder and run the programs; in the checkout where
 * that is possible, else outside it with a copy of the programs.
 * @param {{ wanted: string, name: string, native: string }} request wanted: folder in the checkout; name: that
 *   folder's name when it must lie elsewhere
 * @returns {Promise<Place>}
 */
export async function findPlace({ wanted, name, native }) {
  const elsewhere = outsideFolders();
  const kept = [wanted, ...elsewhere.map((folder) => join(folder, name))].find((folder) =>
    existsSync(join(folder, 'data', 'PG_VERSION')),
  );
  const users = await serverUsers([join(kept ?? wanted, 'data'), ROOT]);
  if (users.length === 0) {
    throw new Failure('PostgreSQL does not run as root, and this system lets root become nobody else.', {
      advice: 'start as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
    });
  }
  const all = [
    { folder: wanted, native, outside: false },
    ...elsewhere.map((top) => ({ folder: join(top, name), native: join(top, 'programs'), outside: true })),
  ];
  // Data that is there is used where it lies, or not at all: an empty database beside it would look like loss.
  const places = kept ? all.filter(({ folder }) => folder === kept) : all;
  // A user namespace comes last of all: in it the server is still the owner of root's files.
  const [plain, wrapped] = [
    users.filter(({ wrap }) => wrap.length === 0),
    users.filter(({ wrap }) => wrap.length > 0),
  ];
  const seen = [];
  for (const group of [plain, wrapped]) {
    for (const place of places) {
      for (const user of group) {
        const problem = prepared(place, native) ?? (await whyNot(user, place.folder, place.native));
        if (!problem) return { ...place, user };
        seen.push(`${place.folder} as ${user.name}: ${problem}`);
      }
    }
  }
  throw new Failure('No folder was found in which PostgreSQL can run.', {
    detail: seen.join('\n'),
    advice: 'move the checkout to a folder of an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
  });
}

/**
 * Why this user cannot keep data in that folder or run the programs; undefined when it can.
 * @param {import('./server-user.mjs').ServerUser} user
 * @param {string} folder
 * @param {string} native
 */
async function whyNot(user, folder, native) {
  try {
    mkdirSync(folder, { recursive: true });
    await giveTo(user, folder);
    chmodSync(folder, OURS_ONLY);
    if ((statSync(folder).mode & 0o077) !== 0) return 'the file system keeps no permissions';
  } catch (error) {
    return /** @type {Error} */ (error).message;
  }
  const probe = await runAs(user, ['sh', '-c', ': > "$1/probe" && rm "$1/probe"', 'probe', folder]);
  if (probe.code !== 0) return probe.output.trim() || 'it cannot write there';
  const version = await runAs(user, [join(native, 'bin', 'postgres'), '--version']);
  return version.code === 0 ? undefined : version.output.trim() || 'PostgreSQL does not run there';
}

/** @param {import('./server-user.mjs').ServerUser} user @param {string} folder */
async function giveTo({ uid, gid }, folder) {
  const owner = uid ?? process.getuid?.() ?? 0;
  const changed = [folder, join(folder, 'data')].some(
    (path) => existsSync(path) && statSync(path).uid !== owner,
  );
  if (!changed || !isRoot()) return;
  chownSync(folder, owner, gid ?? process.getgid?.() ?? 0);
  await run('chown', ['-R', `${owner}:${gid ?? process.getgid?.() ?? 0}`, folder]);
}

/** @param {Omit<Place, 'user'>} place @param {string} native */
const prepared = (place, native) =>
  place.outside ? prepareOutside(dirname(place.folder), native, place.native) : undefined;

/**
 * Makes the outside folder, which must be ours alone to write, and the copy of the programs in it.
 * @param {string} top
 * @param {string} native
 * @param {string} copy
 */
function prepareOutside(top, native, copy) {
  try {
    mkdirSync(top, { recursive: true, mode: 0o755 });
    const found = lstatSync(top);
    if (!found.isDirectory() || found.uid !== process.getuid?.())
      return 'the folder belongs to somebody else';
    chmodSync(top, 0o755);
    const current = join(copy, 'bin', 'postgres');
    const fresh = existsSync(current) && sameFile(current, join(native, 'bin', 'postgres'));
    if (fresh) return undefined;
    const draft = `${copy}.new`;
    rmSync(draft, { recursive: true, force: true });
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
    rmSync(copy, { recursive: true, force: true });
    renameSync(draft, copy);
    return undefined;
  } catch (error) {
    return /** @type {Error} */ (error).message;
  }
}

/** @param {string} one @param {string} other */
function sameFile(one, other) {
  const [a, b] = [statSync(one), statSync(other)];
  return a.size === b.size && Math.floor(a.mtimeMs / 1000) === Math.floor(b.mtimeMs / 1000);
}
