import fc from 'fast-check';
import pg from 'pg';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { divergenceOf } from '@article5/domain/consistency';
import type { DecisionOutcome } from '@article5/domain/decision';
import { as } from '../../../../test/support/actors';
import { useDatabase } from '../../../../test/support/database';
import { ReadUnionFigures } from './index';

const AUTHORITIES = ['FR', 'DE', 'BE-VLG', 'BE-WAL', 'IT', 'FR', 'PL', 'BE-BRU'];
const FAMILIES = ['INTERCEPTION', 'INTRUSION'];
const OUTCOMES: readonly DecisionOutcome[] = [
  'AUTHORISATION_REQUIRED',
  'NO_AUTHORISATION_REQUIRED',
  'NOT_CYBER_SURVEILLANCE',
  'LISTED_ITEM',
  'REDIRECTED',
];
const DAYS = ['2025-12-31', '2026-01-01', '2026-01-30', '2026-02-01', '2026-02-28', '2026-03-15'];
const CLUSTERS = [newId(), newId(), newId()];

interface Case {
  readonly authorityId: string;
  readonly notificationId: string;
  readonly decisionId: string;
}

/** A final outcome comes, is shared or withheld anew, or goes; matching files a case in a cluster or takes it out. */
const place = fc.nat({ max: AUTHORITIES.length - 1 });
const event = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('DECIDED' as const),
      of: place,
      outcome: fc.constantFrom(...OUTCOMES),
      family: fc.constantFrom(...FAMILIES),
      day: fc.constantFrom(...DAYS),
      shared: fc.constantFrom(true, true, true, false),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('SHARING' as const), of: place, shared: fc.boolean() }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('FILED' as const),
      of: place,
      cluster: fc.constantFrom(...CLUSTERS),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('TAKEN_OUT' as const), of: place }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('WITHDRAWN' as const), of: place }) },
);
/** Acts of some steps each; an act is one transaction. */
const HISTORY = fc.array(fc.array(event, { minLength: 1, maxLength: 4, size: 'max' }), {
  minLength: 14,
  maxLength: 24,
  size: 'max',
});
type Event = typeof event extends fc.Arbitrary<infer E> ? E : never;

describe('the summaries that Union pages read', () => {
  const database = useDatabase();
  const cases: Case[] = [];

  beforeAll(async () => {
    for (const authorityId of AUTHORITIES) cases.push(await given(authorityId));
  });

  async function given(authorityId: string): Promise<Case> {
    const [notificationId, decisionId] = [newId(), newId()];
    const proposer = await as.officer(database, authorityId);
    const approver = await as.officer(database, authorityId, ['APPROVER']);
    await database.rows(
      `with o as (insert into organisation (organisation_id, authority_id, legal_name, country)
         values ($1, $2, 'Exporter', 'FR'))
       insert into notification (authority_id, notification_id, organisation_id, status, exporter_name, created_by, reference)
       values ($2, $3::uuid, $1, 'CLOSED', 'Exporter', $4, $3::uuid::text)`,
      [newId(), authorityId, notificationId, proposer.personId],
    );
    await database.rows(
      `insert into notification_version values ($1, $2, (select organisation_id from notification where notification_id = $2),
         1, 'c', '{}', 'x', 'y', $3, now())`,
      [authorityId, notificationId, proposer.personId],
    );
    await database.rows(
      `insert into decision (authority_id, decision_id, notification_id, version, state, outcome, legal_basis, reasons,
         letter_text, text_sha256, versions, shown_results, proposed_by, proposed_at, decided_by, decided_at, consistency_shared)
       values ($1, $2, $3, 1, 'APPROVED', 'LISTED_ITEM', 'ART_5_2', '[]', '[]', 'x', '{}', '[]', $4, now(), $5, now(), true)`,
      [authorityId, decisionId, notificationId, proposer.personId, approver.personId],
    );
    return { authorityId, notificationId, decisionId };
  }

  function caseAt(at: number): Case {
    const found = cases[at];
    if (!found) throw new Error(`no case ${at}`);
    return found;
  }

  function statementOf(what: Event): readonly [string, readonly unknown[]] {
    const { authorityId, notificationId, decisionId } = caseAt(what.of);
    const key = [authorityId, notificationId];
    switch (what.kind) {
      case 'DECIDED':
        return [
          `insert into consistency_record (authority_id, notification_id, decision_id, reference, item_family, features,
             destination, end_user_key, end_user_kind, exporter_pseudonym, outcome, reason_codes, received_on, decided_on,
             shared, withheld_reason)
           values ($1, $2, $3, 'r', $4, '{}', 'AE', 'k', 'POLICE', 'E', $5, '{}', '2025-12-01', $6, $7, 'SENSITIVITY')
           on conflict (authority_id, notification_id) do update set outcome = excluded.outcome,
             decided_on = excluded.decided_on, item_family = excluded.item_family, shared = excluded.shared`,
          [...key, decisionId, what.family, what.outcome, what.day, what.shared],
        ];
      case 'SHARING':
        return [
          `update consistency_record set shared = $3 where authority_id = $1 and notification_id = $2`,
          [...key, what.shared],
        ];
      case 'FILED':
        return [
          `insert into transaction_cluster_member (authority_id, notification_id, cluster_id) values ($1, $2, $3)
           on conflict (authority_id, notification_id) do update set cluster_id = excluded.cluster_id`,
          [...key, what.cluster],
        ];
      case 'TAKEN_OUT':
        return [
          `delete from transaction_cluster_member where authority_id = $1 and notification_id = $2`,
          key,
        ];
      case 'WITHDRAWN':
        return [`delete from consistency_record where authority_id = $1 and notification_id = $2`, key];
    }
  }

  async function fresh(): Promise<void> {
    await database.rows(`delete from consistency_record`);
    await database.rows(`delete from transaction_cluster_member`);
  }

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
        await fresh();
        for (const act of history) {
          await database.rows('begin');
          for (const step of act) await database.rows(...statementOf(step));
          await database.rows('commit');
        }
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
    await fresh();
    const acts = cases.flatMap((_, of): Event[] => [
      {
        kind: 'DECIDED',
        of,
        outcome: OUTCOMES[of % 2] ?? 'LISTED_ITEM',
        family: 'INTRUSION',
        day: '2026-02-01',
        shared: true,
      },
      { kind: 'FILED', of, cluster: CLUSTERS[of % 2] ?? '' },
    ]);
    const clients = await Promise.all(
      acts.map(async (act) => {
        const client = new pg.Client({ connectionString: database.adminUrl });
        await client.connect();
        await client.query('begin');
        await client.query(...(statementOf(act) as [string, unknown[]]));
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
    await database.rows(...statementOf({ kind: 'TAKEN_OUT', of: 0 }));
    await database.rows('rollback');
    expect(await differing()).toBe(0);
    await database.rows(`update union_month set decided = decided + 1`);
    await database.rows(`delete from union_cluster where cluster_id = $1`, [CLUSTERS[0]]);
    expect(await differing()).toBeGreaterThan(1);
    await database.rows(`select union_rebuild()`);
    expect(await differing()).toBe(0);
  });

  it('are read by Union staff and by nobody else', async () => {
    for (const table of ['union_cluster', 'union_month', 'union_withheld_month', 'union_stale']) {
      await expect(database.databases.app.query(`select * from ${table}`), table).rejects.toThrow(
        'permission denied',
      );
    }
    for (const table of ['union_stale', 'union_cluster_computed', 'union_month_computed']) {
      await expect(database.databases.union.query(`select * from ${table}`), table).rejects.toThrow(
        'permission denied',
      );
    }
    await expect(database.databases.union.query(`delete from union_cluster`)).rejects.toThrow(
      'permission denied',
    );
  });
});
