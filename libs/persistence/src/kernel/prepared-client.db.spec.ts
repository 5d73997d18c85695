import { describe, expect, it } from 'vitest';
import { v7 as newId } from 'uuid';
import { Databases, Transactions } from './index';
import { useDatabase } from '../../../../test/support/database';

const scopeFor = (authorityId: string) => ({ personId: null, authorityId, organisationId: null });

describe('prepared statements', () => {
  const database = useDatabase();

  /** Transactions that all run on one connection. */
  async function onOneConnection(work: (transactions: Transactions) => Promise<void>): Promise<void> {
    const databases = new Databases(database.urls, 1);
    await databases.open();
    try {
      await work(new Transactions(databases));
    } finally {
      await databases.close();
    }
  }

  async function anOrganisation(authorityId: string): Promise<void> {
    await database.rows(
      `insert into organisation (organisation_id, authority_id, legal_name, country) values ($1, $2, $3, 'FR')`,
      [newId(), authorityId, `Fictional exporter of ${authorityId}`],
    );
  }

  it('are planned once a connection, and each run has its own values', async () => {
    const sql = `select $1::int + 1 as next`;
    await onOneConnection(async (transactions) => {
      const nexts = [];
      for (const value of [1, 2, 3]) {
        nexts.push(await transactions.run(scopeFor('FR'), (tx) => tx.query(sql, [value])));
      }
      expect(nexts).toEqual([[{ next: 2 }], [{ next: 3 }], [{ next: 4 }]]);
      const kept = await transactions.run(scopeFor('FR'), (tx) =>
        tx.query(
          `select generic_plans + custom_plans as runs from pg_prepared_statements where statement = $1`,
          [sql],
        ),
      );
      expect(kept).toEqual([{ runs: 3 }]);
    });
  });

  it('see only what the scope of each run may see, however often they ran for another', async () => {
    await anOrganisation('FR');
    await anOrganisation('DE');
    const sql = `select legal_name as name from organisation where legal_name like $1`;
    await onOneConnection(async (transactions) => {
      for (const authorityId of ['FR', 'DE', 'FR', 'DE', 'FR', 'DE', 'FR', 'DE', 'FR', 'DE', 'FR', 'DE']) {
        const seen = await transactions.run(scopeFor(authorityId), (tx) => tx.query(sql, ['Fictional%']));
        expect(seen).toEqual([{ name: `Fictional exporter of ${authorityId}` }]);
      }
    });
  });

  it('are not used where the answer has whatever columns the table has', async () => {
    const sql = `select t.* from team t where t.team_code = $1 and t.authority_id = 'FR'`;
    await onOneConnection(async (transactions) => {
      const ask = () => transactions.run(scopeFor('FR'), (tx) => tx.query<object[]>(sql, ['general']));
      const before = await ask();
      await database.rows(`alter table team add column added text`);
      expect(await ask()).toEqual(before.map((row) => ({ ...row, added: null })));
    });
  });
});
