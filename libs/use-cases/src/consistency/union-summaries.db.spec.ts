import fc from 'fast-check';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { divergenceOf } from '@article5/domain/consistency';
import type { DecisionOutcome } from '@article5/domain/decision';
import { as } from '../../../../test/support/actors';
import { useDatabase } from '../../../../test/support/database';
import {
  CLUSTERS,
  DAYS,
  forgetAll,
  happen,
  HISTORY,
  OUTCOMES,
  statementOf,
  undecidedCases,
  type DecidedCase,
  type UnionEvent,
} from '../../../../test/support/union-history';
import { ReadUnionFigures } from './index';

const DECIDED: Omit<UnionEvent & { kind: 'DECIDED' }, 'of' | 'outcome'> = {
  ...{ kind: 'DECIDED', family: 'INTRUSION', day: '2026-02-01', shared: true, endUserKind: 'POLICE' },
  ...{
    destination: 'AE',
    warned: false,
    safeguarded: false,
    reasons: [],
    receivedBefore: 12,
    imported: false,
    informed: false,
  },
};

describe('the summaries that Union pages read', () => {
  const database = useDatabase();
  let cases: readonly DecidedCase[] = [];

  beforeAll(async () => {
    cases = await undecidedCases(database);
  });

  const differing = async () =>
    (await database.rows<{ n: number }>(`select union_summaries_differ() as n`))[0]?.n;

  it('R-052: after any history they are what a computation from nothing gives, and what the rules say', async () => {
    const analyst = await as.union(database);
    const figures = new ReadUnionFigures(database.transactions, {
      now: () => new Date('2026-03-20T12:00:00Z'),
    });
    let divergent = 0;
    await fc.assert(
      fc.asyncProperty(HISTORY, async (history) => {
        await forgetAll(database);
        await happen(database, cases, history);
        expect(await differing()).toBe(0);
        expect(await database.count('union_stale')).toBe(0);
        const records = await database.rows<{
          authority_id: string;
          outcome: DecisionOutcome;
          decided_on: string;
          cluster_id: string | null;
        }>(
          `select authority_id, outcome, decided_on::text, cluster_id from consistency_record
           left join transaction_cluster_member using (authority_id, notification_id)
           where shared order by decided_on, authority_id, notification_id`,
        );
        const { items } = await figures.clusters(analyst, { from: DAYS[0], to: DAYS.at(-1), only: 'all' });
        const compared = records.filter(({ cluster_id, outcome }) => cluster_id && outcome !== 'REDIRECTED');
        const expected = [...Map.groupBy(compared, (record) => record.cluster_id)].filter(
          ([, members]) => members.length > 1,
        );
        expect(items.map((row) => row.clusterId).sort()).toEqual(expected.map(([id]) => id).sort());
        for (const [id, members] of expected) {
          const said = divergenceOf(
            members.map((one) => ({
              authorityId: one.authority_id,
              outcome: one.outcome,
              decidedOn: one.decided_on,
            })),
          );
          const row = items.find((item) => item.clusterId === id);
          expect([row?.severity, row?.divergentSince ?? undefined, row?.spreadInDays]).toEqual([
            said.severity,
            said.since,
            said.spreadInDays,
          ]);
          divergent += Number(said.divergent);
        }
        for (const from of DAYS.slice(0, 3)) {
          const { shared } = await figures.summary(analyst, { from, to: '2026-03-10' });
          expect(shared).toBe(
            records.filter(({ decided_on }) => decided_on >= from && decided_on <= '2026-03-10').length,
          );
        }
      }),
      { numRuns: 40, seed: 52 },
    );
    expect(divergent).toBeGreaterThan(10);
  }, 120_000);

  it('stay right when a decision and the matching of its case are committed at the same moment', async () => {
    await forgetAll(database);
    const acts = cases.flatMap((_, of): UnionEvent[] => [
      { ...DECIDED, of, outcome: OUTCOMES[of % 2] ?? 'LISTED_ITEM' },
      { kind: 'FILED', of, cluster: CLUSTERS[of % 2] ?? '' },
    ]);
    const clients = await Promise.all(
      acts.map(async (act) => {
        const client = new pg.Client({ connectionString: database.adminUrl });
        await client.connect();
        await client.query('begin');
        await client.query(...(statementOf(cases, act) as [string, unknown[]]));
        return client;
      }),
    );
    await Promise.all(clients.map((client) => client.query('commit')));
    await Promise.all(clients.map((client) => client.end()));
    expect(await differing()).toBe(0);
    const [row] = await database.rows(
      `select sum(decided)::int as decided, count(*)::int as clusters from union_cluster`,
    );
    expect(row).toEqual({ decided: cases.length, clusters: 2 });
  });

  it('are not changed by what is rolled back, and a rebuilding mends what was broken', async () => {
    await database.rows('begin');
    await database.rows(...statementOf(cases, { kind: 'TAKEN_OUT', of: 0 }));
    await database.rows('rollback');
    expect(await differing()).toBe(0);
    await database.rows(`update union_count set number = number + 1 where figure = 'outcome'`);
    await database.rows(`delete from union_cluster where cluster_id = $1`, [CLUSTERS[0]]);
    expect(await differing()).toBeGreaterThan(1);
    await database.rows(`select union_rebuild()`);
    expect(await differing()).toBe(0);
  });

  it('are read by Union staff and by nobody else', async () => {
    for (const table of ['union_cluster', 'union_count', 'union_fact', 'union_stale', 'union_day_outcome']) {
      await expect(database.databases.app.query(`select * from ${table}`), table).rejects.toThrow(
        'permission denied',
      );
    }
    for (const table of ['union_stale', 'union_fact', 'union_cluster_computed', 'union_count_computed']) {
      await expect(database.databases.union.query(`select * from ${table}`), table).rejects.toThrow(
        'permission denied',
      );
    }
    for (const column of ['authority_id', 'notification_id', '*'])
      await expect(
        database.databases.union.query(`select ${column} from union_day_withheld`),
        column,
      ).rejects.toThrow('permission denied');
    await database.rows(
      `update consistency_record set shared = false, withheld_reason = 'SENSITIVITY' where authority_id = 'FR'`,
    );
    const facts = await database.databases.union.query<{ authority_id: string }[]>(
      `select distinct authority_id from union_fact order by 1`,
    );
    expect(facts.map((row) => row.authority_id)).toEqual(['BE-BRU', 'BE-VLG', 'BE-WAL', 'DE', 'IT', 'PL']);
    await expect(database.databases.union.query(`delete from union_count`)).rejects.toThrow(
      'permission denied',
    );
  });
});
