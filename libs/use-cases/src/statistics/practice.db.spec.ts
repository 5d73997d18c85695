import { beforeAll, describe, expect, it } from 'vitest';
import { CRITERIA, REASON_CATALOGUE } from '@article5/domain/decision';
import { Refused, type UnionActor } from '@article5/domain/kernel';
import { insertDecided, type DecidedRecord } from '../../../../test/support/decided-records';
import { as } from '../../../../test/support/actors';
import { useDatabase } from '../../../../test/support/database';
import { ReadPractice } from './index';

const YEAR = { from: '2026-01-01', to: '2026-12-31' };
const CLOCK = { now: () => new Date('2026-11-24T12:00:00Z') };

/** Decisions of one authority: so many in all, so many that required an authorisation. */
function decided(authorityId: string, all: number, required: number): readonly DecidedRecord[] {
  const isRequired = (index: number) => (index * 7) % all < required;
  return Array.from({ length: all }, (_, index) => ({
    ...{ reference: `${authorityId}-2026-${index}`, itemFamily: 'INTERCEPTION', destination: 'AE' },
    endUserKind: index % 2 ? 'POLICE' : 'MINISTRY',
    features: { warningSigns: index % 3 ? ['END_USE_UNCLEAR'] : [], safeguards: [] },
    outcome: isRequired(index) ? 'AUTHORISATION_REQUIRED' : 'NO_AUTHORISATION_REQUIRED',
    reasonCodes: isRequired(index)
      ? ['item.covert-by-design', 'end-use.human-rights', 'end-use.internal-repression']
      : [],
    receivedOn: '2026-01-05',
    decidedOn: `2026-${String(2 + (index % 8)).padStart(2, '0')}-10`,
    ...(isRequired(index) ? { sharedAfterDays: 4 } : {}),
  }));
}

describe('what Union staff are told of practice', () => {
  const database = useDatabase();
  let analyst: UnionActor;
  let practice: ReadPractice;

  beforeAll(async () => {
    analyst = await as.union(database);
    practice = new ReadPractice(database.transactions, CLOCK);
    const habits = [
      ['AT', 40, 12],
      ['CZ', 40, 13],
      ['NL', 40, 36],
      ['ES', 40, 11],
      ['LU', 9, 9],
      ['EE', 2, 0],
    ] as const;
    for (const [authority, all, required] of habits) {
      await insertDecided(database.transactions, authority, decided(authority, all, required));
    }
  });

  it('names the Member State that differs, and claims nothing of one below the minimum number (R-052)', async () => {
    const { groups, union, isAdjusted, policy } = await practice.rates(analyst, YEAR);
    const of = (state: string) => groups.find(({ group }) => group === state);
    expect(policy).toEqual({ minimumForClaim: 10, suppressBelow: 3, confidence: 0.95 });
    expect(union).toMatchObject({ trials: 171, successes: 81 });
    expect(isAdjusted).toBe(true);
    expect(groups).toHaveLength(27);
    expect(of('NL')).toMatchObject({ trials: 40, successes: 36, sayable: 'ENOUGH', claim: 'HIGHER' });
    expect(of('LU')).toMatchObject({
      trials: 9,
      successes: 9,
      sayable: 'TOO_FEW',
      claim: 'NO_CLAIM',
      p: null,
    });
    expect(of('SE')).toMatchObject({ sayable: 'NOTHING_DECIDED', raw: null, adjusted: null, funnel: null });
    expect(of('NL')?.shrunken?.value).toBeLessThan(0.9);
  });

  it('follows the policy row in force on the last day of the figure', async () => {
    await database.rows(`insert into statistics_policy values ('2026-12-31', 50, 3, 0.9, 'A test')`);
    const { groups, policy } = await practice.rates(analyst, YEAR);
    expect(policy).toMatchObject({ minimumForClaim: 50, confidence: 0.9 });
    expect(new Set(groups.map(({ claim }) => claim))).toEqual(new Set(['NO_CLAIM']));
    const before = await practice.rates(analyst, { ...YEAR, to: '2026-12-30' });
    expect(before.policy.minimumForClaim).toBe(10);
    await database.rows(`delete from statistics_policy where valid_from = '2026-12-31'`);
  });

  it('counts a criterion once in each decision, and only criteria of the catalogue', async () => {
    const { rows } = await practice.reasons(analyst, { ...YEAR, outcome: 'AUTHORISATION_REQUIRED' });
    expect(rows.map(({ criterion, all }) => [criterion, all.successes, all.trials])).toEqual([
      ['END_USE', 81, 81],
      ['ITEM', 81, 81],
    ]);
    for (const [code, { criterion }] of Object.entries(REASON_CATALOGUE)) {
      expect(code.split('.')[0]?.replaceAll('-', '_').toUpperCase(), code).toBe(criterion);
      expect(CRITERIA).toContain(criterion);
    }
  });

  it('tells median times with their interval, and no interval where there are too few', async () => {
    const { toDecision, toShare } = await practice.times(analyst, YEAR);
    const of = (figure: typeof toDecision, state: string) =>
      figure.groups.find(({ group }) => group === state);
    expect(toDecision.all.cases).toBe(171);
    expect(of(toDecision, 'AT')?.interval).toMatchObject({ value: expect.any(Number) });
    expect(of(toDecision, 'EE')).toMatchObject({ cases: 2, interval: null, sayable: 'TOO_FEW' });
    expect(of(toShare, 'NL')).toMatchObject({ cases: 36, median: 4, lowerQuartile: 4 });
    expect(of(toShare, 'EE')).toMatchObject({ cases: 0, median: null, sayable: 'NOTHING_DECIDED' });
  });

  it('shows each month, versions of policy, and a change only where there is one', async () => {
    const { months, versions, changes } = await practice.trend(analyst, {
      from: '2024-10-01',
      to: '2026-12-31',
    });
    expect(months).toHaveLength(27);
    expect(months.reduce((sum, { trials }) => sum + trials, 0)).toBe(171);
    expect(versions).toMatchObject([{ validFrom: '2024-10-11' }]);
    expect(changes).toEqual([]);
    expect(
      (await practice.trend(analyst, { from: '0001-01-01', to: '2026-12-31' })).months.length,
    ).toBeLessThan(123);
  });

  it('counts nothing that was withheld', async () => {
    const before = await practice.rates(analyst, YEAR);
    await database.rows(
      `update consistency_record set shared = false, withheld_reason = 'SENSITIVITY' where authority_id = 'LU'`,
    );
    const after = await practice.rates(analyst, YEAR);
    expect(after.union.trials).toBe(before.union.trials - 9);
    expect((await practice.times(analyst, YEAR)).toShare.all.cases).toBe(72);
  });

  it('is refused to everyone else', async () => {
    const officer = await as.officer(database, 'FR', ['CASE_OFFICER', 'APPROVER', 'AUDITOR']);
    for (const act of ['rates', 'trend', 'times'] as const) {
      await expect((async () => practice[act](officer, YEAR))(), act).rejects.toThrow(Refused);
    }
  });
});
