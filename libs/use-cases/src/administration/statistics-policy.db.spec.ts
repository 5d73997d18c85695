import { beforeAll, describe, expect, it } from 'vitest';
import type { PolicyContent } from '@article5/domain/administration';
import type { UnionActor } from '@article5/domain/kernel';
import { DEFAULT_STATISTICS_POLICY } from '@article5/domain/statistics';
import { scopeOf } from '@article5/persistence/kernel';
import { findStatisticsPolicy, listPolicyVersions } from '@article5/persistence/statistics';
import { as, FixedClock, TEST_NOW } from '../../../../test/support/builders';
import { refusalOf } from '../../../../test/support/casework';
import { useDatabase } from '../../../../test/support/database';
import { manyCases } from '../../../../test/support/many-cases';
import { leaveOutcome } from '../../../../test/support/outcomes';
import { ChangeStatisticsPolicy, ReadStatisticsPolicy } from './index';

const NUMBERS: PolicyContent = { kind: 'NUMBERS', minimumForClaim: 5, suppressBelow: 4, confidence: 0.9 };
const MARK: PolicyContent = { kind: 'MARK', title: 'Agreed reading of Article 2(20)' };
const DAY = { effectiveFrom: '2026-12-01', why: 'Agreed in a fictional meeting' };

describe('the policy of the figures (R-047)', () => {
  const database = useDatabase();
  const clock = new FixedClock(new Date(TEST_NOW));
  let one: UnionActor;
  let other: UnionActor;
  let change: ChangeStatisticsPolicy;
  let read: ReadStatisticsPolicy;

  beforeAll(async () => {
    one = await as.union(database);
    other = await as.union(database);
    change = new ChangeStatisticsPolicy(database.transactions, clock);
    read = new ReadStatisticsPolicy(database.transactions, clock);
    await manyCases(database, 'FR', 7);
    for (let made = 1; made <= 7; made += 1) {
      await leaveOutcome(database, `FR-2026-00000${made}`, { isShared: true });
    }
  });

  const numbersOn = (day: string) =>
    database.transactions.asUnion(scopeOf(one), (tx) => findStatisticsPolicy(tx, day));
  const marksOf = (from: string, to: string) =>
    database.transactions.asUnion(scopeOf(one), (tx) => listPolicyVersions(tx, { from, to }));
  const written = () =>
    database.rows(
      `select (select json_agg(v order by number) from statistics_policy_version v) as versions,
         (select json_agg(p order by valid_from) from statistics_policy p) as numbers,
         (select json_agg(m order by policy_version_id) from policy_version m) as marks,
         (select count(*) from statistics_policy_event) as events`,
    );
  async function refusedWithoutTrace(act: () => Promise<unknown>) {
    const before = await written();
    const { codes } = await refusalOf((async () => act())());
    expect(await written()).toEqual(before);
    return codes;
  }
  async function proposed(content: PolicyContent): Promise<string> {
    const { versionId } = await change.draft(one, { content });
    await change.propose(one, { versionId, revision: 1, ...DAY });
    return versionId;
  }

  it('shows before which cells would say something else, and writes nothing', async () => {
    const { versionId } = await change.draft(one, { content: NUMBERS });
    const before = await written();
    const effect = await read.preview(one, { versionId });
    expect(effect.cells).toContainEqual({
      ...{ of: 'ORIGIN', place: 'FR', decided: 7, before: 'TOO_FEW', after: 'ENOUGH' },
    });
    expect(effect.tables.map(({ id }) => id)).toEqual([
      ...['item-by-member-state', 'item-by-destination', 'item-by-decision'],
    ]);
    expect(effect.tables.every((table) => table.after >= table.before)).toBe(true);
    expect(await written()).toEqual(before);
    await change.discard(one, { versionId });
  });

  it('is in force from its day on once another of the staff activated it, and withdrawn before that day', async () => {
    const versionId = await proposed(NUMBERS);
    expect(await refusedWithoutTrace(() => change.activate(one, { versionId, revision: 1 }))).toEqual([
      'statistics-policy.same-person',
    ]);
    await change.activate(other, { versionId, revision: 1 });
    expect(await numbersOn('2026-11-30')).toEqual(DEFAULT_STATISTICS_POLICY);
    const { kind: _kind, ...numbers } = NUMBERS as Extract<PolicyContent, { kind: 'NUMBERS' }>;
    expect(await numbersOn('2026-12-01')).toEqual(numbers);
    const view = await read.execute(one);
    expect(view.periods.map(({ time }) => time)).toEqual(['COMING', 'IN_FORCE']);
    expect(view.open).toMatchObject([{ versionId, isToCome: true }]);

    const withdrawal = { versionId, why: 'The meeting was postponed' };
    const later = new ChangeStatisticsPolicy(
      database.transactions,
      new FixedClock(new Date('2026-12-01T08:00:00Z')),
    );
    expect(await refusedWithoutTrace(() => later.withdraw(one, withdrawal))).toEqual([
      'statistics-policy.in-force-already',
    ]);
    await change.withdraw(one, withdrawal);
    expect(await numbersOn('2026-12-01')).toEqual(DEFAULT_STATISTICS_POLICY);
    const { history, open } = await read.execute(other);
    expect(open).toEqual([]);
    expect(history.slice(0, 4).map(({ act }) => act)).toEqual([
      ...['WITHDRAWN', 'ACTIVATED', 'PROPOSED', 'DRAFTED'],
    ]);
  });

  it('marks trends with common policy from the day on that two agreed on', async () => {
    const versionId = await proposed(MARK);
    await change.activate(other, { versionId, revision: 1 });
    expect(await marksOf('2026-11-01', '2026-12-31')).toEqual([
      { validFrom: '2026-12-01', title: 'Agreed reading of Article 2(20)' },
    ]);
    await change.withdraw(other, { versionId, why: 'Not agreed after all' });
    expect(await marksOf('2026-11-01', '2026-12-31')).toEqual([]);
  });

  it('is refused to everybody else, and where it does not hold together', async () => {
    const officer = await as.officer(database, 'FR', ['APPROVER', 'AUTHORITY_ADMINISTRATOR']);
    const platform = await as.platform(database);
    for (const actor of [officer, platform]) {
      expect(await refusedWithoutTrace(() => change.draft(actor, { content: MARK }))).toEqual([
        'access.not-permitted',
      ]);
      expect(await refusedWithoutTrace(() => read.execute(actor))).toEqual(['access.not-permitted']);
    }
    const crooked: PolicyContent = {
      ...NUMBERS,
      kind: 'NUMBERS',
      minimumForClaim: 2,
      suppressBelow: 3,
    } as PolicyContent;
    expect(await refusedWithoutTrace(() => change.draft(one, { content: crooked }))).toEqual([
      'statistics-policy.suppression-above-minimum',
    ]);
    const { versionId } = await change.draft(one, { content: NUMBERS });
    expect(await refusedWithoutTrace(() => change.draft(other, { content: NUMBERS }))).toEqual([
      'statistics-policy.draft-open',
    ]);
    expect(
      await refusedWithoutTrace(() => change.save(one, { versionId, revision: 1, content: MARK })),
    ).toEqual(['statistics-policy.kind-fixed']);
    expect(
      await refusedWithoutTrace(() => change.save(one, { versionId, revision: 9, content: NUMBERS })),
    ).toEqual(['statistics-policy.changed-meanwhile']);
    expect(
      await refusedWithoutTrace(() =>
        change.propose(one, { versionId, revision: 1, effectiveFrom: '2026-11-24', why: 'x' }),
      ),
    ).toEqual(['statistics-policy.day-not-ahead']);
    await change.discard(other, { versionId });
  });

  it('does not begin on a day on which other numbers begin', async () => {
    const first = await proposed(NUMBERS);
    await change.activate(other, { versionId: first, revision: 1 });
    const second = await proposed({ ...NUMBERS, kind: 'NUMBERS', minimumForClaim: 8 } as PolicyContent);
    expect(
      await refusedWithoutTrace(() => change.activate(other, { versionId: second, revision: 1 })),
    ).toEqual(['statistics-policy.day-taken']);
    await change.withdraw(one, { versionId: first, why: 'The other one instead' });
    await change.activate(other, { versionId: second, revision: 1 });
    expect((await numbersOn('2026-12-01')).minimumForClaim).toBe(8);
  });

  it('is refused by the database too: by one person, without a version, once it is in force', async () => {
    const asOne = (sql: string, parameters: readonly unknown[] = []) =>
      database.transactions.asUnion(scopeOf(one), (tx) => tx.query(sql, [...parameters]));
    const versionId = await proposed(MARK);
    await expect(
      asOne(
        `update statistics_policy_version set state = 'ACTIVATED', activated_by = proposed_by, activated_at = now()
         where version_id = $1`,
        [versionId],
      ),
    ).rejects.toThrow('statistics_policy_version_four_eyes');
    await expect(
      asOne(`insert into statistics_policy (valid_from, minimum_for_claim, suppress_below, confidence, why)
        values ('2027-01-01', 1, 1, 0.95, 'x')`),
    ).rejects.toThrow('row-level security');
    await asOne(`delete from statistics_policy`);
    expect(await database.count('statistics_policy')).toBeGreaterThan(1);
    await expect(database.rows(`update statistics_policy_event set why = 'x'`)).rejects.toThrow(
      'append-only',
    );
  });
});
