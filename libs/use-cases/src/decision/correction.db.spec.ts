import { beforeAll, describe, expect, it } from 'vitest';
import { v7 as newId } from 'uuid';
import type { UnionActor } from '@article5/domain/kernel';
import { ReplayDecision } from '../casework';
import { ReadUnionCluster, ReadUnionFigures } from '../consistency';
import { ReadOwnNotification, WithdrawNotification } from '../notification';
import { as } from '../../../../test/support/builders';
import {
  COMPLETE_ASSESSMENT,
  deskOf,
  everythingWritten,
  NOT_REQUIRED,
  refusalOf,
  refusedWithoutTrace,
  REQUIRED,
} from '../../../../test/support/casework';
import { useDatabase } from '../../../../test/support/database';

const REASON = 'The end-user was mistaken for another body.';
const LATER = new Date('2026-11-27T09:00:00.000Z');

describe('R-050: a decision is corrected by a new one', () => {
  const database = useDatabase();
  const caseRow = async (reference: string) => {
    const [row] = await database.rows(`select * from notification where reference = $1`, [reference]);
    return row;
  };
  /** A decided case, and the clock three days on. */
  const decidedBefore = async (draft = REQUIRED) => {
    const desk = deskOf(database);
    const people = await desk.team();
    const decided = await desk.decided(people, draft);
    desk.clock.at = LATER;
    return { desk, people, ...decided };
  };

  it('the new one is in force and names the old, which stays as it was issued and says that it was replaced', async () => {
    const { desk, people, reference, decision, notificationId } = await decidedBefore();
    const [before] = await database.rows<Record<string, unknown>>(
      `select * from decision where decision_id = $1`,
      [decision.decisionId],
    );
    const made = await desk.corrected(people, reference, NOT_REQUIRED);
    expect(made).toMatchObject({
      state: 'APPROVED',
      outcome: 'NO_AUTHORISATION_REQUIRED',
      correctsDecisionId: decision.decisionId,
      replacedAt: null,
    });
    const view = await desk.read.execute(people.officer, { reference });
    expect(view.decisions.map(({ decisionId, replacedBy }) => [decisionId, replacedBy])).toEqual([
      [made.decisionId, null],
      [decision.decisionId, made.decisionId],
    ]);
    const [after] = await database.rows<Record<string, unknown>>(
      `select * from decision where decision_id = $1`,
      [decision.decisionId],
    );
    expect(after).toEqual({ ...before, replaced_at: LATER });
    const row = await caseRow(reference);
    expect(row).toMatchObject({ status: 'DECIDED', outcome: 'NO_AUTHORISATION_REQUIRED' });
    expect(row).toMatchObject({ decided_at: new Date('2026-11-24T10:00:00.123Z') });
    const [act] = await database.rows(
      `select payload, exporter_visible from case_action where notification_id = $1 and kind = 'CORRECTED'`,
      [notificationId],
    );
    expect(act).toMatchObject({
      payload: {
        decision: made.decisionId,
        corrects: decision.decisionId,
        textSha256: made.letter.textSha256,
      },
      exporter_visible: true,
    });
    const replay = await new ReplayDecision(database.transactions).execute(people.officer, {
      reference,
      decisionId: decision.decisionId,
    });
    expect(replay).toMatchObject({ proven: true, decision: { outcome: 'AUTHORISATION_REQUIRED' } });
  });

  it('the letter says which decision it replaces, in the words of the exporter’s language', async () => {
    const { desk, people, reference } = await decidedBefore();
    const { letter } = await desk.corrected(people, reference, REQUIRED);
    const [clause] = letter.blocks.filter(({ clause: name }) => name?.startsWith('replaces@'));
    expect(clause?.texts).toEqual([
      'This decision replaces the decision of 24 November 2026, which no longer applies.',
    ]);
  });

  it('the exporter has both letters, sees which applies, and the code of the old says when it was replaced', async () => {
    const { desk, people, reference, notificationId, exporter } = await decidedBefore();
    const own = new ReadOwnNotification(database.transactions);
    await desk.correct.execute(people.officer, { reference, reason: REASON });
    const meanwhile = await own.execute(exporter, notificationId);
    expect(meanwhile).toMatchObject({
      status: 'DECIDED',
      outcome: 'AUTHORISATION_REQUIRED',
      correctedAt: null,
    });
    expect(meanwhile.timeline.map(({ kind }) => kind)).not.toContain('CORRECTION_STARTED');
    const draft = NOT_REQUIRED;
    const { decisionId, letter } = await desk.propose.execute(people.officer, { reference, draft });
    const { textSha256 } = letter;
    await desk.approve.execute(people.approver, { reference, decisionId, textSha256 });
    const after = await own.execute(exporter, notificationId);
    expect(after).toMatchObject({
      outcome: 'NO_AUTHORISATION_REQUIRED',
      correctedAt: LATER.toISOString(),
      decidedAt: '2026-11-24T10:00:00.123Z',
    });
    expect(after.timeline.at(-1)?.kind).toBe('CORRECTED');
    const { items } = await desk.ownLetters.list(exporter, { notificationId });
    expect(items.map(({ replacedAt }) => replacedAt)).toEqual([null, LATER.toISOString()]);
    const codes = await database.rows<{ code: string }>(
      `select verification_code as code from letter where notification_id = $1 order by issued_at`,
      [notificationId],
    );
    const replacedOn = [];
    for (const { code } of codes) {
      replacedOn.push((await desk.verify.execute({ code, address: '192.0.2.7' })).replacedOn);
    }
    expect(replacedOn).toEqual(['2026-11-27', null]);
  });

  it('R-017, R-018: customs, sharing and telling the exporter are to be done again, and it closes no sooner', async () => {
    const { desk, people, reference, notificationId, exporter } = await decidedBefore();
    const { officer, approver } = people;
    const customs = { reference, recipient: 'Customs', informedOn: '2026-11-24' };
    const share = () => desk.share.execute(officer, { reference, sharing: { kind: 'SHARE' } });
    const read = async () => {
      for (const { letterId } of (await desk.ownLetters.list(exporter, { notificationId })).items)
        await desk.ownLetters.execute(exporter, { notificationId, letterId });
    };
    await read();
    await desk.customs.execute(officer, customs);
    await share();
    await desk.close.execute(approver, { reference });
    await desk.corrected(people, reference, REQUIRED);
    const close = () => desk.close.execute(approver, { reference });
    expect((await refusedWithoutTrace(database, close)).codes).toEqual([
      'sharing.exporter-not-told',
      'sharing.customs-not-informed',
      'sharing.neither-shared-nor-withheld',
    ]);
    const early = () => desk.posted.execute(officer, { reference, postedOn: '2026-11-26' });
    expect((await refusedWithoutTrace(database, early)).codes).toEqual(['sharing.posted-before-decision']);
    await read();
    await desk.customs.execute(officer, { ...customs, informedOn: '2026-11-27' });
    expect(await share()).toMatchObject({ state: 'SHARED', customs: [{ informedOn: '2026-11-27' }] });
    await close();
    expect(await caseRow(reference)).toMatchObject({ status: 'CLOSED' });
    const kept = await database.count('customs_information', `notification_id = '${notificationId}'`);
    expect(kept).toBe(2);
  });

  it('a draft begins with the decision in force; the assessment can be mended, a proposal returned and made again', async () => {
    const { desk, people, reference } = await decidedBefore();
    const { officer, approver } = people;
    await desk.correct.execute(officer, { reference, reason: REASON });
    expect(await desk.drafts.read(officer, { reference })).toMatchObject({
      from: 'IN_FORCE',
      content: { outcome: 'AUTHORISATION_REQUIRED' },
    });
    const mended = { ...COMPLETE_ASSESSMENT.considerations, policy: 'Looked at once more.' };
    const content = { ...COMPLETE_ASSESSMENT, considerations: mended };
    await desk.save.execute(officer, { reference, revision: '1', content });
    const first = await desk.propose.execute(officer, { reference, draft: NOT_REQUIRED });
    expect(await caseRow(reference)).toMatchObject({ status: 'CORRECTION_PROPOSED' });
    const { decisionId } = first;
    await desk.giveBack.execute(approver, { reference, decisionId, comment: 'Say more.' });
    expect(await caseRow(reference)).toMatchObject({ status: 'CORRECTING' });
    expect((await desk.drafts.read(officer, { reference })).from).toBe('RETURNED');
    const again = await desk.propose.execute(officer, { reference, draft: NOT_REQUIRED });
    const { textSha256 } = again.letter;
    const made = await desk.approve.execute(approver, {
      reference,
      decisionId: again.decisionId,
      textSha256,
    });
    expect(made.replacedAt).toBeNull();
    const second = await desk.corrected(people, reference, REQUIRED);
    expect(second.correctsDecisionId).toBe(made.decisionId);
    const open = `state = 'APPROVED' and replaced_at is null and notification_id = (select notification_id
      from notification where reference = '${reference}')`;
    expect(await database.count('decision', open)).toBe(1);
  });

  it.each(['DECIDED', 'CLOSED'] as const)('given up, a case that was %s is so again', async (status) => {
    const { desk, people, reference, notificationId, exporter } = await decidedBefore(NOT_REQUIRED);
    const { officer, approver } = people;
    if (status === 'CLOSED') {
      const [letter] = (await desk.ownLetters.list(exporter, { notificationId })).items;
      await desk.ownLetters.execute(exporter, { notificationId, letterId: letter?.letterId ?? '' });
      await desk.close.execute(approver, { reference });
    }
    await desk.correct.execute(officer, { reference, reason: REASON });
    const nothing = () => desk.abandon.execute(officer, { reference, reason: ' ' });
    expect((await refusedWithoutTrace(database, nothing)).codes).toEqual(['correction.reason-missing']);
    const content = { reasons: [], remarks: 'Begun' };
    await desk.drafts.save(officer, { reference, revision: '0', content });
    expect(await desk.abandon.execute(officer, { reference, reason: 'It was right.' })).toEqual({ status });
    expect(await caseRow(reference)).toMatchObject({ status, outcome: 'NO_AUTHORISATION_REQUIRED' });
    expect(await database.count('decision_draft', `notification_id = '${notificationId}'`)).toBe(0);
    const again = await desk.correct.execute(approver, { reference, reason: REASON });
    expect(again).toMatchObject({ wasClosed: status === 'CLOSED', reason: REASON });
  });

  it('R-051: while it is corrected nothing is withdrawn, asked, closed or decided by one person', async () => {
    const { desk, people, reference, notificationId, exporter } = await decidedBefore();
    const { officer, approver } = people;
    await desk.correct.execute(officer, { reference, reason: REASON });
    const withdraw = new WithdrawNotification(database.transactions, desk.clock);
    const items = [{ question: 'Who?', answerKeys: ['4.4'] }];
    const refusedNow = [
      () => withdraw.execute(exporter, { notificationId, reason: 'No longer planned' }),
      () => desk.ask.execute(officer, { reference, items }),
      () => desk.close.execute(approver, { reference }),
      () => desk.correct.execute(officer, { reference, reason: REASON }),
    ];
    for (const act of refusedNow) {
      expect(await refusedWithoutTrace(database, act)).toMatchObject({
        kind: 'CONFLICT',
        codes: ['notification.not-in-this-status'],
      });
    }
    const { decisionId, letter } = await desk.propose.execute(officer, { reference, draft: NOT_REQUIRED });
    const { textSha256 } = letter;
    const both = { ...officer, roles: ['CASE_OFFICER', 'APPROVER'] as const };
    const alone = () => desk.approve.execute(both, { reference, decisionId, textSha256 });
    expect((await refusedWithoutTrace(database, alone)).codes).toEqual(['decision.same-person']);
    const other = 'f'.repeat(64);
    const unread = () => desk.approve.execute(approver, { reference, decisionId, textSha256: other });
    expect((await refusedWithoutTrace(database, unread)).codes).toEqual(['decision.text-changed']);
    const giveUp = () => desk.abandon.execute(officer, { reference, reason: 'It was right.' });
    expect((await refusedWithoutTrace(database, giveUp)).kind).toBe('CONFLICT');
    expect(await caseRow(reference)).toMatchObject({ outcome: 'AUTHORISATION_REQUIRED' });
  });

  it('begins only with a reason, on a decided case, by who may', async () => {
    const { desk, people, reference, exporter } = await decidedBefore();
    const { officer, intake, auditor } = people;
    const start = (actor: Parameters<typeof desk.correct.execute>[0], reason = REASON) =>
      desk.correct.execute(actor, { reference, reason });
    expect((await refusedWithoutTrace(database, () => start(officer, 'Wrong'))).codes).toEqual([
      'correction.reason-missing',
    ]);
    for (const actor of [intake, auditor, exporter, await as.union(database)]) {
      expect((await refusedWithoutTrace(database, () => start(actor))).kind).toBe('NOT_PERMITTED');
    }
    const peer = await as.officer(database, 'DE', ['CASE_OFFICER', 'APPROVER']);
    expect((await refusedWithoutTrace(database, () => start(peer))).codes).toEqual(['case.not-found']);
    const open = await desk.assessing(officer);
    const tooEarly = () => desk.correct.execute(officer, { reference: open.reference, reason: REASON });
    expect((await refusedWithoutTrace(database, tooEarly)).kind).toBe('CONFLICT');
  });

  it('two who begin at once: one does, the other is told; two approvals: one decision in force', async () => {
    const { desk, people, reference, notificationId } = await decidedBefore();
    const { officer, approver } = people;
    const begun = await Promise.allSettled([
      desk.correct.execute(officer, { reference, reason: REASON }),
      desk.correct.execute(approver, { reference, reason: REASON }),
    ]);
    expect(begun.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = begun.find((result) => result.status === 'rejected');
    expect(await refusalOf(Promise.reject(lost?.reason as Error))).toMatchObject({ kind: 'CONFLICT' });
    expect(await database.count('correction', `notification_id = '${notificationId}'`)).toBe(1);
    const { decisionId, letter } = await desk.propose.execute(officer, { reference, draft: NOT_REQUIRED });
    const { textSha256 } = letter;
    const second = await as.officer(database, 'FR', ['APPROVER']);
    const approved = await Promise.allSettled(
      [approver, second].map((by) => desk.approve.execute(by, { reference, decisionId, textSha256 })),
    );
    expect(approved.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await database.count('letter', `notification_id = '${notificationId}'`)).toBe(2);
    const written = await everythingWritten(database);
    expect(written['correction']).toBeDefined();
  });

  describe('R-052: in the eyes of others', () => {
    let analyst: UnionActor;
    beforeAll(async () => {
      analyst = await as.union(database);
    });

    it('Union figures, clusters and peers follow it; the day of the first decision stays', async () => {
      const cluster = newId();
      const { desk, people, reference, notificationId } = await decidedBefore();
      const german = deskOf(database);
      const theirs = await german.decided(await german.team('DE'), NOT_REQUIRED);
      for (const [authorityId, id] of [
        ['FR', notificationId],
        ['DE', theirs.notificationId],
      ])
        await database.rows(
          `insert into transaction_cluster_member (authority_id, notification_id, cluster_id) values ($1, $2, $3)`,
          [authorityId, id, cluster],
        );
      const figures = new ReadUnionFigures(database.transactions, desk.clock);
      const clusters = new ReadUnionCluster(database.transactions);
      const of = async () => {
        const { total } = await figures.heatTable(analyst, {});
        const { severity, members } = await clusters.execute(analyst, cluster);
        return { ...total, severity, members };
      };
      const before = await of();
      expect(before.severity).toBe('STRONG');
      await desk.corrected(people, reference, NOT_REQUIRED);
      const after = await of();
      expect(after).toMatchObject({ severity: 'NONE', decided: before.decided });
      expect(after.authorisationRequired).toBe(before.authorisationRequired - 1);
      expect(after.members.find((member) => member.reference === reference)).toMatchObject({
        outcome: 'NO_AUTHORISATION_REQUIRED',
        decidedOn: '2026-11-24',
        correctedOn: '2026-11-27',
      });
      await database.rows(
        `insert into similar_transaction (authority_id, notification_id, other_authority_id, other_notification_id,
           verdict, score, reasons, matcher_version) values ('DE', $1, 'FR', $2, 'SAME', 0.9, '[]', '1')`,
        [theirs.notificationId, notificationId],
      );
      const peer = await as.officer(database, 'DE', ['CASE_OFFICER']);
      const [seen] = (await desk.read.execute(peer, { reference: theirs.reference })).similar;
      expect(seen).toMatchObject({
        outcome: 'NO_AUTHORISATION_REQUIRED',
        decidedOn: '2026-11-24',
        correctedOn: '2026-11-27',
      });
      const [differ] = await database.rows<{ rows: number }>('select union_summaries_differ() as rows');
      expect(differ).toEqual({ rows: 0 });
    });
  });
});
