import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { Databases, rolePassword, Transactions, type DatabaseUrls } from '@article5/persistence/kernel';
import { withDatabase } from './database-urls';

const ROLE_SECRET = 'test';

/** A database of this spec file's own, copied from the migrated template; gone when the file ends. */
export interface TestDatabase {
  readonly urls: DatabaseUrls;
  readonly queueUrl: string;
  /** Superuser's address: to look at what was written behind row-level security's back, and to break things. */
  readonly adminUrl: string;
  readonly databases: Databases;
  readonly transactions: Transactions;
  /** Rows as a superuser sees them: for "and nothing was written". */
  rows<T = Record<string, unknown>>(sql: string, parameters?: readonly unknown[]): Promise<T[]>;
  count(table: string, where?: string): Promise<number>;
}

/** Use at the top of a describe block; the object is filled before the first test. */
export function useDatabase(): TestDatabase {
  const database = {} as TestDatabase & { admin: pg.Client };
  let drop: () => Promise<void> = async () => {};
  beforeAll(async () => {
    const made = await createDatabase();
    Object.assign(database, made.database);
    drop = made.drop;
  });
  afterAll(() => drop());
  return database;
}

/** Makes the database at once; for journeys that start processes of their own. */
export async function createDatabase(): Promise<{ database: TestDatabase; drop: () => Promise<void> }> {
  const { adminUrl, template } = inject('postgres');
  const name = `spec_${randomBytes(8).toString('hex')}`;
  await asAdmin(adminUrl, (admin) => admin.query(`create database ${name} template ${template}`));
  const own = withDatabase(adminUrl, name);
  const urlOf = (role: string) => withDatabase(adminUrl, name, role, rolePassword(ROLE_SECRET, role));
  const urls = {
    app: urlOf('article5_app'),
    matcher: urlOf('article5_matcher'),
    relay: urlOf('article5_relay'),
    union: urlOf('article5_union'),
  };
  const databases = new Databases(urls, 6);
  await databases.open();
  const admin = new pg.Client({ connectionString: own });
  await admin.connect();
  const rows = async <T>(sql: string, parameters: readonly unknown[] = []) =>
    (await admin.query(sql, [...parameters])).rows as T[];
  const database: TestDatabase = {
    urls,
    queueUrl: urlOf('article5_queue'),
    adminUrl: own,
    databases,
    transactions: new Transactions(databases),
    rows,
    count: async (table, where = 'true') => {
      const [row] = await rows<{ count: number }>(
        `select count(*)::int as count from ${table} where ${where}`,
      );
      return row?.count ?? 0;
    },
  };
  const drop = async () => {
    await databases.close();
    await admin.end();
    await asAdmin(adminUrl, (client) => client.query(`drop database if exists ${name} with (force)`));
  };
  return { database, drop };
}

async function asAdmin(url: string, work: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
