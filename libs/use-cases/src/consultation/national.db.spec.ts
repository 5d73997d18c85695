import { beforeAll, describe, expect, it } from 'vitest';
import type { OfficerActor, ReviewerActor } from '@article5/domain/kernel';
import { scopeOf } from '@article5/persistence/kernel';
import { as } from '../../../../test/support/actors';
import { given } from '../../../../test/support/builders';
import {
  COMPLETE_ASSESSMENT,
  deskOf,
  refusedWithoutTrace,
  REQUIRED,
} from '../../../../test/support/casework';
import { useDatabase } from '../../../../test/support/database';
import { ReadClocks } from '../calendar';
import { ActOnRound, AskNationally, GiveOpinion, ReadRounds, RemindReviewers } from './index';

const NO_OBJECTION = {
  position: 'NO_OBJECTION',
  reasons: [{ criterion: 'END_USE', stance: 'NO_CONCERN', note: 'Nothing known' }],
  text: 'No objection from the ministry.',
} as const;
const OBJECTION = {
  position: 'OBJECTION',
  reasons: [{ criterion: 'END_USE', stance: 'CONCERN', note: 'Known for repression' }],
  text: 'The service objects.',
} as const;

describe('opinions of other bodies of the Member State', () => {
  const database = useDatabase();
  let desk: ReturnType<typeof deskOf>;
  let acts: ReturnType<typeof actsOf>;
  let officer: OfficerActor;
  let colleague: OfficerActor;
  let approver: OfficerActor;
  let ministry: ReviewerActor;
  let service: ReviewerActor;
  let stranger: ReviewerActor;

  function actsOf() {
    const { transactions } = database;
    const { clock, evidence } = desk;
    return {
      ask: new AskNationally(transactions, clock),
      give: new GiveOpinion(transactions, clock),
      act: new ActOnRound(transactions, clock),
      read: new ReadRounds(transactions, clock, evidence),
      remind: new RemindReviewers(transactions, clock),
      clocks: new ReadClocks(transactions, clock),
    };
  }

  const bodyIds = () => [ministry.reviewingBodyId, service.reviewingBodyId];

  beforeAll(async () => {
    desk = deskOf(database);
    acts = actsOf();
    await database.rows(
      `update authority_profile set decision_limit = 10, decision_limit_unit = 'WORKING_DAYS',
         decision_limit_source = 'Fictional act, section 1', clock_stops_for_clarification = true,
         clock_stops_for_consultation = true where authority_id = 'FR'`,
    );
    ({ officer, approver } = await desk.team());
    colleague = await as.officer(database, 'FR', ['CASE_OFFICER']);
    const guest = async (authorityId: string, name: string, cleared: boolean) => {
      const bodyId = await given.reviewingBody(database, authorityId, { name, cleared });
      return as.reviewer(database, { authorityId, bodyId });
    };
    ministry = await guest('FR', 'Ministry of Examples', true);
    service = await guest('FR', 'Service of Samples', false);
    stranger = await guest('FR', 'Customs of Instances', true);
  });

  async function asked() {
    desk.clock.at = new Date('2026-11-25T09:00:00Z');
    const built = await desk.assessing(officer);
    const { reference } = built;
    const preview = await acts.ask.preview(officer, { reference, dueOn: '2026-12-05' });
    const answerKeys = preview.answers.filter((one) => one.isSentByDefault).map(({ key }) => key);
    const view = await acts.ask.execute(officer, {
      ...{ reference, bodyIds: bodyIds(), request: 'Any concern?', answerKeys, attachmentIds: [] },
      dueOn: preview.dueOn ?? '',
    });
    return { ...built, preview, view, consultationId: view.consultationId };
  }
  const clockOf = async (reference: string) =>
    (await acts.clocks.ofCases(officer, { references: [reference] })).items[0]?.clock;
  const actsIn = (notificationId: string) =>
    database.rows<{ kind: string }>(
      `select kind from case_action where notification_id = '${notificationId}' and kind like 'OPINION%' order by at, kind`,
    );

  it('are asked for with a due date on a working day; the clock stops, as was said before (R-011, R-042)', async () => {
    const { preview, view, reference, exporter, notificationId } = await asked();
    expect(preview).toMatchObject({ clock: 'STOPS', dueOn: '2026-12-07', isMoved: true });
    expect(view).toMatchObject({ state: 'OPEN', dueOn: '2026-12-07', acts: ['GIVE', 'END', 'WITHDRAW'] });
    const clock = await clockOf(reference);
    expect(clock).toMatchObject({ state: 'STOPPED' });
    expect(await acts.clocks.own(exporter, { notificationId })).toEqual(clock);
    const told = await database.rows<{ payload: { personId: string } }>(
      `select payload from outbox where payload ->> 'messageKind' = 'opinion-asked'`,
    );
    expect(told.map(({ payload }) => payload.personId)).toEqual(
      expect.arrayContaining([ministry.personId, service.personId]),
    );
  });

  it('show a guest the redacted file: nothing of the exporter, and nothing of any other case (R-048)', async () => {
    const { consultationId, exporterName } = { ...(await asked()), exporterName: 'Fictional Exports FR' };
    const seen = await acts.read.forGuest(service, { consultationId });
    expect(seen.shared.length).toBeGreaterThan(5);
    expect(JSON.stringify(seen)).not.toContain(exporterName);
    expect(seen).not.toHaveProperty('reference');
    const list = await acts.read.ofBody(service);
    expect(list.items.map((row) => row.consultationId)).toContain(consultationId);
  });

  it('a guest’s own scope reads no row of any case, nor of a round that its body was not asked in', async () => {
    const { consultationId } = await asked();
    const read = (guest: ReviewerActor, sql: string) =>
      database.transactions.run(scopeOf(guest), (tx) => tx.query<{ n: number }[]>(sql));
    const tables = [
      'notification',
      'notification_version',
      'case_action',
      'case_text',
      'assessment',
      'decision',
    ];
    for (const table of [...tables, 'clock_event', 'attachment', 'national_settlement', 'consultation']) {
      expect([table, await read(ministry, `select count(*)::int as n from ${table}`)]).toEqual([
        table,
        [{ n: 0 }],
      ]);
    }
    for (const table of ['national_consultation', 'national_participant', 'national_opinion']) {
      expect([table, await read(stranger, `select count(*)::int as n from ${table}`)]).toEqual([
        table,
        [{ n: 0 }],
      ]);
    }
    const refused = await refusedWithoutTrace(database, () =>
      acts.give.asGuest(stranger, { consultationId, ...OBJECTION }),
    );
    expect(refused.codes).toEqual(['consultation.not-found']);
    await expect(acts.read.forGuest(stranger, { consultationId })).rejects.toThrow();
    const german = await as.reviewer(database, {
      authorityId: 'DE',
      bodyId: await given.reviewingBody(database, 'DE', { name: `Ministry ${consultationId}` }),
    });
    await expect(acts.read.forGuest(german, { consultationId })).rejects.toThrow();
  });

  it('stay hidden in the database from whoever has given none: guest, colleague and case officer', async () => {
    const { consultationId, reference } = await asked();
    await acts.give.asGuest(service, { consultationId, ...OBJECTION });
    const count = (actor: OfficerActor | ReviewerActor) =>
      database.transactions.run(scopeOf(actor), (tx) =>
        tx.query<{ n: number }[]>(
          `select count(*)::int as n from national_opinion where consultation_id = '${consultationId}'`,
        ),
      );
    for (const actor of [ministry, officer, colleague, approver])
      expect(await count(actor)).toEqual([{ n: 0 }]);
    const { items } = await acts.read.ofCase(officer, { reference });
    expect(items[0]?.participants).toContainEqual(
      expect.objectContaining({ name: 'Service of Samples', hasAnswered: true, isVisible: false }),
    );
    expect(items[0]).toMatchObject({ opinions: [], disagreement: null });
    expect(JSON.stringify(await desk.read.execute(officer, { reference }))).not.toContain(OBJECTION.text);
    await acts.give.asOfficer(colleague, { reference, consultationId, ...NO_OBJECTION });
    expect(await count(colleague)).toEqual([{ n: 2 }]);
    expect(await count(officer)).toEqual([{ n: 0 }]);
    const after = await acts.give.asGuest(ministry, { consultationId, ...NO_OBJECTION });
    expect(after.opinions.map(({ name }) => name).sort()).toHaveLength(3);
  });

  it('keep the first as it was given: a revision is a version of its own, no longer blind', async () => {
    const { consultationId } = await asked();
    await acts.give.asGuest(ministry, { consultationId, ...NO_OBJECTION });
    const view = await acts.give.asGuest(ministry, { consultationId, ...OBJECTION });
    const own = view.opinions.find(({ isOwn }) => isOwn);
    expect(own?.versions).toMatchObject([
      { version: 1, position: 'NO_OBJECTION', blind: true, late: false },
      { version: 2, position: 'OBJECTION', blind: false },
    ]);
    await expect(
      database.rows(`update national_opinion set text = 'other' where consultation_id = '${consultationId}'`),
    ).rejects.toThrow('append-only');
  });

  it('close the round with the last one; the clock runs on, and a decision waits for the settlement', async () => {
    const { consultationId, reference, notificationId } = await asked();
    await desk.save.execute(officer, { reference, revision: '0', content: COMPLETE_ASSESSMENT });
    const open = await refusedWithoutTrace(database, () =>
      desk.propose.execute(officer, { reference, draft: REQUIRED }),
    );
    expect(open.codes).toEqual(['consultation.national-open']);
    await acts.give.asGuest(ministry, { consultationId, ...NO_OBJECTION });
    expect(await clockOf(reference)).toMatchObject({ state: 'STOPPED' });
    desk.clock.at = new Date('2026-12-01T09:00:00Z');
    await acts.give.asGuest(service, { consultationId, ...OBJECTION });
    expect(await clockOf(reference)).toMatchObject({ state: 'RUNNING' });
    const done = (await actsIn(notificationId)).map(({ kind }) => kind);
    expect(done).toEqual(['OPINION_ASKED', 'OPINION_GIVEN', 'OPINION_GIVEN', 'OPINIONS_ENDED']);
    const { items } = await acts.read.ofCase(officer, { reference });
    expect(items[0]).toMatchObject({
      state: 'CLOSED',
      needsSettlement: true,
      disagreement: { agreed: false },
    });
    const unsettled = await refusedWithoutTrace(database, () =>
      desk.propose.execute(officer, { reference, draft: REQUIRED }),
    );
    expect(unsettled.codes).toEqual(['consultation.unsettled']);
    const key = { reference, consultationId };
    const wordless = await refusedWithoutTrace(database, () =>
      acts.act.settle(officer, { ...key, settlement: ' ' }),
    );
    expect(wordless.codes).toEqual(['consultation.settlement-missing']);
    const settled = await acts.act.settle(officer, { ...key, settlement: 'The objection weighs more.' });
    expect(settled).toMatchObject({ needsSettlement: false, settlements: [{ number: 1 }] });
    await desk.propose.execute(officer, { reference, draft: REQUIRED });
  });

  it('are accepted late, and marked; an objection after the settlement has to be settled again', async () => {
    const { consultationId, reference } = await asked();
    await acts.give.asGuest(ministry, { consultationId, ...NO_OBJECTION });
    const key = { reference, consultationId };
    await acts.act.end(officer, { ...key, reason: 'We cannot wait longer.' });
    expect(await clockOf(reference)).toMatchObject({ state: 'RUNNING' });
    desk.clock.at = new Date('2026-12-10T09:00:00Z');
    const late = await acts.give.asGuest(service, { consultationId, ...OBJECTION });
    expect(late.opinions.find(({ isOwn }) => isOwn)?.versions).toMatchObject([{ late: true, blind: true }]);
    const { items } = await acts.read.ofCase(officer, { reference });
    expect(items[0]).toMatchObject({ needsSettlement: true, acts: ['GIVE', 'SETTLE'] });
  });

  it('are withdrawn with a reason: the clock runs on, the file is gone for guests, nothing more is taken', async () => {
    const { consultationId, reference } = await asked();
    await acts.act.withdraw(officer, { reference, consultationId, reason: 'Asked by mistake.' });
    expect(await clockOf(reference)).toMatchObject({ state: 'RUNNING' });
    expect(await acts.read.forGuest(ministry, { consultationId })).toMatchObject({
      shared: [],
      mayGive: false,
    });
    const refused = await refusedWithoutTrace(database, () =>
      acts.give.asGuest(ministry, { consultationId, ...NO_OBJECTION }),
    );
    expect(refused.codes).toEqual(['consultation.withdrawn']);
  });

  it('are not asked of a body without clearance with the exporter in the file; nothing is written', async () => {
    const { reference, preview } = await asked();
    const answerKeys = preview.answers.filter(({ isProtected }) => isProtected).map(({ key }) => key);
    const refused = await refusedWithoutTrace(database, () =>
      acts.ask.execute(officer, {
        ...{ reference, bodyIds: bodyIds(), request: 'Any concern?', answerKeys, attachmentIds: [] },
        dueOn: '2026-12-07',
      }),
    );
    expect(refused.codes).toEqual(['consultation.body-not-cleared']);
    const approving = await refusedWithoutTrace(database, () =>
      acts.ask.execute(approver, {
        ...{
          reference,
          bodyIds: bodyIds(),
          request: 'x',
          answerKeys,
          attachmentIds: [],
          dueOn: '2026-12-07',
        },
      }),
    );
    expect(approving.kind).toBe('NOT_PERMITTED');
  });

  it('change the stop of a clock over from the exporter’s answer to the opinions, and back (R-011)', async () => {
    const { consultationId, reference, notificationId, exporter } = await asked();
    await desk.ask.execute(officer, { reference, items: [{ question: 'Who?', answerKeys: ['4.4'] }] });
    expect(await clockOf(reference)).toMatchObject({ state: 'STOPPED' });
    await acts.act.end(officer, { reference, consultationId, reason: 'Enough is known.' });
    expect(await clockOf(reference)).toMatchObject({ state: 'STOPPED' });
    const events = await database.rows<{ kind: string; cause: string | null }>(
      `select kind, cause from clock_event where notification_id = '${notificationId}' order by number`,
    );
    expect(events.map(({ kind, cause }) => cause ?? kind)).toEqual([
      'STARTED',
      'CONSULTATION',
      'RESUMED',
      'CLARIFICATION',
    ]);
    expect(exporter.kind).toBe('exporter');
  });

  it('are reminded of two working days before the due date and once after it, however often the job runs', async () => {
    const { consultationId } = await asked();
    await acts.give.asGuest(ministry, { consultationId, ...NO_OBJECTION });
    const marked = () =>
      database.rows<{ name: string; on: string | null }>(
        `select name, reminded_on::text as on from national_participant
         where consultation_id = '${consultationId}' order by name`,
      );
    desk.clock.at = new Date('2026-12-02T09:00:00Z');
    await acts.remind.execute();
    expect((await marked()).map(({ on }) => on)).toEqual([null, null]);
    desk.clock.at = new Date('2026-12-03T09:00:00Z');
    await acts.remind.execute();
    expect(await acts.remind.execute()).toBe(0);
    expect((await marked()).map(({ on }) => on)).toEqual([null, '2026-12-03']);
    desk.clock.at = new Date('2026-12-08T09:00:00Z');
    await acts.remind.execute();
    expect(await acts.remind.execute()).toBe(0);
    expect((await marked()).map(({ on }) => on)).toEqual([null, '2026-12-08']);
  });
});
