import { Failure } from './failure.mjs';
import { startPostgres } from './embedded-postgres.mjs';

/**
 * The database of the product: the server behind DATABASE_URL, else our own.
 * @typedef {{ ownerUrl: string, described: string, exited: Promise<void>, stop: () => Promise<void> }} Database
 */

const NEVER = /** @type {Promise<void>} */ (new Promise(() => {}));

/**
 * @param {(note: string) => void} tell
 * @returns {Promise<Database>}
 */
export async function openDatabase(tell) {
  const given = process.env.DATABASE_URL;
  if (given) {
    const version = await ask(given);
    tell(`${version} on ${new URL(given).host} (DATABASE_URL)`);
    return { ownerUrl: given, described: 'DATABASE_URL', exited: NEVER, stop: async () => {} };
  }
  const server = await startPostgres({ tell });
  tell(`port ${server.port}${server.outside ? `, data in ${server.folder}` : ''}`);
  const described = server.outside
    ? `${server.folder} (${server.user} cannot reach this checkout)`
    : '.data/postgres';
  return { ownerUrl: server.ownerUrl, described, exited: server.exited, stop: server.stop };
}

/** @param {string} url */
async function ask(url) {
  const { default: pg } = await import('pg');
  /** @type {import('pg').Client | undefined} */
  let client;
  try {
    client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    await client.connect();
    const { rows } = await client.query('show server_version');
    return `PostgreSQL ${rows[0].server_version}`;
  } catch (error) {
    throw new Failure('The server of DATABASE_URL cannot be used.', {
      detail: /** @type {Error} */ (error).message,
      advice:
        'check DATABASE_URL (postgres://user:password@host:port/database; the role owns the database and may create roles), or unset it to use the built-in PostgreSQL.',
    });
  } finally {
    await client?.end().catch(() => {});
  }
}

/**
 * Tells this database from another one under the same address, for instance after it was dropped and made again.
 * @param {string} url
 */
export async function identityOf(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(
      'select oid, datname from pg_database where datname = current_database()',
    );
    return `${new URL(url).hostname}/${rows[0].datname}/${rows[0].oid}`;
  } finally {
    await client.end();
  }
}
