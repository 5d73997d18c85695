import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { CACHE } from './paths.mjs';
import { run } from './processes.mjs';
import { isRoot } from './server-user.mjs';

/** The path of a program on PATH, or undefined. @param {readonly string[]} names */
export function onPath(names) {
  const folders = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'));
  for (const name of names) {
    const found = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
    if (found) return found;
  }
  return undefined;
}

/** Why packages of Debian (or a descendant) cannot be unpacked here; undefined when they can. */
export function whyNoPackages() {
  const missing = ['apt-get', 'dpkg'].find((name) => !onPath([name]));
  return missing && `this system has no ${missing}`;
}

/**
 * Installs a package of Debian, as root only. Answers why it could not; undefined when it is there.
 * @param {string} name
 * @returns {Promise<string | undefined>}
 */
export async function installPackage(name) {
  const problem = whyNoPackages() ?? (isRoot() ? undefined : 'only root may install packages');
  if (problem) return problem;
  const options = { env: plain() };
  const install = ['install', '--yes', '--no-install-recommends', name];
  let result = await run('apt-get', install, options);
  if (result.code !== 0) {
    await run('apt-get', ['update'], options);
    result = await run('apt-get', install, options);
  }
  return result.code === 0 ? undefined : lastError(result.output);
}

/**
 * Downloads packages and unpacks them into a folder of ours: nothing is installed, no rights are needed. Uses the
 * system's package lists, or fetches lists of its own where there are none. Answers the folder.
 * @param {string} name of the folder
 * @param {readonly string[]} packages
 * @returns {Promise<{ folder: string } | { reason: string }>}
 */
export async function unpackPackages(name, packages) {
  const problem = whyNoPackages();
  if (problem) return { reason: problem };
  const folder = join(CACHE, name);
  if (existsSync(folder)) return { folder };
  const draft = join(CACHE, `${name}.${process.pid}`);
  const archives = join(draft, 'archives');
  mkdirSync(archives, { recursive: true });
  try {
    const tried = await download(packages, archives, []);
    const fetched = tried.code === 0 ? tried : await downloadWithOwnLists(packages, archives, draft);
    if (fetched.code !== 0) return { reason: `apt-get download failed: ${lastError(fetched.output)}` };
    const tree = join(draft, 'tree');
    for (const file of readdirSync(archives).filter((file) => file.endsWith('.deb'))) {
      const unpacked = await run('dpkg', ['-x', join(archives, file), tree]);
      if (unpacked.code !== 0) return { reason: `dpkg -x failed: ${lastError(unpacked.output)}` };
    }
    renameSync(tree, folder);
    return { folder };
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** @param {readonly string[]} packages @param {string} folder @param {readonly string[]} options */
const download = (packages, folder, options) =>
  run('apt-get', [...options, '-o', 'APT::Sandbox::User=', 'download', ...packages], {
    cwd: folder,
    env: plain(),
  });

/** @param {readonly string[]} packages @param {string} folder @param {string} draft */
async function downloadWithOwnLists(packages, folder, draft) {
  const lists = join(draft, 'lists');
  const cache = join(draft, 'cache');
  for (const path of [join(lists, 'partial'), join(cache, 'archives', 'partial')])
    mkdirSync(path, { recursive: true });
  const options = [`Dir::State::Lists=${lists}`, `Dir::Cache=${cache}`, 'APT::Sandbox::User='].flatMap(
    (option) => ['-o', option],
  );
  const updated = await run('apt-get', [...options, 'update'], { env: plain() });
  return updated.code === 0 ? download(packages, folder, options) : updated;
}

/** apt's answers in English, so that they can be shown. */
const plain = () => ({ ...process.env, LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive' });

/** @param {string} output */
export const lastError = (output) =>
  output
    .split('\n')
    .filter((line) => /^E:|error|cannot/i.test(line))
    .at(-1) ??
  output.trim().split('\n').at(-1) ??
  '';

/** Folders with shared libraries in an unpacked tree. @param {string} tree */
export function libraryFolders(tree) {
  const roots = ['lib', 'usr/lib'].map((folder) => join(tree, folder)).filter((folder) => existsSync(folder));
  return roots.flatMap((root) => [
    root,
    ...readdirSync(root)
      .filter((name) => name.includes('-linux-'))
      .map((name) => join(root, name)),
  ]);
}
