import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { dataSource, prepareRoles } from '@article5/persistence/kernel';
import { MIGRATIONS } from '@article5/migrations';
import { withDatabase } from '../support/database-urls';

const NAME = `migrations_${process.pid}`;

/** Everything that a migration can make, as text: tables, columns, constraints, indexes, policies, grants. */
const SHAPE = `
  select 'column' as kind, table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable as shape
    from information_schema.columns where table_schema = 'public'
  union all select 'constraint', conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
    from pg_constraint where connamespace = 'public'::regnamespace
  union all select 'index', indexdef from pg_indexes where schemaname = 'public'
  union all select 'policy', tablename || ' ' || policyname || ' ' || coalesce(qual, '') || coalesce(with_check, '')
    from pg_policies where schemaname = 'public'
  union all select 'grant', grantee || ' ' || privilege_type || ' ' || table_name
    from information_schema.role_table_grants where table_schema = 'public' and table_name <> 'migrations'
  union all select 'routine', oid::regprocedure::text from pg_proc where pronamespace = 'public'::regnamespace
  order by 1, 2`;

describe('the migrations', () => {
  const { adminUrl } = inject('postgres');
  const url = withDatabase(adminUrl, NAME, 'article5_owner', 'owner');
  const owner = dataSource(url, { migrations: [...MIGRATIONS] });
  const shape = () => owner.query<{ kind: string; shape: string }[]>(SHAPE);

  beforeAll(async () => {
    await asAdmin(`create database ${NAME} owner article5_owner`);
    await owner.initialize();
    await prepareRoles(owner, 'test');
  });

  afterAll(async () => {
    await owner.destroy();
    await asAdmin(`drop database if exists ${NAME} with (force)`);
  });

  async function asAdmin(sql: string) {
    const admin = new pg.Client({ connectionString: adminUrl });
    await admin.connect();
    await admin.query(sql).finally(() => admin.end());
  }

  it('run up, each can be taken back, and running again gives the same schema', async () => {
    const done = await owner.runMigrations({ transaction: 'each' });
    expect(done).toHaveLength(MIGRATIONS.length);
    const first = await shape();
    for (const _ of MIGRATIONS) await owner.undoLastMigration({ transaction: 'each' });
    const left = (await shape()).filter(({ shape: text }) => !text.includes('migrations'));
    expect(left).toEqual([]);
    await owner.runMigrations({ transaction: 'each' });
    expect(await shape()).toEqual(first);
  });

  it('give the schema that the entities describe', async () => {
    const drift = await owner.driver.createSchemaBuilder().log();
    expect(drift.upQueries.map(({ query }) => query).filter((query) => !isNoise(query))).toEqual([]);
  });

  it('name each constraint and say what each table is for', async () => {
    const unnamed = await owner.query<unknown[]>(
      `select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
         and obj_description(oid) is null and relname <> 'migrations'`,
    );
    expect(unnamed).toEqual([]);
  });

  it('put row-level security on each table with an authority, and let no runtime role own or bypass', async () => {
    const open = await owner.query<unknown[]>(
      `select distinct c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'authority_id'
        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and not (c.relrowsecurity and c.relforcerowsecurity)
          and c.relname not in ('authority', 'authority_profile', 'team', 'organisation', 'role_assignment')`,
    );
    expect(open).toEqual([]);
    const roles = await owner.query<unknown[]>(
      `select rolname from pg_roles r where rolname like 'article5_%' and rolname <> 'article5_owner'
         and (rolsuper or rolbypassrls or exists (select 1 from pg_class c where c.relowner = r.oid
           and c.relnamespace = 'public'::regnamespace))`,
    );
    expect(roles).toEqual([]);
  });

  /** Comparisons that TypeORM cannot make: indexes and checks are written by hand in the migrations. */
  function isNoise(query: string): boolean {
    return /^(DROP INDEX|CREATE INDEX|CREATE UNIQUE INDEX|COMMENT ON|ALTER TABLE .* DROP CONSTRAINT|ALTER TABLE .* ADD CONSTRAINT)/.test(
      query,
    );
  }
});
