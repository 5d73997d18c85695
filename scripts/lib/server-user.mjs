import { readFileSync, statSync } from 'node:fs';
import { run } from './processes.mjs';

/**
 * Who a database server runs as. `uid` and `gid` are absent where it is ourselves; `wrap` is a command that must come
 * first (a user namespace, where the system does not let root become somebody else).
 * @typedef {{ name: string, uid?: number, gid?: number, wrap: readonly string[] }} ServerUser
 */

const NAMED = ['postgres', '_postgres', 'nobody', 'daemon', 'www-data'];

/** Runs as uid 65534 inside a user namespace of its own, in which our files are that user's. */
const UNSHARE = ['unshare', '--user', '--map-user=65534', '--map-group=65534'];

export const isRoot = () => process.getuid?.() === 0;

/** @type {() => ServerUser} */
const ourselves = () => ({ name: 'this user', wrap: [] });

/**
 * Everybody the server could run as, best first. PostgreSQL refuses to run as root, and its initdb wants a user with
 * a name; so for root: who owns the data already, then `postgres`, who called sudo, who owns the checkout, `nobody`.
 * @param {string[]} folders data folder and checkout, for their owners
 * @returns {Promise<ServerUser[]>}
 */
export async function serverUsers(folders) {
  if (!isRoot()) return [ourselves()];
  const known = accounts();
  const [data, ...others] = folders.map(ownerOf);
  const wanted = [
    data,
    known.find(({ name }) => name === 'postgres')?.uid,
    Number(process.env.SUDO_UID ?? 0),
    ...others,
    ...NAMED.map((name) => known.find((account) => account.name === name)?.uid),
  ];
  const users = [...new Set(wanted)]
    .flatMap((uid) => known.filter((account) => account.uid === uid && uid > 0).slice(0, 1))
    .map((account) => ({ ...account, wrap: [] }));
  const able = users[0] && (await canRunAs(users[0])) ? users : [];
  const namespace = { name: 'nobody in a user namespace', wrap: UNSHARE };
  return (await canRunAs(namespace)) ? [...able, namespace] : able;
}

/** Ourselves under another name: for an ordinary user that has no entry in /etc/passwd. @returns {Promise<ServerUser | undefined>} */
export async function namedOurselves() {
  const user = { name: 'nobody in a user namespace', wrap: UNSHARE };
  return (await canRunAs(user)) ? user : undefined;
}

/**
 * Program, parameters and options that run a command as that user.
 * @param {ServerUser} user
 * @param {readonly string[]} command
 */
export function asUser({ uid, gid, wrap }, command) {
  const [program = 'sh', ...parameters] = [...wrap, ...command];
  // A folder that user cannot enter must not be the current one.
  const options = uid === undefined ? { cwd: '/' } : { cwd: '/', uid, gid: gid ?? uid };
  return { program, parameters, options };
}

/**
 * Runs a command as that user to its end.
 * @param {ServerUser} user
 * @param {readonly string[]} command
 * @param {NodeJS.ProcessEnv} [env]
 */
export function runAs(user, command, env = process.env) {
  const { program, parameters, options } = asUser(user, command);
  return run(program, parameters, { ...options, env });
}

/** @param {ServerUser} user */
const canRunAs = async (user) => (await runAs(user, ['sh', '-c', 'exit 0'])).code === 0;

/** @returns {Array<{ name: string, uid: number, gid: number }>} */
function accounts() {
  const listed = readAccounts();
  return process.platform === 'darwin'
    ? [...listed, { name: 'nobody', uid: 4_294_967_294, gid: 4_294_967_294 }]
    : listed;
}

function readAccounts() {
  try {
    return readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'))
      .map((line) => line.split(':'))
      .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
      .filter(({ uid, gid }) => uid > 0 && gid > 0);
  } catch {
    return [];
  }
}

/** @param {string} folder */
function ownerOf(folder) {
  try {
    return statSync(folder).uid;
  } catch {
    return 0;
  }
}
