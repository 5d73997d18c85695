import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { EMPTY_ASSESSMENT } from '@article5/domain/assessment';
import { letterCanonicalText } from '@article5/domain/decision';
import { WithdrawNotification } from '../notification';
import { as } from '../../../../test/support/builders';
import {
  deskOf,
  NOT_REQUIRED,
  refusalOf,
  refusedWithoutTrace,
  REQUIRED,
} from '../../../../test/support/casework';
import { useDatabase } from '../../../../test/support/database';

describe('an officer proposes and another approves', () => {
  const database = useDatabase();
  const caseRow = async (reference: string) => {
    const [row] = await database.rows(`select * from notification where reference = $1`, [reference]);
    return row;
  };

  it('R-013 to R-016: one transaction leaves decision, outcome, letter, consistency record, act and work', async () => {
    const desk = deskOf(database);
    const { officer, approver } = await desk.team();
    const { reference, notificationId, decision } = await desk.proposed(officer);
    expect(await caseRow(reference)).toMatchObject({ status: 'DECISION_PROPOSED', outcome: null });
    expect(await database.count('consistency_record', `notification_id = '${notificationId}'`)).toBe(0);
    const { decisionId, letter } = decision;
    const { textSha256 } = letter;
    const made = await desk.approve.execute(approver, { reference, decisionId, textSha256 });
    expect(made).toMatchObject({ state: 'APPROVED', decidedBy: { personId: approver.personId } });
    expect(await caseRow(reference)).toMatchObject({ status: 'DECIDED', outcome: 'AUTHORISATION_REQUIRED' });
    const [record] = await database.rows(`select * from consistency_record where notification_id = $1`, [
      notificationId,
    ]);
    expect(record).toMatchObject({
      reference,
      outcome: 'AUTHORISATION_REQUIRED',
      reason_codes: ['end-use.internal-repression'],
      decided_on: '2026-11-24',
    });
    const [kept] = await database.rows<{ text: never; text_sha256: string }>(
      `select text, text_sha256 from letter where notification_id = $1`,
      [notificationId],
    );
    const again = createHash('sha256')
      .update(letterCanonicalText(kept?.text as never))
      .digest('hex');
    expect([kept?.text_sha256, again]).toEqual([textSha256, textSha256]);
    const jobs = await database.rows<{ job: string }>(
      `select job from outbox where payload ->> 'notificationId' = $1 order by job`,
      [notificationId],
    );
    expect(jobs.map(({ job }) => job)).toEqual(
      expect.arrayContaining(['compare-transaction', 'render-letter', 'tell-organisation']),
    );
    const [act] = await database.rows(
      `select payload, exporter_visible, actor_role, legal_basis from case_action
       where notification_id = $1 and kind = 'DECIDED'`,
      [notificationId],
    );
    expect(act).toMatchObject({
      payload: { textSha256, outcome: 'AUTHORISATION_REQUIRED' },
      exporter_visible: true,
      actor_role: 'APPROVER',
      legal_basis: 'Art 5(2)',
    });
  });

  it('a consistency record holds no name and no free text, and the same keys for the same exporter and end-user', async () => {
    const desk = deskOf(database);
    const people = await desk.team();
    const one = await desk.decided(people);
    const two = await desk.decided(people, REQUIRED, { exporter: one.exporter });
    const rows = await database.rows<Record<string, string>>(
      `select * from consistency_record where notification_id in ($1, $2)`,
      [one.notificationId, two.notificationId],
    );
    expect(rows[0]?.['end_user_key']).toBe(rows[1]?.['end_user_key']);
    expect(rows[0]?.['exporter_pseudonym']).toBe(rows[1]?.['exporter_pseudonym']);
    const [names] = await database.rows<{ exporter_name: string; end_user_name: string; item_name: string }>(
      `select exporter_name, end_user_name, item_name from notification where notification_id = $1`,
      [one.notificationId],
    );
    const text = JSON.stringify(rows);
    for (const name of Object.values(names ?? {})) expect(text).not.toContain(name);
    expect(text).not.toContain('Reports on the end-user');
  });

  it('stores what the proposal rests on: versions, shown results and the assessment, committed to in the ledger', async () => {
    const desk = deskOf(database);
    const { officer } = await desk.team();
    const { notificationId } = await desk.proposed(officer);
    const [row] = await database.rows(
      `select versions, shown_results, assessment_revision from decision where notification_id = $1`,
      [notificationId],
    );
    expect(row).toMatchObject({
      versions: { questionCatalogue: expect.any(String), reasonCatalogue: 'reasons-1' },
      shown_results: [],
      assessment_revision: 1,
    });
    const [act] = await database.rows<{ payload: { proposal: { textId: string } } }>(
      `select payload from case_action where notification_id = $1 and kind = 'DECISION_PROPOSED'`,
      [notificationId],
    );
    const [sealed] = await database.rows<{ text: string }>(`select text from case_text where text_id = $1`, [
      act?.payload.proposal.textId,
    ]);
    expect(JSON.parse(sealed?.text ?? '')).toMatchObject({
      assessment: { considerations: { sanctions: 'No restrictive measure applies.' } },
      proposed: { outcome: 'AUTHORISATION_REQUIRED' },
    });
  });

  it('R-012: an empty text refuses the proposal, and nothing is written', async () => {
    const desk = deskOf(database);
    const { officer } = await desk.team();
    const { reference } = await desk.assessing(officer);
    const propose = () => desk.propose.execute(officer, { reference, draft: REQUIRED });
    const { codes, kind } = await refusedWithoutTrace(database, propose);
    expect([codes.length, new Set(codes), kind]).toEqual([
      4,
      new Set(['assessment.consideration-missing']),
      'RULE',
    ]);
    const preview = await desk.previewDecision.execute(officer, { reference, draft: REQUIRED });
    expect(preview.refusals).toHaveLength(4);
    expect(preview.refusals[0]).toMatchObject({ pointer: '/assessment/considerations/commitments' });
  });

  it('R-014: who proposed cannot approve, in domain, use-case and database', async () => {
    const desk = deskOf(database);
    const both = await as.officer(database, 'FR', ['CASE_OFFICER', 'APPROVER']);
    const { reference, decision } = await desk.proposed(both);
    const { decisionId } = decision;
    const { textSha256 } = decision.letter;
    const approve = () => desk.approve.execute(both, { reference, decisionId, textSha256 });
    expect((await refusedWithoutTrace(database, approve)).codes).toEqual(['decision.same-person']);
    const comment = 'no';
    const giveBack = () => desk.giveBack.execute(both, { reference, decisionId, comment });
    expect((await refusedWithoutTrace(database, giveBack)).codes).toEqual(['decision.same-person']);
    await expect(
      database.rows(
        `update decision set state = 'APPROVED', decided_by = proposed_by, decided_at = now() where decision_id = $1`,
        [decisionId],
      ),
    ).rejects.toThrow('decision_four_eyes');
  });

  it('the approver signs the text that was read: another hash is refused', async () => {
    const desk = deskOf(database);
    const { officer, approver } = await desk.team();
    const { reference, decision } = await desk.proposed(officer);
    const { decisionId } = decision;
    const other = { reference, decisionId, textSha256: '0'.repeat(64) };
    const { codes } = await refusedWithoutTrace(database, () => desk.approve.execute(approver, other));
    expect(codes).toEqual(['decision.text-changed']);
  });

  it('what is returned is assessed again, and a new proposal can follow', async () => {
    const desk = deskOf(database);
    const { officer, approver } = await desk.team();
    const { reference, decision } = await desk.proposed(officer);
    const { decisionId } = decision;
    const blank = () => desk.giveBack.execute(approver, { reference, decisionId, comment: '  ' });
    expect((await refusedWithoutTrace(database, blank)).codes).toEqual(['decision.comment-missing']);
    const comment = 'Say more about diversion.';
    const returned = await desk.giveBack.execute(approver, { reference, decisionId, comment });
    expect(returned).toMatchObject({ state: 'RETURNED', returnComment: comment });
    expect(await caseRow(reference)).toMatchObject({ status: 'UNDER_ASSESSMENT' });
    const again = await desk.propose.execute(officer, { reference, draft: NOT_REQUIRED });
    expect(again.state).toBe('PROPOSED');
    const stale = { reference, decisionId, textSha256: decision.letter.textSha256 };
    const { codes } = await refusedWithoutTrace(database, () => desk.approve.execute(approver, stale));
    expect(codes).toEqual(['decision.not-found']);
  });

  it('two approvers at once: one decides, the other is told that it is done', async () => {
    const desk = deskOf(database);
    const { officer, approver } = await desk.team();
    const second = await as.officer(database, 'FR', ['APPROVER']);
    const { reference, notificationId, decision } = await desk.proposed(officer);
    const command = { reference, decisionId: decision.decisionId, textSha256: decision.letter.textSha256 };
    const results = await Promise.allSettled([
      desk.approve.execute(approver, command),
      desk.approve.execute(second, command),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = results.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(await refusalOf(Promise.reject(lost.reason as Error))).toEqual({
      codes: ['notification.not-in-this-status'],
      kind: 'CONFLICT',
    });
    for (const table of ['letter', 'consistency_record']) {
      expect(await database.count(table, `notification_id = '${notificationId}'`)).toBe(1);
    }
    expect(
      await database.count('case_action', `notification_id = '${notificationId}' and kind = 'DECIDED'`),
    ).toBe(1);
  });

  it('R-051: withdrawing and approving at once: exactly one happens', async () => {
    const desk = deskOf(database);
    const { officer, approver } = await desk.team();
    const withdraw = new WithdrawNotification(database.transactions, desk.clock);
    for (let round = 0; round < 4; round += 1) {
      const { reference, notificationId, exporter, decision } = await desk.proposed(officer);
      const command = { reference, decisionId: decision.decisionId, textSha256: decision.letter.textSha256 };
      const approving = () => desk.approve.execute(approver, command);
      const withdrawing = () =>
        withdraw.execute(exporter, { notificationId, reason: 'Contract fell through' });
      const acts = round % 2 ? [approving(), withdrawing()] : [withdrawing(), approving()];
      const results = await Promise.allSettled(acts);
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const ends = await database.rows<{ kind: string }>(
        `select kind from case_action where notification_id = $1 and kind in ('DECIDED', 'WITHDRAWN')`,
        [notificationId],
      );
      const [end] = ends;
      expect(ends).toHaveLength(1);
      expect(await caseRow(reference)).toMatchObject({ status: end?.kind });
      const decided = end?.kind === 'DECIDED' ? 1 : 0;
      expect(await database.count('consistency_record', `notification_id = '${notificationId}'`)).toBe(
        decided,
      );
    }
  });

  it('a decision cannot be decided again, and a newer version needs a new proposal', async () => {
    const desk = deskOf(database);
    const { officer, approver } = await desk.team();
    const { reference, decision } = await desk.decided({ officer, approver });
    const command = { reference, decisionId: decision.decisionId, textSha256: decision.letter.textSha256 };
    const again = await refusedWithoutTrace(database, () => desk.approve.execute(approver, command));
    expect(again).toEqual({ codes: ['notification.not-in-this-status'], kind: 'CONFLICT' });
    const anew = () => desk.propose.execute(officer, { reference, draft: NOT_REQUIRED });
    expect((await refusedWithoutTrace(database, anew)).kind).toBe('CONFLICT');
  });

  it('R-005: a redirection is no decision, and nothing is written', async () => {
    const desk = deskOf(database);
    const { officer } = await desk.team();
    const { reference } = await desk.assessing(officer);
    const draft = { ...REQUIRED, outcome: 'REDIRECTED', targetAuthority: 'DE' } as const;
    const propose = () => desk.propose.execute(officer, { reference, draft });
    expect((await refusedWithoutTrace(database, propose)).codes).toContain('decision.redirect-instead');
  });

  it('withholding the outcome from consistency keeps the record and the reason', async () => {
    const desk = deskOf(database);
    const { officer, approver } = await desk.team();
    const { reference, notificationId, decision } = await desk.proposed(officer);
    const command = { reference, decisionId: decision.decisionId, textSha256: decision.letter.textSha256 };
    const consistency = { shared: false, withheldReason: 'Would reveal a running inquiry.' };
    await desk.approve.execute(approver, { ...command, consistency });
    const [record] = await database.rows(
      `select shared, withheld_reason from consistency_record where notification_id = $1`,
      [notificationId],
    );
    expect(record).toEqual({ shared: false, withheld_reason: consistency.withheldReason });
  });
});

describe('the letter', () => {
  const database = useDatabase();

  it('R-015: is rendered once as tagged PDF and HTML, read by the exporter, and the reading is recorded', async () => {
    const desk = deskOf(database);
    const people = await desk.team();
    const { reference, notificationId, exporter, decision } = await desk.decided(people);
    const lines = await desk.ownLetters.list(exporter, { notificationId });
    expect(lines.items).toMatchObject([
      { pdfReady: false, readAt: null, title: expect.stringContaining(reference) },
    ]);
    const letterId = lines.items[0]?.letterId ?? '';
    const own = { notificationId, letterId };
    const early = await refusalOf(desk.ownLetters.download(exporter, { ...own, form: 'pdf' }));
    expect(early).toEqual({ codes: ['letter.not-rendered'], kind: 'CONFLICT' });
    const system = { kind: 'system', authorityId: 'FR' } as const;
    await desk.renderLetter.execute(system, { decisionId: decision.decisionId });
    const [first] = await database.rows<{ pdf_sha256: string }>(`select pdf_sha256 from letter`);
    await desk.renderLetter.execute(system, { decisionId: decision.decisionId });
    const [second] = await database.rows<{ pdf_sha256: string }>(`select pdf_sha256 from letter`);
    expect(second).toEqual(first);
    const view = await desk.ownLetters.execute(exporter, own);
    expect(view).toMatchObject({
      reference,
      pdfReady: true,
      text: { textSha256: decision.letter.textSha256 },
    });
    const pdf = await desk.ownLetters.download(exporter, { ...own, form: 'pdf' });
    const bytes = Buffer.concat(
      await (pdf.bytes as AsyncIterable<Buffer> & { toArray(): Promise<Buffer[]> }).toArray(),
    );
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.toString('latin1')).toContain('pdfuaid');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(first?.pdf_sha256);
    const page = await desk.ownLetters.download(exporter, { ...own, form: 'html' });
    expect(page.bytes).toContain(decision.letter.title);
    const read = await desk.letter.execute(people.officer, { reference, letterId });
    expect(read.readAt).toBe('2026-11-24T10:00:00.123Z');
  });

  it('another exporter and another authority find no letter', async () => {
    const desk = deskOf(database);
    const people = await desk.team();
    const { reference, notificationId } = await desk.decided(people);
    const [row] = await database.rows<{ letter_id: string }>(
      `select letter_id from letter where notification_id = $1`,
      [notificationId],
    );
    const letterId = row?.letter_id ?? '';
    const stranger = (await desk.assessing(people.officer)).exporter;
    const peer = await as.officer(database, 'DE', ['CASE_OFFICER']);
    const strange = await refusalOf(desk.ownLetters.execute(stranger, { notificationId, letterId }));
    expect(strange).toEqual({ codes: ['notification.not-found'], kind: 'NOT_FOUND' });
    const foreign = await refusalOf(desk.letter.execute(peer, { reference, letterId }));
    expect(foreign).toEqual({ codes: ['case.not-found'], kind: 'NOT_FOUND' });
    expect(
      await database.count('letter', `notification_id = '${notificationId}' and read_at is not null`),
    ).toBe(0);
  });
});

describe('who may decide (access)', () => {
  const database = useDatabase();

  it('only case officers propose and approvers approve or return, only in their own authority', async () => {
    const desk = deskOf(database);
    const { officer, approver, intake, auditor, administrator } = await desk.team();
    const peers = {
      officer: await as.officer(database, 'DE', ['CASE_OFFICER']),
      approver: await as.officer(database, 'DE', ['APPROVER']),
    };
    const { reference, exporter, decision } = await desk.proposed(officer);
    const command = { reference, decisionId: decision.decisionId, textSha256: decision.letter.textSha256 };
    const union = await as.union(database);
    const platform = await as.platform(database);
    for (const actor of [officer, intake, auditor, administrator, exporter, union, platform]) {
      for (const act of [
        () => desk.approve.execute(actor, command),
        () => desk.giveBack.execute(actor, { ...command, comment: 'no' }),
      ]) {
        const refusal = await refusedWithoutTrace(database, act);
        expect(refusal).toEqual({ codes: ['access.not-permitted'], kind: 'NOT_PERMITTED' });
      }
    }
    for (const actor of [approver, intake, auditor, administrator, exporter, union, platform]) {
      const act = () => desk.propose.execute(actor, { reference, draft: REQUIRED });
      expect((await refusedWithoutTrace(database, act)).kind).toBe('NOT_PERMITTED');
    }
    const foreign = [
      () => desk.approve.execute(peers.approver, command),
      () => desk.propose.execute(peers.officer, { reference, draft: REQUIRED }),
    ];
    for (const act of foreign) {
      expect(await refusedWithoutTrace(database, act)).toEqual({
        codes: ['case.not-found'],
        kind: 'NOT_FOUND',
      });
    }
  });

  it('R-012: an assessment saved by two officers at once keeps the first and tells the second', async () => {
    const desk = deskOf(database);
    const { officer } = await desk.team();
    const second = await as.officer(database, 'FR', ['CASE_OFFICER']);
    const { reference, notificationId } = await desk.assessing(officer);
    const content = { ...EMPTY_ASSESSMENT, steps: { ...EMPTY_ASSESSMENT.steps, 1: 'first' } };
    const results = await Promise.allSettled([
      desk.save.execute(officer, { reference, revision: '0', content }),
      desk.save.execute(second, { reference, revision: '0', content }),
    ]);
    const lost = results.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(await refusalOf(Promise.reject(lost.reason as Error))).toEqual({
      codes: ['assessment.changed-meanwhile'],
      kind: 'STALE',
    });
    expect(await database.count('assessment', `notification_id = '${notificationId}'`)).toBe(1);
    const blind = () => desk.save.execute(officer, { reference, revision: undefined, content });
    expect((await refusedWithoutTrace(database, blind)).kind).toBe('MALFORMED');
  });

  it('R-012: a finding rests on pages of files of its own notification, and on no other’s', async () => {
    const desk = deskOf(database);
    const { officer } = await desk.team();
    const { reference } = await desk.assessing(officer);
    const evidence = { step1: [{ attachmentId: '01890000-0000-7000-8000-00000000ffff', page: 3 }] };
    const content = { ...EMPTY_ASSESSMENT, evidence };
    const act = () => desk.save.execute(officer, { reference, revision: '0', content });
    expect((await refusedWithoutTrace(database, act)).codes).toEqual(['assessment.evidence-unknown']);
  });

  it('a proposal freezes the assessment', async () => {
    const desk = deskOf(database);
    const { officer, approver } = await desk.team();
    const { reference } = await desk.proposed(officer);
    const change = { reference, revision: '1', content: EMPTY_ASSESSMENT };
    const act = () => desk.save.execute(officer, change);
    expect((await refusedWithoutTrace(database, act)).codes).toEqual(['assessment.not-in-this-status']);
    const unfit = () => desk.save.execute(approver, change);
    expect((await refusedWithoutTrace(database, unfit)).kind).toBe('NOT_PERMITTED');
  });
});
