import { beforeAll, describe, expect, it } from 'vitest';
import { exampleAnswers } from '@article5/domain/questions';
import { DEFAULT_ROUTING, type TableCondition } from '@article5/domain/triage';
import type { OfficerActor } from '@article5/domain/kernel';
import { as, FixedClock } from '../../../../test/support/builders';
import { refusedWithoutTrace } from '../../../../test/support/casework';
import { useDatabase } from '../../../../test/support/database';
import { givenSubmitted, intakeOf } from '../../../../test/support/intake';
import { tablesOf } from '../../../../test/support/triage';

type Rules = Parameters<ReturnType<typeof tablesOf>['drafts']['save']>[1]['rules'];
const ALL_URGENT: Rules = [{ id: 'everything', when: [], then: { teamCode: 'general', priority: 'URGENT' } }];
const WHY = 'Everything is looked at this winter';

describe('tables of an authority', () => {
  const database = useDatabase();
  let desk: ReturnType<typeof tablesOf>;
  beforeAll(() => {
    desk = tablesOf(database);
  });

  const administrator = (authorityId: string) =>
    as.officer(database, authorityId, ['AUTHORITY_ADMINISTRATOR']);
  const refused = (act: () => Promise<unknown>) => refusedWithoutTrace(database, act);

  /** A routing draft with these rules, saved once. */
  async function drafted(
    by: OfficerActor,
    rules: Rules = ALL_URGENT,
    kind: 'ROUTING' | 'INDICATORS' = 'ROUTING',
  ) {
    const { draftId } = await desk.drafts.start(by, { kind, basedOn: '2026-1' });
    const { revision } = await desk.drafts.save(by, { draftId, rules, ifMatch: '1' });
    return { draftId, ifMatch: String(revision) };
  }
  async function proposed(by: OfficerActor, effectiveFrom = '2026-11-25', rules: Rules = ALL_URGENT) {
    const { draftId, ifMatch } = await drafted(by, rules);
    await desk.activation.propose(by, { draftId, ifMatch, effectiveFrom, why: WHY });
    return { draftId, ifMatch: String(Number(ifMatch) + 1) };
  }
  async function versionOf(by: OfficerActor, version: string) {
    const { versions } = await desk.tables.list(by);
    return versions.find((one) => one.kind === 'ROUTING' && one.version === version);
  }

  it('a draft becomes a version when a second administrator activates it, from its day on, with history', async () => {
    const [ann, ben] = [await administrator('FR'), await administrator('FR')];
    const { draftId, ifMatch } = await proposed(ann);
    expect(await desk.tables.draft(ann, { draftId })).toMatchObject({
      ...{ state: 'PROPOSED', version: '1', isOwnProposal: true, effectiveFrom: '2026-11-25' },
    });
    const own = await refused(() => desk.activation.activate(ann, { draftId, ifMatch }));
    expect(own.codes).toEqual(['triage-draft.same-person']);
    await desk.activation.activate(ben, { draftId, ifMatch });
    expect(await versionOf(ann, '1')).toMatchObject({ state: 'COMING', validFrom: '2026-11-25' });
    expect(await versionOf(ann, '2026-1')).toMatchObject({ state: 'IN_FORCE', isShipped: true });
    const { history } = await desk.tables.list(ann);
    expect(history.map(({ act, why }) => [act, why])).toEqual([
      ['ACTIVATED', null],
      ['PROPOSED', WHY],
      ['CHANGED', null],
      ['DRAFTED', null],
    ]);
    const again = await refused(() => desk.activation.activate(ben, { draftId, ifMatch }));
    expect(again.codes).toEqual(['triage-draft.changed-meanwhile']);
  });

  it('intake uses the version in force on the day, and stores version and rule', async () => {
    const answers = exampleAnswers();
    for (const [day, version, rule] of [
      ['2026-11-24', '2026-1', DEFAULT_ROUTING.rules.map(({ id }) => id)],
      ['2026-11-26', '1', ['everything']],
    ] as const) {
      const clock = new FixedClock(new Date(`${day}T10:00:00Z`));
      const given = await givenSubmitted(database, { authorityId: 'FR', answers });
      const intake = intakeOf(database, clock);
      await intake.runAll(given);
      const result = (await intake.step(given, 'route-case'))?.result;
      expect(result).toMatchObject({ tableVersion: version });
      expect(rule).toContain(result?.['ruleId']);
      const [action] = await database.rows<{ payload: object }>(
        `select payload from case_action where notification_id = $1 and kind = 'ROUTED'`,
        [given.notificationId],
      );
      expect(action?.payload).toMatchObject({ tableVersion: version, ruleId: result?.['ruleId'] });
    }
  });

  it('a case says why it is where it is by the version that routed it, and why not elsewhere', async () => {
    const [{ reference }] = (await database.rows<{ reference: string }>(
      `select reference from notification where authority_id = 'FR' order by received_at limit 1`,
    )) as [{ reference: string }];
    const officer = await as.officer(database, 'FR');
    const why = await desk.explain.execute(officer, { reference });
    expect(why.routed).toMatchObject({ tableVersion: '2026-1', isShipped: true });
    expect(why.routed?.recordedRuleId).toBe(why.routed?.taken.ruleId);
    expect(why.current.priority).toBe(why.routed?.taken.priority);
    for (const other of why.routed?.notTaken ?? []) {
      expect([other.teamCode, other.priority]).not.toEqual([
        why.routed?.taken.teamCode,
        why.current.priority,
      ]);
    }
    expect(why.routed?.notTaken.length).toBeGreaterThan(0);
    const stranger = await as.officer(database, 'DE');
    expect((await refused(() => desk.explain.execute(stranger, { reference }))).kind).toBe('NOT_FOUND');
    const administers = await administrator('FR');
    expect((await refused(() => desk.explain.execute(administers, { reference }))).kind).toBe(
      'NOT_PERMITTED',
    );
  });

  it('a version is withdrawn before its first day, and its day is free again; then it cannot be', async () => {
    const [ann, ben] = [await administrator('NL'), await administrator('NL')];
    const first = await proposed(ann);
    await desk.activation.activate(ben, first);
    const second = await drafted(ann);
    const sameDay = () => desk.activation.propose(ann, { ...second, effectiveFrom: '2026-11-25', why: WHY });
    expect((await refused(sameDay)).codes).toEqual(['triage-draft.date-taken']);
    const withdrawal = { kind: 'ROUTING', version: '1', why: 'Too early' } as const;
    await desk.activation.withdraw(ann, withdrawal);
    expect(await versionOf(ann, '1')).toMatchObject({ state: 'WITHDRAWN' });
    expect((await refused(() => desk.activation.withdraw(ann, withdrawal))).codes).toEqual([
      'triage-table.withdrawn-already',
    ]);
    await sameDay();
    await desk.activation.activate(ben, { ...second, ifMatch: String(Number(second.ifMatch) + 1) });
    desk.clock.at = new Date('2026-11-24T23:30:00Z');
    expect(
      (await refused(() => desk.activation.withdraw(ann, { ...withdrawal, version: '2' }))).codes,
    ).toEqual(['triage-table.in-force-already']);
    expect(await versionOf(ann, '2')).toMatchObject({ state: 'IN_FORCE' });
    desk.clock.at = new Date('2026-11-24T10:00:00Z');
  });

  it('nobody saves over a colleague, and a proposed draft is fixed until it is given back', async () => {
    const [ann, ben] = [await administrator('BE-VLG'), await administrator('BE-VLG')];
    const { draftId, ifMatch } = await drafted(ann);
    const stale = () => desk.drafts.save(ben, { draftId, rules: ALL_URGENT, ifMatch: '1' });
    expect(await refused(stale)).toEqual({ codes: ['triage-draft.changed-meanwhile'], kind: 'STALE' });
    const without = () => desk.drafts.save(ben, { draftId, rules: ALL_URGENT, ifMatch: undefined });
    expect((await refused(without)).codes).toEqual(['request.if-match-missing']);
    await desk.activation.propose(ben, { draftId, ifMatch, effectiveFrom: '2027-01-01', why: WHY });
    const fixed = () => desk.drafts.save(ann, { draftId, rules: ALL_URGENT, ifMatch: '3' });
    expect((await refused(fixed)).codes).toEqual(['triage-draft.not-in-this-state']);
    const mute = () => desk.activation.giveBack(ann, { draftId, why: ' ' });
    expect((await refused(mute)).codes).toEqual(['triage-draft.reason-missing']);
    await desk.activation.giveBack(ann, { draftId, why: 'Name the team' });
    await desk.drafts.save(ann, { draftId, rules: ALL_URGENT, ifMatch: '4' });
    await desk.drafts.discard(ann, { draftId });
    const over = () =>
      desk.activation.propose(ann, { draftId, ifMatch: '6', effectiveFrom: '2027-01-01', why: WHY });
    expect((await refused(over)).codes).toEqual(['triage-draft.not-in-this-state']);
  });

  it('a table with faults is not proposed, nor one whose day has come or whose reason is missing', async () => {
    const ann = await administrator('SE');
    const when: TableCondition[] = [{ input: 'moon', op: 'PRESENT' }];
    const faulty: Rules = [{ id: 'r', when, then: { teamCode: 'nowhere', priority: 'HIGH' } }];
    const { draftId, ifMatch } = await drafted(ann, faulty);
    const propose = () =>
      desk.activation.propose(ann, { draftId, ifMatch, effectiveFrom: '2026-11-24', why: '' });
    expect((await refused(propose)).codes).toEqual([
      'triage-draft.table-has-faults',
      'triage-draft.date-not-ahead',
      'triage-draft.reason-missing',
    ]);
    const other = () => drafted(ann, ALL_URGENT, 'INDICATORS');
    await expect(other()).rejects.toThrow('triage-draft.result-of-other-table');
  });

  it('only administrators of the authority see or change its tables', async () => {
    const ann = await administrator('IT');
    const { draftId, ifMatch } = await proposed(ann);
    const officer = await as.officer(database, 'IT', ['CASE_OFFICER', 'APPROVER', 'AUDITOR']);
    const foreign = await administrator('ES');
    const acts = (actor: OfficerActor) => [
      () => desk.tables.draft(actor, { draftId }),
      () => desk.drafts.save(actor, { draftId, rules: ALL_URGENT, ifMatch }),
      () => desk.drafts.discard(actor, { draftId }),
      () => desk.activation.activate(actor, { draftId, ifMatch }),
      () => desk.activation.giveBack(actor, { draftId, why: WHY }),
      () => desk.replays.start(actor, { draftId, cases: 10 }),
      () => desk.activation.withdraw(actor, { kind: 'ROUTING', version: '1', why: WHY }),
    ];
    for (const act of acts(officer)) expect((await refused(act)).kind).toBe('NOT_PERMITTED');
    for (const act of acts(foreign)) expect((await refused(act)).kind).toBe('NOT_FOUND');
  });

  it('the database itself refuses one pair of eyes, a changed version, a changed history and a day that has come', async () => {
    const [ann, ben] = [await administrator('AT'), await administrator('AT')];
    const { draftId, ifMatch } = await proposed(ann);
    const insert = (by: string, from: string) =>
      database.rows(
        `insert into decision_table (authority_id, kind, version, valid_from, content, draft_id, proposed_by,
           activated_by, activated_at) values ('AT', 'ROUTING', 'x', $3, '{}', $1, $2, $4, '2026-11-24T10:00:00Z')`,
        [draftId, ann.personId, from, by],
      );
    await expect(insert(ann.personId, '2026-12-01')).rejects.toThrow('decision_table_four_eyes');
    await expect(insert(ben.personId, '2026-11-24')).rejects.toThrow('from a later day on');
    await desk.activation.activate(ben, { draftId, ifMatch });
    for (const sql of [
      `update decision_table set content = '{}' where authority_id = 'AT'`,
      `update decision_table set valid_from = '2026-01-01' where authority_id = 'AT'`,
      `delete from decision_table where authority_id = 'AT'`,
      `update decision_table set withdrawn_by = '${ann.personId}', withdrawn_at = '2026-11-25T10:00:00Z'
         where authority_id = 'AT'`,
    ]) {
      await expect(database.rows(sql)).rejects.toThrow('never changes');
    }
    await expect(
      database.rows(`update decision_table_event set why = 'other' where authority_id = 'AT'`),
    ).rejects.toThrow();
    expect(await database.count('decision_table', `authority_id = 'AT' and withdrawn_at is null`)).toBe(1);
  });
});
