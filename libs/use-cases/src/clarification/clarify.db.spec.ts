import { describe, expect, it } from 'vitest';
import { SaveAnswer } from '../notification';
import { AskForExtension, DecideExtension, PreviewClarification, RemindOfQuestions } from './index';
import { as, TEST_DECLARATION } from '../../../../test/support/builders';
import {
  COMPLETE_ASSESSMENT,
  deskOf,
  refusedWithoutTrace,
  REQUIRED,
} from '../../../../test/support/casework';
import { useDatabase } from '../../../../test/support/database';

describe('R-010: the authority asks, the exporter answers', () => {
  const database = useDatabase();
  const answerKeys = ['4.4'];
  const question = 'Who will operate the system?';
  const statusOf = async (notificationId: string) => {
    const [row] = await database.rows<{ status: string; version: number; open_answer_keys: string[] | null }>(
      `select status, version, open_answer_keys from notification where notification_id = $1`,
      [notificationId],
    );
    return row;
  };

  it('opens the pages asked about; the answer is a new version with a difference, and the case goes on', async () => {
    const desk = deskOf(database);
    const { officer, intake } = await desk.team();
    const { reference, notificationId, exporter, answers } = await desk.assessing(officer);
    const asked = await desk.ask.execute(intake, {
      reference,
      items: [{ question, answerKeys }],
      dueOn: '2026-12-08',
    });
    expect(asked).toMatchObject({
      number: 1,
      state: 'OPEN',
      items: [{ number: 1, question, answerKeys, answeredInVersion: null }],
      answerKeys,
      dueOn: '2026-12-08',
      version: 1,
    });
    expect(await statusOf(notificationId)).toEqual({
      status: 'AWAITING_EXPORTER',
      version: 1,
      open_answer_keys: answerKeys,
    });
    const own = await desk.ownClarifications.execute(exporter, { notificationId });
    expect(own.items).toMatchObject([{ items: [{ question }], state: 'OPEN', answerKeys }]);
    expect(JSON.stringify(own)).not.toContain('Person');
    const value = { ...answers['4.4'], ownWords: 'The regional police, under a court order.' };
    const save = new SaveAnswer(database.transactions, desk.clock);
    await save.execute(exporter, { notificationId, answerKey: '4.4', value, ifMatch: '0' });
    const { clarificationId } = asked;
    const answered = await desk.answer.execute(exporter, {
      ...{ notificationId, clarificationId, declaration: TEST_DECLARATION },
      reply: 'See our answer.',
    });
    expect(answered).toMatchObject({
      version: 2,
      clarification: { state: 'ANSWERED', reply: 'See our answer.' },
    });
    expect(await statusOf(notificationId)).toEqual({
      status: 'UNDER_ASSESSMENT',
      version: 2,
      open_answer_keys: null,
    });
    const { changes } = await desk.versions.compare(officer, { reference, from: 1, to: 2 });
    expect(changes).toEqual([{ answerKey: '4.4', change: 'CHANGED', fields: ['ownWords'] }]);
    const view = await desk.read.execute(officer, { reference });
    expect(view.clarifications).toMatchObject([{ state: 'ANSWERED', answeredInVersion: 2 }]);
    expect(view.timeline.map(({ kind }) => kind)).toEqual([
      'CLARIFICATION_ANSWERED',
      'CLARIFICATION_ASKED',
      'ASSESSMENT_STARTED',
      'SUBMITTED',
    ]);
    expect(view.timeline[1]?.text).toBe(question);
    const told = await database.rows(
      `select job, payload ->> 'messageKind' as kind from outbox where payload ->> 'notificationId' = $1
         and payload ->> 'messageKind' like 'clarification%' order by 2`,
      [notificationId],
    );
    expect(told).toEqual([
      { job: 'tell-person', kind: 'clarification-answered' },
      { job: 'tell-organisation', kind: 'clarification-asked' },
    ]);
    const [work] = await database.rows(
      `select count(*)::int as n from intake_step where notification_id = $1 and version = 2`,
      [notificationId],
    );
    expect(work).toEqual({ n: 6 });
  });

  it('what is wrong is refused and leaves nothing', async () => {
    const desk = deskOf(database);
    const { officer, auditor, approver } = await desk.team();
    const { reference, notificationId, exporter } = await desk.assessing(officer);
    const wrong = { reference, items: [{ question: '', answerKeys: ['9.9'] }], dueOn: '2026-11-24' };
    const refusal = await refusedWithoutTrace(database, () => desk.ask.execute(officer, wrong));
    expect(refusal.codes).toEqual([
      'clarification.question-missing',
      'clarification.answer-unknown',
      'clarification.due-not-ahead',
    ]);
    const right = { reference, items: [{ question, answerKeys }] };
    for (const actor of [auditor, approver, exporter]) {
      const { kind } = await refusedWithoutTrace(database, () => desk.ask.execute(actor, right));
      expect(kind).toBe('NOT_PERMITTED');
    }
    const peer = await as.officer(database, 'DE', ['CASE_OFFICER']);
    expect((await refusedWithoutTrace(database, () => desk.ask.execute(peer, right))).codes).toEqual([
      'case.not-found',
    ]);
    const { clarificationId } = await desk.ask.execute(officer, right);
    const twice = await refusedWithoutTrace(database, () => desk.ask.execute(officer, right));
    expect(twice.kind).toBe('CONFLICT');
    const unsigned = { ...TEST_DECLARATION, accepted: false };
    const answer = (actor: typeof exporter, declaration: typeof TEST_DECLARATION) => () =>
      desk.answer.execute(actor, { notificationId, clarificationId, declaration });
    expect((await refusedWithoutTrace(database, answer(exporter, unsigned))).codes).toEqual([
      'submission.declaration-not-accepted',
    ]);
    const stranger = (await desk.assessing(officer)).exporter;
    const foreign = await refusedWithoutTrace(database, answer(stranger, TEST_DECLARATION));
    expect(foreign.codes).toEqual(['notification.not-found']);
  });

  it('a question taken back closes its pages; answering it then is too late', async () => {
    const desk = deskOf(database);
    const { officer } = await desk.team();
    const { reference, notificationId, exporter } = await desk.assessing(officer);
    const { clarificationId } = await desk.ask.execute(officer, {
      reference,
      items: [{ question, answerKeys }],
    });
    const cancelled = await desk.cancel.execute(officer, { reference, clarificationId });
    expect(cancelled.state).toBe('CANCELLED');
    expect(await statusOf(notificationId)).toMatchObject({
      status: 'UNDER_ASSESSMENT',
      open_answer_keys: null,
    });
    const late = { notificationId, clarificationId, declaration: TEST_DECLARATION };
    const { kind } = await refusedWithoutTrace(database, () => desk.answer.execute(exporter, late));
    expect(kind).toBe('CONFLICT');
    const again = () => desk.cancel.execute(officer, { reference, clarificationId });
    expect((await refusedWithoutTrace(database, again)).kind).toBe('CONFLICT');
  });

  it('R-011: asking moves no date: Article 5 sets no clock, and a national one stays as it is', async () => {
    const desk = deskOf(database);
    const { officer } = await desk.team();
    const { reference } = await desk.assessing(officer);
    await database.rows(`update notification set due_on = '2026-12-24' where reference = $1`, [reference]);
    const before = await desk.read.execute(officer, { reference });
    await desk.ask.execute(officer, { reference, items: [{ question, answerKeys }], dueOn: '2026-12-08' });
    const after = await desk.read.execute(officer, { reference });
    expect([before.dueOn, after.dueOn]).toEqual(['2026-12-24', '2026-12-24']);
  });

  it('no decision is proposed while the exporter is asked', async () => {
    const desk = deskOf(database);
    const { officer } = await desk.team();
    const { reference } = await desk.assessing(officer);
    await desk.ask.execute(officer, { reference, items: [{ question, answerKeys }] });
    await desk.save.execute(officer, { reference, revision: '0', content: COMPLETE_ASSESSMENT });
    const propose = () => desk.propose.execute(officer, { reference, draft: REQUIRED });
    expect((await refusedWithoutTrace(database, propose)).kind).toBe('CONFLICT');
  });

  describe('several questions at once', () => {
    const items = [
      { question: 'Who will operate the system?', answerKeys: ['4.4'] },
      { question: 'Who supervises it?', answerKeys: ['4.4', '4.2'] },
    ];

    async function asked(dueOn?: string) {
      const desk = deskOf(database);
      const team = await desk.team();
      const found = await desk.assessing(team.officer);
      const { reference, notificationId } = found;
      const request = await desk.ask.execute(team.officer, { reference, items, dueOn });
      const answer = {
        notificationId,
        clarificationId: request.clarificationId,
        declaration: TEST_DECLARATION,
      };
      return { ...team, ...found, desk, request, answer };
    }

    it('are answered one by one; the case waits for the rest, whose pages alone stay open', async () => {
      const { desk, exporter, notificationId, answer } = await asked();
      const first = await desk.answer.execute(exporter, { ...answer, items: [1] });
      expect(first).toMatchObject({
        version: 2,
        clarification: { state: 'OPEN', items: [{ answeredInVersion: 2 }, { answeredInVersion: null }] },
      });
      expect(await statusOf(notificationId)).toEqual({
        status: 'AWAITING_EXPORTER',
        version: 2,
        open_answer_keys: ['4.4', '4.2'],
      });
      const again = await refusedWithoutTrace(database, () =>
        desk.answer.execute(exporter, { ...answer, items: [1] }),
      );
      expect(again.codes).toEqual(['clarification.item-unknown']);
      const rest = await desk.answer.execute(exporter, answer);
      expect(rest).toMatchObject({ version: 3, clarification: { state: 'ANSWERED', late: false } });
      expect(await statusOf(notificationId)).toMatchObject({
        status: 'UNDER_ASSESSMENT',
        open_answer_keys: null,
      });
    });

    it('are accepted late, and marked', async () => {
      const { desk, exporter, officer, reference, answer } = await asked('2026-12-01');
      desk.clock.at = new Date('2026-12-02T09:00:00Z');
      const { clarification } = await desk.answer.execute(exporter, answer);
      expect(clarification).toMatchObject({ state: 'ANSWERED', late: true });
      const [newest] = (await desk.read.execute(officer, { reference })).timeline;
      expect(newest).toMatchObject({ kind: 'CLARIFICATION_ANSWERED', details: { late: true } });
    });

    it('are not due on a holiday: the next working day is named, and the preview proposes it', async () => {
      const { desk, officer, approver } = await asked();
      const { reference } = await desk.assessing(officer);
      const christmas = { reference, items, dueOn: '2026-12-25' };
      const refusal = await refusedWithoutTrace(database, () => desk.ask.execute(officer, christmas));
      expect(refusal.codes).toEqual(['clarification.due-not-working']);
      const preview = new PreviewClarification(database.transactions, desk.clock);
      expect(await preview.execute(officer, { reference, dueOn: '2026-12-25' })).toMatchObject({
        dueOn: '2026-12-28',
        isMoved: true,
        clock: 'NO_CLOCK',
      });
      expect(await preview.execute(officer, { reference })).toMatchObject({ isMoved: false });
      await expect(preview.execute(approver, { reference })).rejects.toMatchObject({ kind: 'NOT_PERMITTED' });
    });

    it('may be given more time: asked with a reason, granted or refused in words', async () => {
      const { desk, officer, exporter, reference, notificationId, request } = await asked('2026-12-01');
      const ask = new AskForExtension(database.transactions, desk.clock);
      const decide = new DecideExtension(database.transactions, desk.clock);
      const { clarificationId } = request;
      const wish = { notificationId, clarificationId, wantedOn: '2026-12-08', reason: 'Our lab is closed.' };
      const none = { reference, clarificationId, granted: true };
      expect((await refusedWithoutTrace(database, () => decide.execute(officer, none))).codes).toEqual([
        'clarification.no-extension-open',
      ]);
      expect(await ask.execute(exporter, wish)).toMatchObject({
        dueOn: '2026-12-01',
        extension: { state: 'ASKED', wantedOn: '2026-12-08', reason: 'Our lab is closed.' },
      });
      expect((await refusedWithoutTrace(database, () => ask.execute(exporter, wish))).codes).toEqual([
        'clarification.extension-open',
      ]);
      const mute = { reference, clarificationId, granted: false };
      expect((await refusedWithoutTrace(database, () => decide.execute(officer, mute))).codes).toEqual([
        'clarification.refusal-reason-missing',
      ]);
      expect(await decide.execute(officer, none)).toMatchObject({
        dueOn: '2026-12-08',
        extension: { state: 'GRANTED' },
      });
      const second = { ...wish, wantedOn: '2026-12-15' };
      await ask.execute(exporter, second);
      const refused = await decide.execute(officer, { ...mute, words: 'The case is urgent.' });
      expect(refused).toMatchObject({
        dueOn: '2026-12-08',
        extension: { state: 'REFUSED', answer: 'The case is urgent.' },
      });
      const stranger = (await desk.assessing(officer)).exporter;
      expect((await refusedWithoutTrace(database, () => ask.execute(stranger, second))).codes).toEqual([
        'notification.not-found',
      ]);
    });

    it('that are settled stay so while another request is open: neither taken back nor given more time', async () => {
      const { desk, officer, exporter, reference, notificationId, request } = await asked('2026-12-01');
      const { clarificationId } = request;
      const ask = new AskForExtension(database.transactions, desk.clock);
      await ask.execute(exporter, {
        ...{ notificationId, clarificationId, wantedOn: '2026-12-08', reason: 'Our lab is closed.' },
      });
      await desk.cancel.execute(officer, { reference, clarificationId });
      await desk.ask.execute(officer, { reference, items });
      const decide = new DecideExtension(database.transactions, desk.clock);
      for (const act of [
        () => desk.cancel.execute(officer, { reference, clarificationId }),
        () => decide.execute(officer, { reference, clarificationId, granted: true }),
      ]) {
        expect((await refusedWithoutTrace(database, act)).codes).toEqual(['clarification.settled']);
      }
      expect(await statusOf(notificationId)).toMatchObject({ status: 'AWAITING_EXPORTER' });
    });

    it('are reminded of before and once after the day that was set, however often the clock comes round', async () => {
      const { desk, notificationId } = await asked('2026-12-01');
      const remind = new RemindOfQuestions(database.transactions, desk.clock);
      const told = () =>
        database.count(
          'outbox',
          `payload ->> 'messageKind' = 'answer-near' and payload ->> 'notificationId' = '${notificationId}'`,
        );
      await remind.execute();
      expect(await told()).toBe(0);
      desk.clock.at = new Date('2026-11-27T09:00:00Z');
      await remind.execute();
      await remind.execute();
      expect(await told()).toBe(1);
      desk.clock.at = new Date('2026-12-03T09:00:00Z');
      await remind.execute();
      await remind.execute();
      expect(await told()).toBe(2);
    });
  });
});
