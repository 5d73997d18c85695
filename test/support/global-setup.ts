import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { dataSource, prepareRoles } from '@article5/persistence/kernel';
import { MIGRATIONS } from '@article5/migrations';
import { withDatabase } from './database-urls';

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser's address of the test server, and the migrated database that each spec file copies. */
    postgres: { readonly adminUrl: string; readonly template: string };
  }
}

/** Names the secret that the runtime roles of the test server get their passwords from. */
export const TEST_ROLE_SECRET = 'test';

const OWNER = 'article5_owner';

/** Starts a PostgreSQL (or uses TEST_POSTGRES_URL), and migrates one template with the real migrations. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_POSTGRES_URL'];
  const server = given ? { adminUrl: given, stop: async () => {} } : await startServer();
  const template = `template_${fingerprintOfMigrations()}`;
  await makeTemplate(server.adminUrl, template);
  project.provide('postgres', { adminUrl: server.adminUrl, template });
  return server.stop;
}

async function startServer(): Promise<{ adminUrl: string; stop: () => Promise<void> }> {
  const { startTestPostgres } = await import('../../scripts/lib/embedded-postgres.mjs');
  return startTestPostgres();
}

function fingerprintOfMigrations(): string {
  const folder = fileURLToPath(new URL('../../migrations/', import.meta.url));
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort()) {
    if (/^\d.*\.ts$/.test(file)) hash.update(file).update(readFileSync(folder + file));
  }
  return hash.digest('hex').slice(0, 16);
}

async function makeTemplate(adminUrl: string, template: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(`select pg_advisory_lock(5)`);
    const known = await admin.query(`select 1 from pg_database where datname = $1 and datistemplate`, [
      template,
    ]);
    if (known.rowCount) return;
    await admin.query(`drop database if exists ${template}`);
    const owner = await admin.query(`select 1 from pg_roles where rolname = $1`, [OWNER]);
    if (!owner.rowCount) await admin.query(`create role ${OWNER} login createrole password 'owner'`);
    await admin.query(`create database ${template} owner ${OWNER}`);
    const source = dataSource(withDatabase(adminUrl, template, OWNER, 'owner'), {
      entities: [],
      migrations: [...MIGRATIONS],
    });
    await source.initialize();
    try {
      await prepareRoles(source, TEST_ROLE_SECRET);
      await source.runMigrations({ transaction: 'each' });
    } finally {
      await source.destroy();
    }
    await admin.query(`alter database ${template} is_template true`);
  } finally {
    await admin.end();
  }
}
