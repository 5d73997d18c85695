import { beforeAll, describe, expect, it } from 'vitest';
import type { DecisionDraft } from '@article5/contracts/decision';
import type { ExporterActor, OfficerActor } from '@article5/domain/identity';
import { scopeOf } from '@article5/persistence/kernel';
import { as, TEST_NOW } from '../../../../test/support/builders';
import {
  COMPLETE_ASSESSMENT,
  deskOf,
  NOT_REQUIRED,
  refusalOf,
  refusedWithoutTrace,
  REQUIRED,
} from '../../../../test/support/casework';
import { useDatabase } from '../../../../test/support/database';
import { ReplayDecision } from '../casework';
import { WithdrawNotification } from '../notification';

const SAID = 'The end-user is a telecom regulator, as our document shows.';
const WEIGHED = 'The document is of another body; nothing changes.';
/** Ten working days after Tuesday 24 November 2026, 8 December being none in the calendar of FR. */
const DUE = '2026-12-08';
const nextDay = (day: string) => new Date(Date.parse(`${day}T08:00:00Z`) + 86_400_000);

describe('the exporter is heard before a decision that burdens it', () => {
  const database = useDatabase();
  let desk: ReturnType<typeof deskOf>;
  let officer: OfficerActor;
  let approver: OfficerActor;

  beforeAll(async () => {
    desk = deskOf(database);
    await database.rows(
      `update authority_profile set hearing_period = 10, hearing_unit = 'WORKING_DAYS',
         hearing_source = 'Fictional act, section 28', clock_stops_for_hearing = true,
         decision_limit = 30, decision_limit_unit = 'WORKING_DAYS', decision_limit_source = 'Fictional act, section 1'
       where authority_id = 'FR'`,
    );
    ({ officer, approver } = await desk.team());
  });

  /** A case that could be proposed, but for the hearing. */
  async function ready() {
    desk.clock.at = new Date(TEST_NOW);
    const built = await desk.assessing(officer);
    const { reference } = built;
    await desk.save.execute(officer, { reference, revision: '0', content: COMPLETE_ASSESSMENT });
    return built;
  }
  async function opened(draft: DecisionDraft = REQUIRED) {
    const built = await ready();
    const hearing = await desk.hear.execute(officer, { reference: built.reference, draft });
    return { ...built, hearing, hearingId: hearing.hearingId };
  }
  const answer = (
    { exporter, notificationId, hearingId }: Awaited<ReturnType<typeof opened>>,
    said: { statement?: string; nothingToSay?: boolean; documents?: string[] } = { statement: SAID },
  ) =>
    desk.ownHearings.answer(exporter, {
      ...{ notificationId, hearingId, statement: '', nothingToSay: false, documents: [] },
      ...said,
    });
  const propose = (reference: string, draft: DecisionDraft = REQUIRED) =>
    desk.propose.execute(officer, { reference, draft });
  const weigh = (reference: string, hearingId: string, words = WEIGHED) =>
    desk.hearing.weigh(officer, { reference, hearingId, words });
  const stateOf = async (reference: string) => {
    const [row] = await database.rows<{ status: string; clock: string; due: string | null }>(
      `select status, clock_state as clock, due_on::text as due from notification where reference = $1`,
      [reference],
    );
    return row;
  };
  const messagesOf = async (notificationId: string) => {
    const rows = await database.rows<{ kind: string; payload: object }>(
      `select payload ->> 'messageKind' as kind, payload from outbox
       where payload ->> 'notificationId' = $1 and payload ->> 'messageKind' like 'hearing-%' order by created_at, outbox_id`,
      [notificationId],
    );
    for (const { payload } of rows) expect(JSON.stringify(payload)).not.toContain('repression');
    return rows.map(({ kind }) => kind);
  };
  const letterText = (blocks: readonly { readonly texts: readonly string[] }[]) =>
    blocks.flatMap(({ texts }) => texts).join('\n');

  it('is told outcome and reasons in its words, with a last day by the calendar; the clock stops, as was said before', async () => {
    const { reference, notificationId, exporter } = await ready();
    const before = await stateOf(reference);
    const preview = await desk.hear.preview(officer, { reference, draft: REQUIRED });
    expect(preview).toMatchObject({ dueOn: DUE, clock: 'STOPS', refusals: [] });
    expect(await stateOf(reference)).toEqual(before);
    const hearing = await desk.hear.execute(officer, { reference, draft: REQUIRED });
    expect(hearing).toMatchObject({ state: 'OPEN', number: 1, dueOn: DUE, answer: null });
    expect(hearing.letter).toEqual(preview.letter);
    expect(await stateOf(reference)).toEqual({ status: 'UNDER_ASSESSMENT', clock: 'STOPPED', due: null });
    const { items } = await desk.ownHearings.list(exporter, { notificationId });
    expect(items).toMatchObject([{ hearingId: hearing.hearingId, canAnswer: true, dueOn: DUE }]);
    const seen = JSON.stringify(items);
    expect(letterText(items[0]?.letter.blocks ?? [])).toContain('The item is intended for repression.');
    for (const internal of ['Reports on the end-user', 'considered', 'openedBy', 'reasons"']) {
      expect(seen).not.toContain(internal);
    }
    expect(await messagesOf(notificationId)).toEqual(['hearing-opened']);
  });

  it('answers; the officer weighs it, proposes, and letter, replay and timeline say so', async () => {
    const one = await opened();
    const { reference, notificationId } = one;
    await desk.assign.execute(officer, { reference, personId: officer.personId });
    const waits = () => propose(reference);
    expect((await refusedWithoutTrace(database, waits)).codes).toEqual(['decision.hearing-open']);
    desk.clock.at = new Date('2026-11-26T09:00:00Z');
    expect(await answer(one)).toMatchObject({ state: 'ANSWERED', late: false, canAnswer: false });
    expect(await stateOf(reference)).toMatchObject({ clock: 'RUNNING' });
    expect((await refusedWithoutTrace(database, waits)).codes).toEqual(['decision.hearing-not-considered']);
    const blank = () => weigh(reference, one.hearingId, '  ');
    expect((await refusedWithoutTrace(database, blank)).codes).toEqual(['hearing.consideration-missing']);
    await weigh(reference, one.hearingId);
    const { decisionId, letter } = await propose(reference);
    expect(letterText(letter.blocks)).toContain('What you stated on 26 November 2026 was taken into account');
    const view = await desk.read.execute(officer, { reference });
    expect(view.hearings).toMatchObject([
      { state: 'ANSWERED', answer: { statement: SAID }, considered: { words: WEIGHED } },
    ]);
    const kinds = view.timeline.map(({ kind }) => kind).filter((kind) => kind.startsWith('HEARING'));
    expect(kinds).toEqual(['HEARING_WEIGHED', 'HEARING_ANSWERED', 'HEARING_OPENED']);
    const replay = new ReplayDecision(database.transactions);
    expect(await replay.execute(approver, { reference, decisionId })).toMatchObject({
      proven: true,
      hearings: [{ answer: { statement: SAID }, considered: { words: WEIGHED } }],
    });
    const { textSha256 } = letter;
    const made = await desk.approve.execute(approver, { reference, decisionId, textSha256 });
    expect(made.state).toBe('APPROVED');
    expect(await messagesOf(notificationId)).toEqual(['hearing-opened', 'hearing-answered']);
  });

  it('can say that it has nothing to say; that is weighed too, and the letter tells it', async () => {
    const one = await opened();
    await answer(one, { nothingToSay: true });
    await weigh(one.reference, one.hearingId, 'Nothing to weigh.');
    const { letter } = await propose(one.reference);
    expect(letterText(letter.blocks)).toContain('you answered that you had nothing to say');
  });

  it('says nothing until the day is over: noted once, the clock goes on from that day, and the letter says it', async () => {
    const one = await opened();
    const { reference, notificationId, exporter } = one;
    desk.clock.at = new Date(`${DUE}T22:00:00Z`);
    expect(await desk.lapseHearings.execute()).toBe(0);
    desk.clock.at = new Date('2026-12-11T08:00:00Z');
    expect(await desk.lapseHearings.execute()).toBeGreaterThan(0);
    expect(await desk.lapseHearings.execute()).toBe(0);
    const events = await database.rows<{ kind: string; day: string; cause: string | null }>(
      `select kind, on_day::text as day, cause from clock_event where notification_id = $1 order by number`,
      [notificationId],
    );
    expect(events.slice(1)).toEqual([
      { kind: 'STOPPED', day: '2026-11-24', cause: 'HEARING' },
      { kind: 'RESUMED', day: DUE, cause: null },
    ]);
    const { items } = await desk.ownHearings.list(exporter, { notificationId });
    expect(items).toMatchObject([{ state: 'LAPSED', canAnswer: true }]);
    const { letter } = await propose(reference);
    expect(letterText(letter.blocks)).toContain('Nothing was received');
  });

  it('that was not noted yet is noted when the decision is proposed', async () => {
    const one = await opened();
    desk.clock.at = nextDay(DUE);
    await propose(one.reference);
    const [row] = await database.rows(`select state from hearing where hearing_id = $1`, [one.hearingId]);
    expect(row).toEqual({ state: 'LAPSED' });
    expect(await stateOf(one.reference)).toMatchObject({ status: 'DECISION_PROPOSED', clock: 'RUNNING' });
  });

  it('answers late: accepted and marked, also after the proposal, which then cannot be approved unweighed', async () => {
    const one = await opened();
    const { reference } = one;
    desk.clock.at = nextDay(DUE);
    const { decisionId, letter } = await propose(reference);
    expect(await answer(one)).toMatchObject({ state: 'ANSWERED', late: true });
    const { textSha256 } = letter;
    const approve = () => desk.approve.execute(approver, { reference, decisionId, textSha256 });
    expect((await refusedWithoutTrace(database, approve)).codes).toEqual(['decision.hearing-not-considered']);
    await desk.giveBack.execute(approver, { reference, decisionId, comment: 'An answer came in' });
    await weigh(reference, one.hearingId);
    const again = await propose(reference);
    expect(letterText(again.letter.blocks)).toContain('What you stated on 9 December 2026');
    await desk.approve.execute(approver, {
      ...{ reference, decisionId: again.decisionId, textSha256: again.letter.textSha256 },
    });
    const twice = () => answer(one, { statement: 'And another thing.' });
    expect(await refusedWithoutTrace(database, twice)).toEqual({
      codes: ['hearing.settled'],
      kind: 'CONFLICT',
    });
  });

  it('is heard anew on a reason that it was not told of, and not on a decision in its favour', async () => {
    const one = await opened();
    const { reference } = one;
    await answer(one);
    await weigh(reference, one.hearingId);
    const [first] = REQUIRED.reasons;
    const added = { ...first, code: 'end-use.human-rights', weight: 'SUPPORTING' } as typeof first;
    const worse: DecisionDraft = { ...REQUIRED, reasons: [...REQUIRED.reasons, ...(added ? [added] : [])] };
    const unheard = () => propose(reference, worse);
    expect((await refusedWithoutTrace(database, unheard)).codes).toEqual(['decision.hearing-new-ground']);
    const second = await desk.hear.execute(officer, { reference, draft: worse });
    expect(second.number).toBe(2);
    await answer({ ...one, hearingId: second.hearingId }, { nothingToSay: true });
    await weigh(reference, second.hearingId, 'Nothing to weigh.');
    expect((await propose(reference, worse)).state).toBe('PROPOSED');
    const other = await opened();
    await desk.hearing.takeBack(officer, { reference: other.reference, hearingId: other.hearingId });
    expect((await propose(other.reference, NOT_REQUIRED)).state).toBe('PROPOSED');
  });

  it('is told when the intention is taken back: then nothing can be answered, and nothing was heard', async () => {
    const one = await opened();
    const { reference, notificationId, exporter, hearingId } = one;
    await desk.hearing.takeBack(officer, { reference, hearingId });
    expect(await stateOf(reference)).toMatchObject({ clock: 'RUNNING' });
    const late = () => answer(one);
    expect(await refusedWithoutTrace(database, late)).toEqual({
      codes: ['hearing.settled'],
      kind: 'CONFLICT',
    });
    const unheard = () => propose(reference);
    expect((await refusedWithoutTrace(database, unheard)).codes).toEqual(['decision.hearing-missing']);
    expect(await messagesOf(notificationId)).toEqual(['hearing-opened', 'hearing-taken-back']);
    await new WithdrawNotification(database.transactions, desk.clock).execute(exporter, {
      notificationId,
      reason: 'x',
    });
    const again = () => desk.hear.execute(officer, { reference, draft: REQUIRED });
    expect((await refusedWithoutTrace(database, again)).kind).toBe('CONFLICT');
  });

  it('is refused to others: another authority, another exporter, other roles; nothing is written', async () => {
    const one = await opened();
    const { reference, notificationId, hearingId } = one;
    const german = await as.officer(database, 'DE', ['CASE_OFFICER']);
    const other = (await opened()).exporter;
    const intake = await as.officer(database, 'FR', ['INTAKE_OFFICER', 'APPROVER']);
    const refusals = [];
    for (const act of [
      () => desk.hear.execute(german, { reference, draft: REQUIRED }),
      () => desk.hearing.takeBack(german, { reference, hearingId }),
      () => answer({ ...one, exporter: other }),
      () => desk.ownHearings.list(other, { notificationId }),
      () => desk.hear.execute(intake, { reference, draft: REQUIRED }),
      () => desk.hearing.weigh(intake, { reference, hearingId, words: 'x' }),
      () => desk.hear.execute(officer, { reference, draft: REQUIRED }),
      () => desk.hear.execute(officer, { reference, draft: NOT_REQUIRED }),
      () => answer(one, {}),
      () => answer(one, { documents: ['01890000-0000-7000-8000-000000000001'] }),
    ]) {
      refusals.push((await refusedWithoutTrace(database, act)).codes[0]);
    }
    expect(refusals).toEqual([
      ...['case.not-found', 'case.not-found', 'notification.not-found', 'notification.not-found'],
      ...['access.not-permitted', 'access.not-permitted', 'hearing.open-already', 'hearing.not-burdensome'],
      ...['hearing.answer-missing', 'hearing.document-unknown'],
    ]);
  });

  it('is not asked for where the profile does not ask for it', async () => {
    const german = await as.officer(database, 'DE', ['CASE_OFFICER']);
    const { reference } = await desk.proposed(german);
    expect((await stateOf(reference))?.status).toBe('DECISION_PROPOSED');
    const built = await desk.assessing(german);
    const act = () => desk.hear.execute(german, { reference: built.reference, draft: REQUIRED });
    expect((await refusedWithoutTrace(database, act)).codes).toEqual(['hearing.not-in-profile']);
  });

  it('stands in the database too: an exporter neither opens a hearing, nor weighs one, nor reads how it was weighed', async () => {
    const one = await opened();
    await answer(one);
    await weigh(one.reference, one.hearingId);
    const asExporter = (actor: ExporterActor, sql: string) =>
      database.transactions.run(scopeOf(actor), (tx) => tx.query<unknown[]>(sql));
    expect(
      await asExporter(one.exporter, `select text from case_text where kind = 'hearing-consideration'`),
    ).toEqual([]);
    await asExporter(one.exporter, `update hearing set late = true where hearing_id = '${one.hearingId}'`);
    const [row] = await database.rows(`select late from hearing where hearing_id = $1`, [one.hearingId]);
    expect(row).toEqual({ late: false });
    await expect(
      asExporter(
        one.exporter,
        `insert into hearing select (jsonb_populate_record(h, '{"number": 9, "hearing_id":
           "01890000-0000-7000-8000-00000000000a"}')).* from hearing h where hearing_id = '${one.hearingId}'`,
      ),
    ).rejects.toThrow('row-level security');
  });

  it('waits for a calendar that is there: a last day that cannot be counted is refused (R-045)', async () => {
    const { reference } = await ready();
    await database.rows(
      `update authority_profile set hearing_period = 9, hearing_unit = 'YEARS' where authority_id = 'FR'`,
    );
    const act = () => desk.hear.execute(officer, { reference, draft: REQUIRED });
    const { codes } = await refusalOf(act());
    await database.rows(
      `update authority_profile set hearing_period = 10, hearing_unit = 'WORKING_DAYS' where authority_id = 'FR'`,
    );
    expect(codes).toEqual(['calendar.missing']);
  });
});
