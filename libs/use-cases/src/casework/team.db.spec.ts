import { describe, expect, it } from 'vitest';
import { as } from '../../../../test/support/builders';
import { deskOf, refusedWithoutTrace } from '../../../../test/support/casework';
import { useDatabase, type TestDatabase } from '../../../../test/support/database';

const SUMMARY = {
  done: 'Read all answers.',
  waits: 'The end-use statement.',
  next: 'Ask for the statement.',
};

describe('absences and stand-ins', () => {
  const database = useDatabase();

  async function away(desk: ReturnType<typeof deskOf>, authorityId: string) {
    const team = await desk.team(authorityId);
    const today = (await desk.readTeam.execute(team.officer)).today;
    const absence = {
      personId: team.officer.personId,
      from: today,
      to: today,
      standInId: team.intake.personId,
    };
    return { ...team, today, absence };
  }

  it('what is given to an officer who is away goes to the stand-in, once or for many cases, and says so', async () => {
    const desk = deskOf(database);
    const { officer, approver, intake, absence } = await away(desk, 'FR');
    const other = await as.officer(database, 'FR', ['CASE_OFFICER']);
    const { reference } = await desk.assessing(officer);
    await desk.assign.execute(approver, { reference, personId: other.personId });
    await desk.absences.record(officer, absence);
    const given = await desk.assign.execute(approver, { reference, personId: officer.personId });
    expect(given).toMatchObject({
      assignee: { personId: intake.personId },
      insteadOf: { personId: officer.personId },
    });
    const second = await desk.assessing(other);
    const act = { kind: 'assign', personId: officer.personId } as const;
    const selection = { references: [second.reference] };
    const preview = await desk.prepare.execute(approver, { act, selection });
    expect(preview.act).toMatchObject({ personId: intake.personId, insteadOf: expect.any(String) as string });
    await desk.bulk.execute(approver, preview);
    const { assignee } = await desk.read.execute(approver, { reference: second.reference });
    expect(assignee?.personId).toBe(intake.personId);
    const taken = await desk.assign.execute(officer, { reference, personId: officer.personId });
    expect(taken).toMatchObject({ assignee: { personId: officer.personId }, insteadOf: null });
  });

  it('the team sees who is away and who stands in, until it is taken back; then cases come again', async () => {
    const desk = deskOf(database);
    const { officer, approver, intake, absence, administrator, auditor } = await away(desk, 'DE');
    const written = await desk.absences.record(officer, absence);
    const { absences, mayRecordForOthers } = await desk.readTeam.execute(intake);
    expect(absences).toEqual([{ ...written, mayEnd: false }]);
    expect(mayRecordForOthers).toBe(false);
    expect((await desk.readTeam.execute(administrator)).absences).toEqual([{ ...written, mayEnd: true }]);
    for (const actor of [intake, auditor, await as.officer(database, 'AT')]) {
      const end = () => desk.absences.end(actor, written);
      const { codes } = await refusedWithoutTrace(database, end);
      expect(['access.not-permitted', 'absence.not-found']).toContain(codes[0]);
    }
    await desk.absences.end(approver, written);
    expect((await desk.readTeam.execute(officer)).absences).toEqual([]);
    const { reference } = await desk.assessing(officer);
    const given = await desk.assign.execute(approver, { reference, personId: officer.personId });
    expect(given.insteadOf).toBeNull();
  });

  it('an absence without a stand-in who is there is refused, and so is one of a colleague', async () => {
    const desk = deskOf(database);
    const { officer, intake, approver, auditor, absence, today } = await away(desk, 'IT');
    await desk.absences.record(approver, {
      ...absence,
      personId: intake.personId,
      standInId: officer.personId,
    });
    const refusals = async (actor: typeof officer, change: Partial<typeof absence>) =>
      (await refusedWithoutTrace(database, () => desk.absences.record(actor, { ...absence, ...change })))
        .codes;
    expect(await refusals(officer, {})).toEqual(['absence.stand-in-away']);
    expect(await refusals(officer, { standInId: officer.personId })).toEqual(['absence.stand-in-is-self']);
    expect(await refusals(officer, { standInId: auditor.personId })).toEqual(['absence.stand-in-unknown']);
    const standInId = approver.personId;
    expect(await refusals(officer, { standInId, to: '2020-01-01' })).toEqual(['absence.days-reversed']);
    expect(await refusals(officer, { standInId, from: '2020-01-01', to: '2020-01-02' })).toEqual([
      'absence.over',
    ]);
    expect(await refusals(officer, { standInId, from: today, to: '2029-01-01' })).toEqual([
      'absence.too-long',
    ]);
    expect(await refusals(approver, { personId: intake.personId, standInId })).toEqual(['absence.overlaps']);
    expect(await refusals(officer, { personId: intake.personId, standInId })).toEqual([
      'access.not-permitted',
    ]);
    expect(await refusals(auditor, { personId: auditor.personId, standInId })).toEqual([
      'access.not-permitted',
    ]);
  });
});

describe('a case that changes hands', () => {
  const database = useDatabase();

  it('carries what the last officer tells the next, at its top until that one acknowledges it', async () => {
    const desk = deskOf(database);
    const { officer, intake, approver } = await desk.team();
    const { reference, notificationId } = await desk.assessing(officer);
    const given = await desk.handOver.execute(officer, { ...SUMMARY, reference, personId: intake.personId });
    expect(given.assignee.personId).toBe(intake.personId);
    const view = await desk.read.execute(intake, { reference });
    expect(view.assignee?.personId).toBe(intake.personId);
    expect(view.handover).toMatchObject({ ...SUMMARY, to: { personId: intake.personId } });
    expect(view.timeline[0]).toMatchObject({ kind: 'HANDED_OVER', exporterVisible: false });
    const acknowledge = (actor: typeof officer) => () => desk.handOver.acknowledge(actor, { reference });
    for (const actor of [officer, approver]) {
      expect((await refusedWithoutTrace(database, acknowledge(actor))).codes).toEqual(['handover.not-yours']);
    }
    await acknowledge(intake)();
    expect((await desk.read.execute(officer, { reference })).handover).toBeNull();
    expect((await refusedWithoutTrace(database, acknowledge(intake))).codes).toEqual(['handover.not-found']);
    expect(
      await database.count('case_action', `notification_id = '${notificationId}' and kind like 'HAND%'`),
    ).toBe(2);
  });

  it('is refused without a next step, to who has it already, to strangers, and by who may not give cases', async () => {
    const desk = deskOf(database);
    const { officer, intake, auditor, administrator } = await desk.team();
    const { reference, exporter } = await desk.assessing(officer);
    const give = (actor: typeof officer | typeof exporter, change: object) => () =>
      desk.handOver.execute(actor, { ...SUMMARY, reference, personId: intake.personId, ...change });
    const codes = async (act: () => Promise<unknown>) => (await refusedWithoutTrace(database, act)).codes;
    await desk.assign.execute(officer, { reference, personId: officer.personId });
    expect(await codes(give(officer, { next: ' ' }))).toEqual(['handover.next-missing']);
    expect(await codes(give(intake, { personId: officer.personId }))).toEqual(['handover.has-it-already']);
    expect(await codes(give(officer, { personId: auditor.personId }))).toEqual(['case.no-such-officer']);
    for (const actor of [auditor, administrator, exporter]) {
      expect(await codes(give(actor, {}))).toEqual(['access.not-permitted']);
    }
    const peer = await as.officer(database, 'DE');
    expect(await codes(give(peer, {}))).toEqual(['case.not-found']);
  });

  it('many cases are handed over with the same words, and given back together', async () => {
    const desk = deskOf(database);
    const { officer, intake } = await desk.team('NL');
    const cases = [await desk.assessing(officer), await desk.assessing(officer)];
    const references = cases.map(({ reference }) => reference).sort();
    for (const reference of references) {
      await desk.assign.execute(officer, { reference, personId: officer.personId });
    }
    const act = { kind: 'hand-over', personId: intake.personId, ...SUMMARY } as const;
    const preview = await desk.prepare.execute(officer, { act, selection: { references } });
    expect(preview).toMatchObject({ pending: 2, refused: 0 });
    expect(await wordsOfBulk(database, SUMMARY.next)).toBe(3);
    const done = await desk.bulk.execute(officer, preview);
    expect(done).toMatchObject({ state: 'DONE', done: 2, undoable: true });
    expect(await wordsOfBulk(database, SUMMARY.next)).toBe(0);
    for (const reference of references) {
      const { handover } = await desk.read.execute(intake, { reference });
      expect(handover).toMatchObject({ next: SUMMARY.next });
    }
    await desk.bulk.undo(officer, done);
    for (const reference of references) {
      const { assignee, handover } = await desk.read.execute(intake, { reference });
      expect([assignee?.personId, handover]).toEqual([officer.personId, null]);
    }
  });
});

describe('a declared conflict of interest', () => {
  const database = useDatabase();

  it('takes the case from the officer, who may do nothing more in it, and colleagues see it', async () => {
    const desk = deskOf(database);
    const { officer, intake, approver } = await desk.team();
    const { reference } = await desk.assessing(officer);
    await desk.assign.execute(intake, { reference, personId: officer.personId });
    await desk.conflicts.declare(officer, { reference, reason: 'My sister works for the exporter.' });
    const view = await desk.read.execute(approver, { reference });
    expect(view.assignee).toBeNull();
    expect(view.conflicts).toMatchObject([
      { personId: officer.personId, reason: 'My sister works for the exporter.' },
    ]);
    expect(view.timeline[0]).toMatchObject({ kind: 'CONFLICT_DECLARED', exporterVisible: false });
    const own = await desk.read.execute(officer, { reference });
    expect(own.availableActions).toEqual([]);
    const question = { question: 'Who operates it?', answerKeys: ['4.4'] };
    const acts = [
      () => desk.assign.execute(officer, { reference, personId: intake.personId }),
      () => desk.handOver.execute(officer, { ...SUMMARY, reference, personId: intake.personId }),
      () => desk.ask.execute(officer, { reference, items: [question] }),
      () => desk.drafts.read(officer, { reference }),
      () => desk.conflicts.declare(officer, { reference, reason: 'Again.' }),
    ];
    for (const act of acts) {
      const { codes, kind } = await refusedWithoutTrace(database, act);
      expect([codes, kind]).toEqual([['case.conflict-declared'], 'NOT_PERMITTED']);
    }
    for (const give of [
      () => desk.assign.execute(approver, { reference, personId: officer.personId }),
      () => desk.handOver.execute(approver, { ...SUMMARY, reference, personId: officer.personId }),
    ]) {
      expect((await refusedWithoutTrace(database, give)).codes).toEqual(['case.officer-has-conflict']);
    }
    const label = { kind: 'assign', personId: intake.personId } as const;
    const preview = await desk.prepare.execute(officer, {
      act: label,
      selection: { references: [reference] },
    });
    expect(preview.failures).toEqual([{ reference, code: 'case.conflict-declared' }]);
  });

  it('is lifted by an administrator with a reason, and by nobody else', async () => {
    const desk = deskOf(database);
    const { officer, intake, approver, administrator, auditor } = await desk.team('SE');
    const { reference, exporter } = await desk.assessing(officer);
    await desk.conflicts.declare(officer, { reference, reason: 'Shares in the exporter.' });
    const { items } = await desk.conflicts.list(administrator);
    expect(items).toMatchObject([{ reference, personId: officer.personId }]);
    const conflictId = items[0]?.conflictId ?? '';
    for (const actor of [officer, intake, approver, auditor, exporter]) {
      const lift = () => desk.conflicts.lift(actor, { conflictId, reason: 'Sold.' });
      expect((await refusedWithoutTrace(database, lift)).codes).toEqual(['access.not-permitted']);
      const list = () => desk.conflicts.list(actor);
      expect((await refusedWithoutTrace(database, list)).kind).toBe('NOT_PERMITTED');
    }
    const silent = () => desk.conflicts.lift(administrator, { conflictId, reason: ' ' });
    expect((await refusedWithoutTrace(database, silent)).codes).toEqual(['case.reason-missing']);
    const stranger = await as.officer(database, 'FI', ['AUTHORITY_ADMINISTRATOR']);
    const foreign = () => desk.conflicts.lift(stranger, { conflictId, reason: 'Sold.' });
    expect((await refusedWithoutTrace(database, foreign)).codes).toEqual(['conflict.not-found']);
    await desk.conflicts.lift(administrator, { conflictId, reason: 'The shares were sold.' });
    expect((await desk.read.execute(intake, { reference })).conflicts).toEqual([]);
    const given = await desk.assign.execute(intake, { reference, personId: officer.personId });
    expect(given.assignee?.personId).toBe(officer.personId);
  });
});

describe('asking and comparing in many cases at once', () => {
  const database = useDatabase();
  const items = [{ question: 'Who operates it, and on what legal basis?', answerKeys: ['4.4'] }];

  it('the same question goes to several exporters, says what it does to the clocks, and is taken back where unanswered', async () => {
    const desk = deskOf(database);
    const { officer } = await desk.team('BE-VLG');
    const cases = [await desk.assessing(officer), await desk.assessing(officer)];
    const references = cases.map(({ reference }) => reference).sort();
    const preview = await desk.prepare.execute(officer, {
      act: { kind: 'ask', items },
      selection: { references: [...references, 'BE-VLG-2020-000001'] },
    });
    expect(preview).toMatchObject({ pending: 2, refused: 1 });
    const clock = preview.act['clock'] as Record<string, number>;
    expect(Object.values(clock).reduce((sum, count) => sum + count, 0)).toBe(2);
    const done = await desk.bulk.execute(officer, preview);
    expect(done).toMatchObject({ done: 2, refused: 1, undoable: true });
    for (const reference of references) {
      const view = await desk.read.execute(officer, { reference });
      expect(view.status).toBe('AWAITING_EXPORTER');
      expect(view.clarifications.map(({ state }) => state)).toEqual(['OPEN']);
    }
    const back = await desk.bulk.undo(officer, done);
    expect(back.done).toBe(2);
    for (const reference of references) {
      const view = await desk.read.execute(officer, { reference });
      expect(view.clarifications.map(({ state }) => state)).toEqual(['CANCELLED']);
    }
    const unfit = await desk.prepare.execute(officer, {
      act: { kind: 'ask', items: [{ question: 'Why?', answerKeys: ['99.9'] }] },
      selection: { references },
    });
    expect(unfit.failures.map(({ code }) => code)).toEqual([
      'clarification.answer-unknown',
      'clarification.answer-unknown',
    ]);
  });

  it('cases are judged the same transaction as another, each with the reason, and the verdicts are taken back', async () => {
    const desk = deskOf(database);
    const { officer, intake } = await desk.team('CZ');
    const made = [
      await desk.assessing(officer),
      await desk.assessing(officer),
      await desk.assessing(officer),
    ];
    const [anchor = '', ...others] = made.map(({ reference }) => reference).sort();
    const act = { kind: 'compare', with: anchor, verdict: 'SAME', reason: 'One tender in lots.' } as const;
    const selection = { references: [anchor, ...others] };
    const preview = await desk.prepare.execute(officer, { act, selection });
    expect(preview.failures).toEqual([{ reference: anchor, code: 'compare.with-itself' }]);
    const done = await desk.bulk.execute(officer, preview);
    expect(done.done).toBe(2);
    expect(await wordsOfBulk(database, 'One tender in lots.')).toBe(0);
    const standing = () => database.count('transaction_verdict', `authority_id = 'CZ' and undone_at is null`);
    expect(await standing()).toBe(2);
    expect((await desk.prepare.execute(officer, { act, selection })).unchanged).toBe(2);
    await desk.bulk.undo(officer, done);
    expect(await standing()).toBe(0);
    const refused = () => desk.prepare.execute(intake, { act, selection });
    expect((await refusedWithoutTrace(database, refused)).kind).toBe('NOT_PERMITTED');
    const silent = () => desk.prepare.execute(officer, { act: { ...act, reason: ' ' }, selection });
    expect((await refusedWithoutTrace(database, silent)).codes).toEqual(['case.reason-missing']);
  });
});

/** How many rows of acts on many cases hold these words. */
async function wordsOfBulk(database: TestDatabase, words: string): Promise<number> {
  const holding = `act::text like '%${words}%'`;
  return (await database.count('bulk_act', holding)) + (await database.count('bulk_item', holding));
}
