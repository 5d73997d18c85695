import { beforeAll, describe, expect, it } from 'vitest';
import type { UnionActor } from '@article5/domain/kernel';
import { DATA_FAULTS } from '@article5/domain/statistics';
import { as } from '../../../../test/support/builders';
import { useDatabase } from '../../../../test/support/database';
import { manyCases } from '../../../../test/support/many-cases';
import { leaveOutcome } from '../../../../test/support/outcomes';
import { ReadDataQuality } from './index';

const CLOCK = { now: () => new Date('2026-11-24T12:00:00Z') };
const YEAR = { from: '2026-01-01', to: '2026-12-31' };

describe('the quality of what authorities shared', () => {
  const database = useDatabase();
  let analyst: UnionActor;
  let quality: ReadDataQuality;

  beforeAll(async () => {
    analyst = await as.union(database);
    quality = new ReadDataQuality(database.transactions, CLOCK);
    await manyCases(database, 'FR', 4);
    await manyCases(database, 'DE', 1);
    for (const number of [1, 2, 3, 4]) {
      await leaveOutcome(database, `FR-2026-00000${number}`, {
        isShared: number !== 4,
        outcome: number === 1 ? 'AUTHORISATION_REQUIRED' : 'NOT_CYBER_SURVEILLANCE',
      });
    }
    await leaveOutcome(database, 'DE-2026-000001', { isShared: true });
    await database.rows(`
      update consistency_record set decided_on = '2026-01-15', received_on = '2026-01-02', reason_codes = '{}'
        where reference = 'FR-2026-000001';
      update consistency_record set decided_on = '2026-03-01', received_on = '2026-03-02', destination = 'ZZ'
        where reference = 'FR-2026-000002';
      update consistency_record set end_user_kind = 'UNKNOWN', destination = 'ZZ' where reference = 'FR-2026-000004';
      update consistency_record set reason_codes = '{item.covert-by-design}', decided_on = '2026-01-15',
        received_on = '2026-01-02' where reference = 'DE-2026-000001'`);
    const [person] = await database.rows<{ id: string }>('select person_id as id from person limit 1');
    await database.rows(
      `insert into requirement_sharing (authority_id, notification_id, decision_id, state, recorded_by, recorded_at)
         select authority_id, notification_id, decision_id, 'SHARED', $1, '2026-01-16T10:00:00Z'
         from notification join decision using (authority_id, notification_id)
         where reference = 'DE-2026-000001'`,
      [person?.id],
    );
  });

  it('counts late, missing and inconsistent records by Member State, the most faults first', async () => {
    const { rows, lateAfterDays } = await quality.summary(analyst, YEAR);
    expect(lateAfterDays).toBe(10);
    expect(rows).toEqual([
      {
        memberState: 'FR',
        records: 3,
        withFaults: 2,
        faults: {
          LATE: 1,
          MISSING_REASONS: 1,
          MISSING_DESTINATION: 1,
          MISSING_END_USER: 0,
          DATES_WRONG: 1,
        },
      },
      { memberState: 'DE', records: 1, withFaults: 0, faults: expect.objectContaining({ LATE: 0 }) },
    ]);
  });

  it('reaches the records behind each number, and logs each that is shown (R-048)', async () => {
    const { rows } = await quality.summary(analyst, YEAR);
    for (const row of rows) {
      for (const fault of DATA_FAULTS) {
        const { memberState } = row;
        const { items } = await quality.records(analyst, { ...YEAR, memberState, fault });
        expect(items.length, `${memberState} ${fault}`).toBe(row.faults[fault]);
        for (const item of items) expect(item.faults).toContain(fault);
      }
      const all = await quality.records(analyst, { ...YEAR, memberState: row.memberState });
      expect(all.items.length).toBe(row.withFaults);
    }
    expect(await database.count('access_log', `what = 'data-quality'`)).toBeGreaterThan(0);
  });

  it('says nothing of withheld records, and nothing to others', async () => {
    const { items } = await quality.records(analyst, YEAR);
    expect(items.map(({ reference }) => reference)).not.toContain('FR-2026-000004');
    const before = await database.count('access_log');
    const officer = await as.officer(database, 'FR', ['AUDITOR']);
    await expect((async () => quality.records(officer, YEAR))()).rejects.toThrow('access.not-permitted');
    await expect((async () => quality.summary(officer, YEAR))()).rejects.toThrow('access.not-permitted');
    expect(await database.count('access_log')).toBe(before);
  });
});
