import { beforeAll, describe, expect, it } from 'vitest';
import type { OfficerActor, UnionActor } from '@article5/domain/kernel';
import { as, given } from '../../../../test/support/builders';
import { useDatabase } from '../../../../test/support/database';
import { ReadUnionFigures } from '../consistency';
import { ReadPractice } from '../statistics';
import { AnswerVignettes, ReadRounds, RunRounds } from './index';

const CLOCK = { now: () => new Date('2026-11-24T12:00:00Z') };
const ROUND = {
  title: 'Warning signs and safeguards',
  dueOn: '2026-12-20',
  features: {
    endUserKind: ['POLICE', 'PRIVATE'],
    warningSigns: ['NONE', 'PRESENT'],
    safeguards: ['NONE', 'IN_PLACE'],
  },
  vignettes: 8,
  authorities: ['FR', 'DE', 'SE'],
};
const YES = { outcome: 'AUTHORISATION_REQUIRED', reasonCodes: ['end-use.human-rights'] };
const NO = { outcome: 'NO_AUTHORISATION_REQUIRED', reasonCodes: ['safeguards.sufficient'] };

describe('a calibration round', () => {
  const database = useDatabase();
  let analyst: UnionActor;
  let french: OfficerActor;
  let german: OfficerActor;
  let polish: OfficerActor;
  let runs: RunRounds;
  let rounds: ReadRounds;
  let vignettes: AnswerVignettes;

  beforeAll(async () => {
    analyst = await as.union(database);
    french = await as.officer(database, 'FR');
    german = await as.officer(database, 'DE', ['APPROVER']);
    polish = await as.officer(database, 'PL');
    await given.submitted(database, { authorityId: 'FR' });
    runs = new RunRounds(database.transactions, CLOCK);
    rounds = new ReadRounds(database.transactions);
    vignettes = new AnswerVignettes(database.transactions, CLOCK);
  });

  /** Every table that is not calibration's, as text. */
  async function everythingElse(): Promise<Record<string, string>> {
    const names = await database.rows<{ name: string }>(
      `select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
         and relname not like 'calibration%' order by 1`,
    );
    const shapes: Record<string, string> = {};
    for (const { name } of names) {
      const [row] = await database.rows<{ shape: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as shape from "${name}" t`,
      );
      shapes[name] = row?.shape ?? '';
    }
    return shapes;
  }

  it('is composed, sent, decided blind and told; no case, clock, ledger, match or figure knows of it', async () => {
    const period = { from: '2026-01-01', to: '2026-12-31' };
    const figures = async () => [
      await new ReadUnionFigures(database.transactions, CLOCK).summary(analyst, period),
      await new ReadPractice(database.transactions, CLOCK).rates(analyst, period),
      await new ReadPractice(database.transactions, CLOCK).times(analyst, period),
    ];
    const [before, figuresBefore] = [await everythingElse(), await figures()];

    const { roundId } = await runs.compose(analyst, ROUND);
    expect((await vignettes.list(french)).items, 'a draft reaches nobody').toEqual([]);
    await runs.open(analyst, roundId);
    const own = (await vignettes.list(french)).items;
    expect(own).toHaveLength(8);
    expect((await vignettes.list(polish)).items, 'not invited').toEqual([]);

    for (const [index, { vignetteId }] of own.entries()) {
      await vignettes.execute(french, vignetteId, index % 2 ? YES : NO);
      await vignettes.execute(german, vignetteId, YES);
    }
    await vignettes.execute(french, own[0]?.vignetteId ?? '', YES);

    const open = await rounds.one(analyst, roundId);
    expect(open).toMatchObject({ state: 'OPEN', answered: 16, results: null, alpha: null });
    expect(open.progress).toEqual([
      { authorityId: 'DE', answered: 8 },
      { authorityId: 'FR', answered: 8 },
      { authorityId: 'SE', answered: 0 },
    ]);
    expect(open.list.every(({ counts }) => Object.keys(counts).length === 0)).toBe(true);

    await runs.close(analyst, roundId);
    const closed = await rounds.one(analyst, roundId);
    expect(closed.results?.answers).toBe(16);
    expect(closed.list[0]?.counts).toEqual({ AUTHORISATION_REQUIRED: 2 });
    expect(closed.alpha?.value).toBeLessThan(0.2);
    expect(closed.alpha?.interval?.low).toBeLessThanOrEqual(closed.alpha?.value ?? 0);
    expect(closed.results?.groups.map(({ claim }) => claim)).toEqual(['NO_CLAIM', 'NO_CLAIM']);

    expect(await figures()).toEqual(figuresBefore);
    expect(await everythingElse()).toEqual(before);
  });

  it('shows an authority neither what was varied nor what others said', async () => {
    const { roundId } = await runs.compose(analyst, ROUND);
    await runs.open(analyst, roundId);
    const [first] = (await vignettes.list(german)).items.filter((one) => one.roundId === roundId);
    await vignettes.execute(french, first?.vignetteId ?? '', YES);
    const seen = await vignettes.read(german, first?.vignetteId ?? '');
    expect(seen).toMatchObject({ outcome: null, reasonCodes: null, state: 'OPEN' });
    expect(Object.keys(seen)).not.toContain('levels');
    const scope = { personId: german.personId, authorityId: 'DE', organisationId: null };
    const asGerman = (sql: string) => database.transactions.run(scope, (tx) => tx.query<unknown[]>(sql));
    await expect(asGerman(`select levels from calibration_vignette`)).rejects.toThrow('permission denied');
    expect(await asGerman(`select 1 from calibration_answer where authority_id = 'FR'`)).toEqual([]);
    const early = await database.databases.union.query<unknown[]>(
      `select 1 from calibration_answer where round_id = '${roundId}'`,
    );
    expect(early, 'nor the Union before the round is closed').toEqual([]);
  });

  it('refuses whoever is not asked, and answers after the end; nothing is written', async () => {
    const { roundId } = await runs.compose(analyst, ROUND);
    await runs.open(analyst, roundId);
    const [first] = (await vignettes.list(german)).items.filter((one) => one.roundId === roundId);
    const id = first?.vignetteId ?? '';
    const before = await database.count('calibration_answer');
    await expect(vignettes.execute(polish, id, YES)).rejects.toThrow('calibration.not-found');
    const auditor = await as.officer(database, 'FR', ['AUDITOR']);
    await expect((async () => vignettes.execute(auditor, id, YES))()).rejects.toThrow('access.not-permitted');
    await expect(vignettes.execute(german, id, { ...YES, reasonCodes: [] })).rejects.toThrow(
      'calibration.reason-missing',
    );
    await expect(runs.open(analyst, roundId)).rejects.toThrow('calibration.not-in-this-state');
    await runs.close(analyst, roundId);
    await expect(vignettes.execute(german, id, YES)).rejects.toThrow('calibration.not-in-this-state');
    expect(await database.count('calibration_answer')).toBe(before);
  });

  it('is composed by Union staff only, with a day ahead and two authorities', async () => {
    const before = await database.count('calibration_round');
    const intruder = french as unknown as UnionActor;
    await expect((async () => runs.compose(intruder, ROUND))()).rejects.toThrow('access.not-permitted');
    await expect((async () => rounds.list(french))()).rejects.toThrow('access.not-permitted');
    await expect(runs.compose(analyst, { ...ROUND, dueOn: '2026-11-24' })).rejects.toThrow(
      'calibration.due-not-ahead',
    );
    await expect(runs.compose(analyst, { ...ROUND, authorities: ['FR', 'XX'] })).rejects.toThrow(
      'calibration.authorities-number',
    );
    expect(await database.count('calibration_round')).toBe(before);
  });
});
