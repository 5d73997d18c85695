import { describe, expect, it } from 'vitest';
import { deskOf, refusalOf, refusedWithoutTrace, REQUIRED } from '../../../../test/support/casework';
import { useDatabase } from '../../../../test/support/database';

describe('the draft of a decision', () => {
  const database = useDatabase();

  it('is kept as far as it is written, for every case officer, and counts its revisions', async () => {
    const desk = deskOf(database);
    const { officer } = await desk.team();
    const { officer: colleague } = await desk.team();
    const { reference } = await desk.assessing(officer);
    expect(await desk.drafts.read(officer, { reference })).toMatchObject({ revision: 0, from: 'NOTHING' });
    const half = { reasons: [], remarks: 'Half a sent' };
    const saved = await desk.drafts.save(officer, { reference, revision: '0', content: half });
    expect(saved).toMatchObject({ revision: 1, content: half, from: 'DRAFT' });
    expect(await desk.drafts.read(colleague, { reference })).toMatchObject({ revision: 1, content: half });
    await desk.drafts.save(colleague, { reference, revision: '1', content: REQUIRED });
    expect(await desk.drafts.read(officer, { reference })).toMatchObject({ revision: 2, content: REQUIRED });
  });

  it('is never overwritten unseen, and a save without revision is refused', async () => {
    const desk = deskOf(database);
    const { officer } = await desk.team();
    const { reference } = await desk.assessing(officer);
    const save = (revision: string | undefined) =>
      desk.drafts.save(officer, { reference, revision, content: { reasons: [] } });
    await save('0');
    expect(await refusedWithoutTrace(database, () => save('0'))).toEqual({
      codes: ['decision.draft-changed-meanwhile'],
      kind: 'STALE',
    });
    expect((await refusedWithoutTrace(database, () => save(undefined))).codes).toEqual([
      'decision.draft-revision-missing',
    ]);
  });

  it('leaves no act, and is gone when it is proposed or thrown away', async () => {
    const desk = deskOf(database);
    const { officer } = await desk.team();
    const { reference, notificationId } = await desk.assessing(officer);
    const acts = () => database.count('case_action', `notification_id = '${notificationId}'`);
    const before = await acts();
    await desk.drafts.save(officer, { reference, revision: '0', content: REQUIRED });
    expect(await acts()).toBe(before);
    await desk.drafts.discard(officer, { reference });
    expect(await database.count('decision_draft', `notification_id = '${notificationId}'`)).toBe(0);
    const { notificationId: proposed } = await desk.proposed(officer);
    expect(await database.count('decision_draft', `notification_id = '${proposed}'`)).toBe(0);
  });

  it('begins from the proposal that was given back', async () => {
    const desk = deskOf(database);
    const { officer, approver } = await desk.team();
    const { reference, decision } = await desk.proposed(officer);
    const { decisionId } = decision;
    await desk.giveBack.execute(approver, { reference, decisionId, comment: 'Say more.' });
    const draft = await desk.drafts.read(officer, { reference });
    expect(draft).toMatchObject({ from: 'RETURNED', revision: 0, content: REQUIRED });
    const again = await desk.propose.execute(officer, {
      reference,
      draft: { ...REQUIRED, ...draft.content, outcome: REQUIRED.outcome, remarks: 'More.' },
    });
    expect(again.letter.textSha256).not.toBe(decision.letter.textSha256);
  });

  it('R-014: what was read before the text changed cannot be approved; it is read again first', async () => {
    const desk = deskOf(database);
    const { officer, approver } = await desk.team();
    const { reference, decision: first } = await desk.proposed(officer);
    await desk.giveBack.execute(approver, { reference, decisionId: first.decisionId, comment: 'Say more.' });
    const { decisionId } = await desk.propose.execute(officer, {
      reference,
      draft: { ...REQUIRED, remarks: 'More.' },
    });
    const { textSha256 } = first.letter;
    const approve = () => desk.approve.execute(approver, { reference, decisionId, textSha256 });
    expect((await refusedWithoutTrace(database, approve)).codes).toEqual(['decision.text-changed']);
  });

  it('is written by case officers of the authority only, while the case is assessed', async () => {
    const desk = deskOf(database);
    const { officer, approver, auditor } = await desk.team();
    const { officer: german } = await desk.team('DE');
    const { reference } = await desk.assessing(officer);
    const content = { reasons: [] };
    for (const actor of [approver, auditor]) {
      const save = () => desk.drafts.save(actor, { reference, revision: '0', content });
      expect((await refusedWithoutTrace(database, save)).codes).toEqual(['access.not-permitted']);
      expect((await refusalOf(desk.drafts.read(actor, { reference }))).codes).toEqual([
        'access.not-permitted',
      ]);
    }
    const peer = () => desk.drafts.save(german, { reference, revision: '0', content });
    expect((await refusedWithoutTrace(database, peer)).kind).toBe('NOT_FOUND');
    const { reference: decided } = await desk.decided({ officer, approver });
    const late = () => desk.drafts.save(officer, { reference: decided, revision: '0', content });
    expect((await refusedWithoutTrace(database, late)).kind).toBe('CONFLICT');
  });
});
