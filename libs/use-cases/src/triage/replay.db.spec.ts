import { beforeAll, describe, expect, it } from 'vitest';
import { exampleAnswers } from '@article5/domain/questions';
import { DEFAULT_INDICATORS, DEFAULT_ROUTING } from '@article5/domain/triage';
import { as } from '../../../../test/support/builders';
import { everythingWritten, refusedWithoutTrace } from '../../../../test/support/casework';
import { useDatabase } from '../../../../test/support/database';
import { manyCases } from '../../../../test/support/many-cases';
import { tablesOf } from '../../../../test/support/triage';

describe('the policy lab', () => {
  const database = useDatabase();
  let desk: ReturnType<typeof tablesOf>;
  beforeAll(() => {
    desk = tablesOf(database);
  });

  /** Cases with a version each, as sending leaves them. */
  async function sentCases(authorityId: string, count: number) {
    await manyCases(database, authorityId, count);
    await database.rows(
      `insert into notification_version (authority_id, notification_id, organisation_id, version, catalogue_version,
         answers, canonical_sha256, declared_by, submitted_by, submitted_at)
       select authority_id, notification_id, organisation_id, version, '1', $2, repeat('0', 64), 'A Person',
         created_by, received_at from notification n where authority_id = $1 and status <> 'DRAFT'
       on conflict do nothing`,
      [authorityId, exampleAnswers()],
    );
  }

  /** Everything about cases: what a replay must leave alone. */
  async function aboutCases() {
    const all = Object.entries(await everythingWritten(database));
    return Object.fromEntries(all.filter(([table]) => !/^(table_replay|decision_table|outbox)/.test(table)));
  }
  async function draftOf(authorityId: string, kind: 'ROUTING' | 'INDICATORS' = 'ROUTING') {
    const ann = await as.officer(database, authorityId, ['AUTHORITY_ADMINISTRATOR']);
    const { draftId } = await desk.drafts.start(ann, { kind, basedOn: '2026-1' });
    return { ann, draftId, system: { kind: 'system', authorityId } as const };
  }

  it('says of each of the last cases where a draft would put it, in batches, and changes nothing about them', async () => {
    await sentCases('FR', 230);
    const { ann, draftId, system } = await draftOf('FR');
    await database.rows(`insert into team (authority_id, team_code, name) values ('FR', 'second', 'Second')`);
    const rules = [{ id: 'all', when: [], then: { teamCode: 'second', priority: 'URGENT' as const } }];
    await desk.drafts.save(ann, { draftId, rules, ifMatch: '1' });
    const before = await aboutCases();
    const { replayId } = await desk.replays.start(ann, { draftId, cases: 210 });
    expect(await desk.replays.read(ann, { replayId })).toMatchObject({ state: 'RUNNING', casesDone: 0 });
    await Promise.all([desk.replay.execute(system, { replayId }), desk.replay.execute(system, { replayId })]);
    await desk.replay.execute(system, { replayId });
    const found = await desk.replays.read(ann, { replayId });
    expect(found).toMatchObject({ state: 'DONE', casesDone: 210, changed: 210, movedTeam: 210 });
    expect(found.isCurrent).toBe(true);
    expect(Object.keys(found.moves).every((move) => move.endsWith(' URGENT'))).toBe(true);
    expect(Object.values(found.moves).reduce((a, b) => a + b)).toBe(210);
    expect(await database.count('table_replay_case', `replay_id = '${replayId}'`)).toBe(210);
    expect(await aboutCases()).toEqual(before);
    await desk.drafts.save(ann, { draftId, rules: DEFAULT_ROUTING.rules, ifMatch: '2' });
    expect((await desk.replays.read(ann, { replayId })).isCurrent).toBe(false);
    const page = await desk.replays.cases(ann, { replayId });
    expect(page.items).toHaveLength(50);
    expect(page.items[0]).toMatchObject({ teamFrom: 'general', teamTo: 'second', priorityTo: 'URGENT' });
    const next = await desk.replays.cases(ann, { replayId, after: page.next });
    expect(next.items[0]?.reference).not.toBe(page.items[0]?.reference);
  });

  it('says which indicators would come and go, with the number of cases', async () => {
    await sentCases('DE', 12);
    const { ann, draftId, system } = await draftOf('DE', 'INDICATORS');
    const everywhere = {
      ...{ id: 'any-destination', when: [{ input: 'destination', op: 'PRESENT' as const }] },
      then: {
        ...{ code: 'DIVERSION', level: 'STRONG' as const, reasonCode: 'triage.diversion-high' },
        guidelineStep: 3 as const,
      },
    };
    await desk.drafts.save(ann, { draftId, rules: [everywhere], ifMatch: '1' });
    const { replayId } = await desk.replays.start(ann, { draftId, cases: 1000 });
    await desk.replay.execute(system, { replayId });
    const found = await desk.replays.read(ann, { replayId });
    expect(found).toMatchObject({
      state: 'DONE',
      casesAsked: 1000,
      appeared: { 'STRONG DIVERSION': found.casesDone },
    });
    expect(found.casesDone).toBeGreaterThan(0);
  });

  it('of the tables in force changes no case', async () => {
    await sentCases('NL', 12);
    for (const [kind, table] of [
      ['ROUTING', DEFAULT_ROUTING],
      ['INDICATORS', DEFAULT_INDICATORS],
    ] as const) {
      const { ann, draftId, system } = await draftOf('NL', kind);
      await desk.drafts.save(ann, { draftId, rules: table.rules, ifMatch: '1' });
      const { replayId } = await desk.replays.start(ann, { draftId, cases: 50 });
      await desk.replay.execute(system, { replayId });
      expect(await desk.replays.read(ann, { replayId })).toMatchObject({ state: 'DONE', changed: 0 });
    }
  });

  it('tells an essentially identical transaction as intake does, in the same statement', async () => {
    await sentCases('SE', 2);
    const [one, other] = await database.rows<{ id: string }>(
      `select notification_id as id from notification where authority_id = 'SE' order by notification_id`,
    );
    await database.rows(
      `insert into similar_transaction (authority_id, notification_id, other_authority_id,
         other_notification_id, verdict, score, reasons, matcher_version)
       values ('SE', $1, 'SE', $2, 'SAME', 1, '[]', '1')`,
      [one?.id, other?.id],
    );
    const { ann, draftId, system } = await draftOf('SE', 'INDICATORS');
    const rules = DEFAULT_INDICATORS.rules.filter(({ id }) => id !== 'similar-exists');
    await desk.drafts.save(ann, { draftId, rules, ifMatch: '1' });
    const { replayId } = await desk.replays.start(ann, { draftId, cases: 50 });
    await desk.replay.execute(system, { replayId });
    expect(await desk.replays.read(ann, { replayId })).toMatchObject({
      changed: 1,
      disappeared: { 'ATTENTION SIMILAR_EXISTS': 1 },
    });
  });

  it('takes at most a thousand cases, and another authority’s replay is out of reach', async () => {
    const { ann, draftId } = await draftOf('IT');
    const tooMany = () => desk.replays.start(ann, { draftId, cases: 1001 });
    expect((await refusedWithoutTrace(database, tooMany)).codes).toEqual(['triage-replay.too-many']);
    const { replayId } = await desk.replays.start(ann, { draftId, cases: 1 });
    const foreign = await as.officer(database, 'ES', ['AUTHORITY_ADMINISTRATOR']);
    for (const act of [
      () => desk.replays.read(foreign, { replayId }),
      () => desk.replays.cases(foreign, { replayId }),
    ]) {
      expect((await refusedWithoutTrace(database, act)).kind).toBe('NOT_FOUND');
    }
  });
});
