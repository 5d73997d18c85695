import { beforeAll, describe, expect, it } from 'vitest';
import { v7 as newId } from 'uuid';
import { divergenceOf } from '@article5/domain/consistency';
import type { DecisionOutcome } from '@article5/domain/decision';
import { Refused, type UnionActor } from '@article5/domain/kernel';
import { ReadUnionCluster, ReadUnionFigures } from './index';
import { as } from '../../../../test/support/actors';
import { useDatabase } from '../../../../test/support/database';

interface Recorded {
  readonly authority: string;
  readonly outcome: DecisionOutcome;
  readonly decidedOn: string;
  readonly cluster?: string;
  readonly family?: string;
  readonly withheld?: boolean;
}

const YEAR = { from: '2026-01-01', to: '2026-12-31' };
const CLOCK = { now: () => new Date('2026-11-24T12:00:00Z') };

describe('what Union staff see', () => {
  const database = useDatabase();
  const [divergent, mild, alike] = [newId(), newId(), newId()];
  const made: (Recorded & { notificationId: string })[] = [];
  let analyst: UnionActor;
  let figures: ReadUnionFigures;
  let cluster: ReadUnionCluster;

  beforeAll(async () => {
    analyst = await as.union(database);
    figures = new ReadUnionFigures(database.transactions, CLOCK);
    cluster = new ReadUnionCluster(database.transactions);
    await leave({
      authority: 'FR',
      outcome: 'AUTHORISATION_REQUIRED',
      decidedOn: '2026-02-01',
      cluster: divergent,
    });
    await leave({
      authority: 'DE',
      outcome: 'NO_AUTHORISATION_REQUIRED',
      decidedOn: '2026-04-02',
      cluster: divergent,
    });
    await leave({
      authority: 'BE-VLG',
      outcome: 'AUTHORISATION_REQUIRED',
      decidedOn: '2026-05-02',
      cluster: divergent,
      withheld: true,
    });
    await leave({
      authority: 'PL',
      outcome: 'NOT_CYBER_SURVEILLANCE',
      decidedOn: '2026-01-02',
      cluster: mild,
    });
    await leave({
      authority: 'IT',
      outcome: 'NO_AUTHORISATION_REQUIRED',
      decidedOn: '2026-01-05',
      cluster: mild,
    });
    await leave({
      authority: 'PL',
      outcome: 'AUTHORISATION_REQUIRED',
      decidedOn: '2026-03-02',
      cluster: alike,
      family: 'INTRUSION',
    });
    await leave({
      authority: 'IT',
      outcome: 'AUTHORISATION_REQUIRED',
      decidedOn: '2026-03-05',
      cluster: alike,
      family: 'INTRUSION',
    });
    await leave({ authority: 'BE-BRU', outcome: 'LISTED_ITEM', decidedOn: '2026-06-05' });
    await leave({ authority: 'BE-WAL', outcome: 'NO_AUTHORISATION_REQUIRED', decidedOn: '2026-06-06' });
    await leave({ authority: 'BE-VLG', outcome: 'AUTHORISATION_REQUIRED', decidedOn: '2026-06-07' });
  });

  async function leave(record: Recorded): Promise<void> {
    const [notificationId, decisionId] = [newId(), newId()];
    const proposer = await as.officer(database, record.authority);
    const approver = await as.officer(database, record.authority, ['APPROVER']);
    await database.rows(
      `with o as (insert into organisation (organisation_id, authority_id, legal_name, country)
         values ($1, $2, 'Exporter of secrets', 'FR'))
       insert into notification (authority_id, notification_id, organisation_id, status, exporter_name, created_by, reference)
       values ($2, $3, $1, 'CLOSED', 'Exporter of secrets', $4, $5)`,
      [
        newId(),
        record.authority,
        notificationId,
        proposer.personId,
        `${record.authority}-2026-${made.length}`,
      ],
    );
    await database.rows(
      `insert into notification_version values ($1, $2, (select organisation_id from notification where notification_id = $2),
         1, 'c', '{}', 'x', 'y', $3, now())`,
      [record.authority, notificationId, proposer.personId],
    );
    await database.rows(
      `insert into decision (authority_id, decision_id, notification_id, version, state, outcome, legal_basis, reasons,
         letter_text, text_sha256, versions, shown_results, proposed_by, proposed_at, decided_by, decided_at, consistency_shared)
       values ($1, $2, $3, 1, 'APPROVED', $4, 'ART_5_2', '[]', '[]', 'x', '{}', '[]', $5, now(), $6, now(), true)`,
      [record.authority, decisionId, notificationId, record.outcome, proposer.personId, approver.personId],
    );
    await database.rows(
      `insert into consistency_record (authority_id, notification_id, decision_id, reference, item_family, features,
         destination, end_user_key, end_user_kind, exporter_pseudonym, outcome, reason_codes, received_on, decided_on,
         shared, withheld_reason)
       values ($1, $2, $3, $4, $5, $6, 'AE', 'k', 'POLICE', 'E-1', $7, '{item.covert-by-design}', '2026-01-01', $8, $9, $10)`,
      [
        record.authority,
        notificationId,
        decisionId,
        `${record.authority}-2026-${made.length}`,
        record.family ?? 'INTERCEPTION',
        { safeguards: record.authority === 'DE' ? ['GEO_LOCK'] : [] },
        record.outcome,
        record.decidedOn,
        !record.withheld,
        record.withheld ? 'SENSITIVITY' : null,
      ],
    );
    if (record.cluster) {
      await database.rows(`insert into transaction_cluster_member values ($1, $2, $3)`, [
        record.authority,
        notificationId,
        record.cluster,
      ]);
    }
    made.push({ ...record, notificationId });
  }

  it('lists the same transaction decided differently first, the graver before the milder (R-052)', async () => {
    const { items } = await figures.clusters(analyst, { ...YEAR, only: 'all' });
    expect(items.map((row) => [row.clusterId, row.severity])).toEqual([
      [divergent, 'STRONG'],
      [mild, 'MILD'],
      [alike, 'NONE'],
    ]);
    for (const row of items) {
      const members = made.filter((record) => record.cluster === row.clusterId && !record.withheld);
      const expected = divergenceOf(members.map((record) => ({ ...record, authorityId: record.authority })));
      expect({ ...row, divergentSince: row.divergentSince ?? undefined }).toMatchObject({
        severity: expected.severity,
        divergentSince: expected.since,
        spreadInDays: expected.spreadInDays,
      });
    }
  });

  it('counts what was withheld and shows nothing of it', async () => {
    const summary = await figures.summary(analyst, YEAR);
    expect(summary).toMatchObject({ clusters: 3, divergentClusters: 2, oldestDivergenceOn: '2026-01-05' });
    expect(summary).toMatchObject({
      shared: 9,
      withheld: 1,
      withheldBy: [{ memberState: 'BE', withheld: 1 }],
    });
    const { members } = await cluster.execute(analyst, divergent);
    expect(members.map((member) => member.authorityId)).toEqual(['FR', 'DE']);
    const { items } = await figures.records(analyst, { ...YEAR, memberState: 'BE' });
    expect(items.map((record) => record.authorityId).sort()).toEqual(['BE-BRU', 'BE-VLG', 'BE-WAL']);
  });

  it('names no exporter and puts the feature that may explain the difference first', async () => {
    const view = await cluster.execute(analyst, divergent);
    expect(JSON.stringify(view)).not.toContain('secrets');
    expect(view.comparison[0]).toMatchObject({
      feature: 'safeguards',
      same: false,
      values: [[], ['GEO_LOCK']],
    });
  });

  it('logs each read for the authority whose case it is (R-048)', async () => {
    const before = await database.count('access_log');
    await cluster.execute(analyst, alike);
    const rows = await database.rows<{ authority_id: string; reader_body: string; what: string }>(
      `select authority_id, reader_body, what from access_log order by entry_id offset ${before}`,
    );
    expect(rows.map((row) => row.authority_id).sort()).toEqual(['IT', 'PL']);
    expect(rows[0]).toMatchObject({ reader_body: 'UNION', what: 'cluster' });
  });

  it('counts the three regions of Belgium as one Member State, and listed items not at all', async () => {
    const table = await figures.heatTable(analyst, YEAR);
    const cell = (family: string, state: string) =>
      table.cells.find((one) => one.itemFamily === family && one.memberState === state);
    expect(cell('INTERCEPTION', 'BE')).toMatchObject({
      decided: 2,
      authorisationRequired: 1,
      share: 0.5,
      withheld: 1,
    });
    expect(cell('INTRUSION', 'PL')).toMatchObject({ decided: 1, share: 1 });
    expect(cell('INTRUSION', 'SE')).toMatchObject({ decided: 0, share: null });
    expect(table.memberStates).toHaveLength(27);
  });

  it('pages through clusters and outcomes without losing or repeating any', async () => {
    const pages = await database.transactions.asUnion(
      { personId: analyst.personId, authorityId: null, organisationId: null },
      async (tx) => {
        const { listClusters, listRecords } = await import('@article5/persistence/consistency');
        const walk = async <T>(list: (cursor?: string) => Promise<{ items: T[]; next?: string }>) => {
          const seen: T[] = [];
          for (let page = await list(); ; page = await list(page.next)) {
            seen.push(...page.items);
            if (page.next === undefined) return seen;
          }
        };
        return {
          clusters: await walk((cursor) => listClusters(tx, { ...YEAR, only: 'all', cursor }, 1)),
          records: await walk((cursor) => listRecords(tx, { ...YEAR, cursor }, 2)),
        };
      },
    );
    expect(pages.clusters.map((row) => row.clusterId)).toEqual([divergent, mild, alike]);
    expect(new Set(pages.records.map((row) => row.notificationId)).size).toBe(9);
    expect(pages.records).toHaveLength(9);
  });

  it('is refused to everyone else, and nothing is logged', async () => {
    const officer = await as.officer(database, 'FR', ['CASE_OFFICER', 'APPROVER', 'AUDITOR']);
    const before = await database.count('access_log');
    await expect((async () => figures.records(officer, YEAR))()).rejects.toThrow(Refused);
    await expect((async () => cluster.execute(officer, divergent))()).rejects.toThrow('access.not-permitted');
    expect(await database.count('access_log')).toBe(before);
  });

  it('comes from views only: the Union role reads no table of cases', async () => {
    for (const table of [
      'notification',
      'consistency_record',
      'decision',
      'case_action',
      'transaction_profile',
    ]) {
      await expect(database.databases.union.query(`select * from ${table}`), table).rejects.toThrow(
        'permission denied',
      );
    }
  });
});
