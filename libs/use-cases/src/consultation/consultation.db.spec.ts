import { beforeAll, describe, expect, it } from 'vitest';
import type { DecisionDraft } from '@article5/contracts/decision';
import type { OfficerActor } from '@article5/domain/kernel';
import { findCase } from '@article5/persistence/notification';
import { as } from '../../../../test/support/actors';
import { FixedClock, given, TEST_NOW } from '../../../../test/support/builders';
import {
  COMPLETE_ASSESSMENT,
  deskOf,
  NOT_REQUIRED,
  refusalOf,
  REQUIRED,
} from '../../../../test/support/casework';
import { useDatabase } from '../../../../test/support/database';
import { RecordDenial } from '../denial';
import {
  ActOnConsultation,
  AskAuthority,
  assertDepartureExplained,
  DeemAnswers,
  ReadConsultations,
} from './index';

describe('consultations between authorities', () => {
  const database = useDatabase();
  const clock = new FixedClock(new Date(TEST_NOW));
  const on = (instant: string) => (clock.at = new Date(instant));
  let french: OfficerActor;
  let flemish: OfficerActor;
  let german: OfficerActor;
  let acts: ReturnType<typeof actsOf>;

  function actsOf() {
    const { transactions } = database;
    return {
      ask: new AskAuthority(transactions, clock),
      act: new ActOnConsultation(transactions, clock),
      read: new ReadConsultations(transactions, clock),
      deem: new DeemAnswers(transactions, clock),
      denial: new RecordDenial(transactions, clock),
    };
  }

  beforeAll(async () => {
    acts = actsOf();
    french = await as.officer(database, 'FR', ['CASE_OFFICER'], { name: 'Officer French' });
    flemish = await as.officer(database, 'BE-VLG', ['CASE_OFFICER'], { name: 'Officer Flemish' });
    german = await as.officer(database, 'DE', ['CASE_OFFICER']);
  });

  let denials = 0;
  async function deniedInFlanders(): Promise<string> {
    denials += 1;
    const made = await acts.denial.execute(flemish, {
      ...{ number: `VLG-${denials}`, denialType: 'REFUSAL', legalBasis: 'Art 16(1)', itemName: 'PX-4' },
      ...{
        decidedOn: '2026-01-05',
        notifiedOn: '2026-01-06',
        itemDescription: 'Reads phones',
        endUse: 'Police',
      },
      ...{ parameters: [], grounds: ['ART_15_1_D'], reason: 'Risk' },
      entities: [
        { role: 'END_USER', name: 'Interior Security Bureau of Examplia', address: 'x', country: 'KZ' },
      ],
    });
    return made.denial.denialId;
  }

  /** Asked on the day of A4, about a denial of Flanders or under Article 14. */
  async function asked(kind: 'ART_16_5' | 'ART_14_1' | 'ART_14_2' = 'ART_16_5', at = '2026-04-30T09:00:00Z') {
    on(at);
    const denialId = kind === 'ART_16_5' ? await deniedInFlanders() : undefined;
    const built = await given.submitted(database, { authorityId: 'FR', at });
    const view = await acts.ask.execute(french, {
      ...{ reference: built.reference, kind, consultedAuthorityId: 'BE-VLG', denialId },
      request: 'Please look at the end user',
    });
    return { ...built, consultationId: view.consultationId, view };
  }
  const stand = async ({ consultationId }: { consultationId: string }) =>
    database.rows(
      `select state, answer, due_on, extended_by,
         (select count(*)::int from consultation_event e where e.consultation_id = c.consultation_id) as events,
         (select count(*)::int from case_action a where a.payload ->> 'consultation' = c.consultation_id::text) as acts
       from consultation c where consultation_id = $1`,
      [consultationId],
    );
  const written = () =>
    database.rows(
      `select (select count(*) from consultation) as c, (select count(*) from consultation_event) as e,
         (select count(*) from case_action) as a, (select count(*) from case_text) as t,
         (select count(*) from outbox) as o, (select md5(string_agg(c::text, '')) from consultation c) as rows`,
    );

  it('are due after ten working days of the consulted authority’s calendar (A4, R-025, R-026)', async () => {
    const { view, consultationId } = await asked();
    expect(view).toMatchObject({
      state: 'OPEN',
      silence: 'NOT_IDENTICAL',
      clock: { receivedOn: '2026-04-30', dueOn: '2026-05-18', calendar: 'BE', workingDaysLeft: 10 },
    });
    expect(view.clock.holidays).toEqual(['2026-05-01', '2026-05-14']);
    expect(await stand({ consultationId })).toMatchObject([{ events: 2, acts: 1 }]);
    const jobs = await database.rows(
      `select payload from outbox where authority_id = 'BE-VLG' and job = 'tell-officers'`,
    );
    expect(jobs).toContainEqual({
      payload: {
        authorityId: 'BE-VLG',
        permission: 'consultation.answer',
        messageKind: 'consultation-received',
      },
    });
  });

  it('show the consulted authority its part beside its denial, nothing of the exporter; the read is logged (R-048)', async () => {
    const { consultationId, notificationId, exporter } = await asked();
    const seen = await acts.read.read(flemish, { consultationId });
    expect(seen).toMatchObject({ askingAuthorityId: 'FR', answers: ['IDENTICAL', 'NOT_IDENTICAL'] });
    expect(seen.denial?.reasons.map(({ code }) => code)).toContain('matching.transaction.end-user-same');
    const [organisation] = await database.rows<{ name: string }>(
      `select legal_name as name from organisation where organisation_id = $1`,
      [exporter.organisationId],
    );
    const text = JSON.stringify(seen);
    for (const secret of [organisation?.name ?? '?', 'Lumière', exporter.organisationId, 'Officer French']) {
      expect(text).not.toContain(secret);
    }
    expect(seen.events.at(-1)).toMatchObject({ kind: 'ASKED', byAuthority: 'FR', actor: null });
    const log = await database.rows(
      `select authority_id, reader_body, what from access_log where notification_id = $1`,
      [notificationId],
    );
    expect(log).toEqual([{ authority_id: 'FR', reader_body: 'BE-VLG', what: 'consultation' }]);
  });

  it('are nobody’s but the two authorities’', async () => {
    const { consultationId, notificationId } = await asked();
    expect(await refusalOf(acts.read.read(german, { consultationId }))).toMatchObject({ kind: 'NOT_FOUND' });
    for (const authorityId of ['DE', 'BE-VLG']) {
      const rows = await database.transactions.run(
        { personId: null, authorityId, organisationId: null },
        async (tx) => ({
          row: (
            await tx.query<unknown[]>(`select 1 from consultation where consultation_id = $1`, [
              consultationId,
            ])
          ).length,
          book: (await tx.query<unknown[]>(`select 1 from consultation_event where authority_id = 'FR'`))
            .length,
          texts: (await tx.query<unknown[]>(`select 1 from consultation_text where authority_id = 'FR'`))
            .length,
          case: (
            await tx.query<unknown[]>(`select 1 from notification where notification_id = $1`, [
              notificationId,
            ])
          ).length,
          acts: (
            await tx.query<unknown[]>(`select 1 from case_action where notification_id = $1`, [
              notificationId,
            ])
          ).length,
        }),
      );
      expect(rows).toEqual({ row: authorityId === 'DE' ? 0 : 1, book: 0, texts: 0, case: 0, acts: 0 });
    }
  });

  it('are answered with reasons, in both books and in the case, by nobody’s name for the other side', async () => {
    const of = await asked();
    on('2026-05-18T21:59:00Z');
    const answered = await acts.act.answer(flemish, { ...of, answer: 'IDENTICAL', reasons: 'Same end user' });
    expect(answered).toMatchObject({ state: 'ANSWERED', answer: 'IDENTICAL', acts: [] });
    expect(answered.events[0]).toMatchObject({ actor: 'Officer Flemish', text: 'Same end user' });
    const { items } = await acts.read.ofCase(french, of);
    expect(items[0]).toMatchObject({ state: 'ANSWERED', answer: 'IDENTICAL' });
    expect(items[0]?.events[0]).toMatchObject({ actor: null, byAuthority: 'BE-VLG', text: 'Same end user' });
    const [act] = await database.rows(
      `select kind, actor_id, legal_basis, exporter_visible from case_action where notification_id = $1
       order by sequence desc limit 1`,
      [of.notificationId],
    );
    expect(act).toEqual({
      kind: 'CONSULTATION_ANSWERED',
      actor_id: null,
      legal_basis: 'Art 16(5)',
      exporter_visible: false,
    });
  });

  it.each([
    ['ART_16_5', 'NOT_IDENTICAL', 'R-027'],
    ['ART_14_1', 'NO_OBJECTION', 'R-036'],
    ['ART_14_2', 'CLOSED', 'R-038'],
  ] as const)(
    'under %s: silence is deemed %s at 00:00 in Brussels, once (A4, %s)',
    async (kind, answer, _rule) => {
      const of = await asked(kind);
      on('2026-05-18T21:59:59Z');
      await acts.deem.execute();
      expect(await stand(of)).toMatchObject([{ state: 'OPEN' }]);
      on('2026-05-18T22:00:00Z');
      const runs = await Promise.all([acts.deem.execute(), acts.deem.execute()]);
      await acts.deem.execute();
      expect(await stand(of)).toMatchObject([{ state: 'DEEMED', answer, events: 4, acts: 2 }]);
      expect(Math.max(...runs)).toBeGreaterThan(0);
      const before = await written();
      const late = acts.act.answer(flemish, { ...of, answer: 'IDENTICAL', reasons: 'Late' });
      expect(await refusalOf(late)).toMatchObject({ codes: ['consultation.deemed'] });
      expect(await written()).toEqual(before);
    },
  );

  it('that nobody answered in time cannot be answered before the clock has noted it either', async () => {
    const of = await asked();
    on('2026-05-18T22:00:00Z');
    const before = await written();
    const late = acts.act.answer(flemish, { ...of, answer: 'IDENTICAL', reasons: 'Late' });
    expect(await refusalOf(late)).toMatchObject({ codes: ['consultation.period-over'] });
    expect(await written()).toEqual(before);
  });

  it('are extended when both agree, by 30 working days and never more (A5, R-028, R-029)', async () => {
    const of = await asked();
    on('2026-05-04T09:00:00Z');
    const before = await written();
    const tooLong = acts.act.extendIncoming(flemish, { ...of, step: 'PROPOSE', workingDays: 31 });
    expect(await refusalOf(tooLong)).toMatchObject({ codes: ['consultation.extension-too-long'] });
    expect(await written()).toEqual(before);
    await acts.act.extendIncoming(flemish, {
      ...of,
      step: 'PROPOSE',
      workingDays: 30,
      reason: 'More to read',
    });
    const own = acts.act.extendIncoming(flemish, { ...of, step: 'AGREE' });
    expect(await refusalOf(own)).toMatchObject({ codes: ['consultation.own-proposal'] });
    const agreed = await acts.act.extendAsked(french, { ...of, step: 'AGREE' });
    expect(agreed.clock).toMatchObject({
      initialDueOn: '2026-05-18',
      dueOn: '2026-06-30',
      extendedBy: 30,
      mostExtension: 0,
    });
    expect(agreed.clock.beyondCautiousTotal).toBe(true);
    const more = acts.act.extendAsked(french, { ...of, step: 'PROPOSE', workingDays: 1 });
    expect(await refusalOf(more)).toMatchObject({ codes: ['consultation.extension-too-long'] });
    expect(await stand(of)).toMatchObject([{ extended_by: 30, events: 6, acts: 3 }]);
  });

  it('are asked by case officers only, about a denial in force of that authority, and not twice at a time', async () => {
    const of = await asked();
    const before = await written();
    const again = (more: object, actor = french) =>
      refusalOf(
        acts.ask.execute(actor, {
          ...{ reference: of.reference, kind: 'ART_16_5', consultedAuthorityId: 'BE-VLG', request: '' },
          ...more,
        }),
      );
    const denialId = of.view.denial?.denialId;
    expect(await again({ denialId })).toMatchObject({ codes: ['consultation.open-already'] });
    expect(await again({ denialId, consultedAuthorityId: 'DE' })).toMatchObject({
      codes: ['consultation.denial-unknown'],
    });
    expect(await again({})).toMatchObject({ codes: ['consultation.denial-missing'] });
    expect(await again({ kind: 'ART_14_1' })).toMatchObject({ codes: ['consultation.request-missing'] });
    const approver = await as.officer(database, 'FR', ['APPROVER']);
    expect(await again({ denialId }, approver)).toMatchObject({ kind: 'NOT_PERMITTED' });
    expect(await again({ denialId }, german)).toMatchObject({ kind: 'NOT_FOUND' });
    expect(await written()).toEqual(before);
  });

  it('keep a decision waiting, bind it when the objection is Article 14(1)’s, and want departures explained (R-030, R-037)', async () => {
    on(TEST_NOW);
    const desk = deskOf(database);
    const team = await desk.team();
    const built = await desk.assessing(team.officer);
    await desk.save.execute(team.officer, { ...built, revision: '0', content: COMPLETE_ASSESSMENT });
    const ask = (kind: 'ART_14_1' | 'ART_14_2') =>
      acts.ask.execute(team.officer, {
        ...{ reference: built.reference, kind, consultedAuthorityId: 'BE-VLG', request: 'May we?' },
      });
    const propose = (draft: DecisionDraft) =>
      desk.propose.execute(team.officer, { reference: built.reference, draft });
    const { consultationId } = await ask('ART_14_1');
    const before = await written();
    expect(await refusalOf(propose(REQUIRED))).toMatchObject({ codes: ['consultation.still-open'] });
    expect(await written()).toEqual(before);
    await acts.act.answer(flemish, { consultationId, answer: 'OBJECTION', reasons: 'Our interest' });
    expect(await refusalOf(propose(NOT_REQUIRED))).toMatchObject({
      codes: ['consultation.objection-binding'],
    });
    await propose(REQUIRED);
    const events = await database.rows(
      `select kind from case_action where notification_id = $1 and kind like 'CONSULTATION%' order by sequence`,
      [built.notificationId],
    );
    expect(events).toEqual([{ kind: 'CONSULTATION_ASKED' }, { kind: 'CONSULTATION_ANSWERED' }]);
  });

  it('that a decision departs from are explained once, before the case is closed; the other side is told (R-030)', async () => {
    on(TEST_NOW);
    const desk = deskOf(database);
    const team = await desk.team();
    const denialId = await deniedInFlanders();
    const built = await desk.assessing(team.officer);
    const { reference } = built;
    const view = await acts.ask.execute(team.officer, {
      ...{ reference, kind: 'ART_16_5', consultedAuthorityId: 'BE-VLG', denialId, request: '' },
    });
    const { consultationId } = view;
    await acts.act.answer(flemish, { consultationId, answer: 'IDENTICAL', reasons: 'The same' });
    await database.rows(
      `update notification set status = 'DECIDED', outcome = 'NO_AUTHORISATION_REQUIRED' where reference = $1`,
      [reference],
    );
    const scope = { personId: null, authorityId: 'FR', organisationId: null };
    const heed = () =>
      database.transactions.run(scope, async (tx) => {
        const found = await findCase(tx, 'FR', reference);
        if (found) await assertDepartureExplained(tx, found);
      });
    expect(await refusalOf(heed())).toMatchObject({ codes: ['consultation.unexplained'] });
    const explain = (explanation: string) =>
      acts.act.explain(team.officer, { reference, consultationId, explanation });
    expect(await refusalOf(explain(' '))).toMatchObject({ codes: ['consultation.explanation-missing'] });
    expect(await explain('Another end use')).toMatchObject({ explained: true });
    expect(await refusalOf(explain('Again'))).toMatchObject({ codes: ['consultation.explained'] });
    await heed();
    const seen = await acts.read.read(flemish, { consultationId });
    expect(seen.events[0]).toMatchObject({ kind: 'EXPLAINED', text: 'Another end use', byAuthority: 'FR' });
  });

  it('keep every event in both books, and the row and the ledger with them', async () => {
    const [odd] = await database.rows(
      `select count(*)::int as count from consultation c where
         (select json_agg(e.event order by number)::text from consultation_event e
           where e.authority_id = c.authority_id and e.consultation_id = c.consultation_id)
         is distinct from (select json_agg(e.event order by number)::text from consultation_event e
           where e.authority_id = c.consulted_authority_id and e.consultation_id = c.consultation_id)`,
    );
    expect(odd).toEqual({ count: 0 });
    expect(await database.count('consultation')).toBeGreaterThan(6);
    await expect(database.rows(`delete from consultation_event`)).rejects.toThrow();
  });

  it('are listed for the consulted authority, open ones by their last day', async () => {
    const { items } = await acts.read.incoming(flemish);
    const open = items.filter(({ state }) => state === 'OPEN').map(({ dueOn }) => dueOn);
    expect(open).toEqual([...open].sort());
    expect(items.findIndex(({ state }) => state !== 'OPEN')).toBe(open.length);
    expect((await acts.read.incoming(german)).items).toEqual([]);
  });
});
