import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleAnswers, exampleReadiness } from '@article5/domain/questions';
import type { ExporterActor, OfficerActor } from '@article5/domain/kernel';
import { as, given } from '../../../../test/support/builders';
import {
  COMPLETE_ASSESSMENT,
  deskOf,
  NOT_REQUIRED,
  refusalOf,
  refusedWithoutTrace,
  REQUIRED,
} from '../../../../test/support/casework';
import { useDatabase } from '../../../../test/support/database';
import {
  ListOwnNotifications,
  OpenOwnInitiative,
  OwnAuthorities,
  ReadOwnNotification,
  SetAside,
  WithdrawNotification,
  type CaseToOpen,
} from './index';

const KNOWN = ['2.1.item-1', '2.2.item-1', '3.2', '4.1', '4.2', '4.4'];
const KNOWLEDGE = 'Customs of another Member State stopped a sample of the same device in March.';

describe('Art 5(1): a case that nobody notified', () => {
  const database = useDatabase();
  let desk: ReturnType<typeof deskOf>;
  let people: Awaited<ReturnType<typeof desk.team>>;
  let officer: OfficerActor;
  let exporter: ExporterActor;

  beforeAll(async () => {
    desk = deskOf(database);
    people = await desk.team();
    ({ officer } = people);
    exporter = await as.exporter(database, await given.organisation(database, 'FR'));
  });

  const opening = () => new OpenOwnInitiative(database.transactions, desk.clock);
  const asked = (more: Partial<CaseToOpen> = {}): CaseToOpen => ({
    ...{ organisationId: exporter.organisationId, source: 'CUSTOMS', knowledge: KNOWLEDGE },
    answers: Object.fromEntries(Object.entries(exampleAnswers()).filter(([page]) => KNOWN.includes(page))),
    ...{ requestKey: randomUUID(), ...more },
  });
  const followed = (notificationId: string) =>
    new ReadOwnNotification(database.transactions).execute(exporter, notificationId);
  const seen = async () => {
    const list = new ListOwnNotifications(database.transactions, new OwnAuthorities(database.transactions));
    return (await list.execute(exporter, { limit: 100 })).items.map(({ notificationId }) => notificationId);
  };

  it('is opened with what is known, and the exporter learns nothing of it', async () => {
    const command = asked();
    const { reference, notificationId } = await opening().execute(officer, command);
    const view = await desk.read.execute(officer, { reference });
    expect(view).toMatchObject({ status: 'RECEIVED', basis: 'INFORMED' });
    expect(view.timeline).toMatchObject([{ kind: 'CASE_OPENED', text: KNOWLEDGE, exporterVisible: false }]);
    expect((await opening().read(officer, reference)).ownInitiative).toMatchObject({
      ...{ source: 'CUSTOMS', knowledge: KNOWLEDGE, exporterKnows: false },
    });
    expect(await seen()).not.toContain(notificationId);
    expect(await refusalOf(followed(notificationId))).toMatchObject({ kind: 'NOT_FOUND' });
    const told = `payload ->> 'notificationId' = '${notificationId}' and job like 'tell-%'`;
    expect(await database.count('outbox', told)).toBe(0);
    await desk.start.execute(officer, { reference });
    expect(await refusalOf(followed(notificationId))).toMatchObject({ kind: 'NOT_FOUND' });
    expect(await opening().execute(officer, command)).toEqual({ reference, notificationId });
    const other = () => opening().execute(officer, { ...command, source: 'OTHER' });
    expect((await refusedWithoutTrace(database, other)).codes).toEqual(['submission.key-reused']);
  });

  it('ends with the exporter informed: four eyes, letter under Article 5(1), customs and sharing as for others', async () => {
    const { reference, notificationId } = await opening().execute(officer, asked());
    await desk.start.execute(officer, { reference });
    await desk.save.execute(officer, { reference, revision: '0', content: COMPLETE_ASSESSMENT });
    const without = () => desk.propose.execute(officer, { reference, draft: NOT_REQUIRED });
    expect((await refusedWithoutTrace(database, without)).codes).toContain('decision.nothing-notified');
    const wrong = () =>
      desk.propose.execute(officer, { reference, draft: { ...REQUIRED, legalBasis: 'ART_5_2' } });
    expect((await refusedWithoutTrace(database, wrong)).codes).toEqual(['decision.legal-basis-unfit']);
    const proposed = await desk.propose.execute(officer, { reference, draft: REQUIRED });
    expect(proposed.legalBasis).toBe('ART_5_1');
    expect(await seen()).not.toContain(notificationId);
    const { decisionId, letter } = proposed;
    const { textSha256 } = letter;
    await desk.approve.execute(people.approver, { reference, decisionId, textSha256 });
    const said = JSON.stringify(letter);
    expect(said).toContain('informs you under Article 5(1)');
    expect(said).toContain('are or may be intended');
    expect(said).not.toMatch(/you notified|your notification/i);
    expect(await seen()).toContain(notificationId);
    const own = await followed(notificationId);
    expect(own).toMatchObject({ status: 'DECIDED', basis: 'INFORMED', availableActions: [] });
    expect(own.timeline.map(({ kind }) => kind)).toEqual(['ASSESSMENT_STARTED', 'DECIDED']);
    expect(JSON.stringify(own)).not.toContain('stopped a sample');
    const [record] = await database.rows<{ basis: string }>(
      `select features ->> 'basis' as basis from consistency_record where notification_id = $1`,
      [notificationId],
    );
    expect(record?.basis).toBe('INFORMED');
    const close = () => desk.close.execute(people.approver, { reference });
    expect((await refusedWithoutTrace(database, close)).codes.length).toBeGreaterThan(0);
  });

  it('shows itself to the exporter once it is asked; nothing was notified that could be withdrawn', async () => {
    const { reference, notificationId } = await opening().execute(officer, asked());
    const items = [{ question: 'Do you supply this device?', answerKeys: ['4.4'] }];
    await desk.ask.execute(officer, { reference, items });
    expect(await followed(notificationId)).toMatchObject({
      status: 'AWAITING_EXPORTER',
      availableActions: ['answer-clarification'],
    });
    const withdraw = () =>
      new WithdrawNotification(database.transactions, desk.clock).execute(exporter, {
        ...{ notificationId, reason: 'We do not want it' },
      });
    expect((await refusedWithoutTrace(database, withdraw)).codes).toEqual(['withdrawal.nothing-notified']);
  });

  it('is set aside with a reason where nobody is informed; a notified case never is', async () => {
    const setAside = (reference: string, reason: string) =>
      new SetAside(database.transactions, desk.clock).execute(officer, { reference, reason });
    const { reference, notificationId } = await opening().execute(officer, asked());
    expect((await refusedWithoutTrace(database, () => setAside(reference, ' '))).codes).toEqual([
      'case.reason-missing',
    ]);
    await setAside(reference, 'The device turned out to be another one.');
    expect(await desk.read.execute(officer, { reference })).toMatchObject({
      status: 'CLOSED',
      outcome: null,
    });
    expect(await refusalOf(followed(notificationId))).toMatchObject({ kind: 'NOT_FOUND' });
    const notified = await desk.assessing(officer);
    expect((await refusedWithoutTrace(database, () => setAside(notified.reference, 'No'))).codes).toEqual([
      'own-initiative.notified',
    ]);
  });

  it('needs an officer of the authority, words, and an exporter and answers that can be', async () => {
    const refused = (more: Partial<CaseToOpen>, by: OfficerActor = officer) =>
      refusedWithoutTrace(database, () => opening().execute(by, asked(more)));
    expect((await refused({}, people.intake)).codes).toEqual(['access.not-permitted']);
    const german = await given.organisation(database, 'DE');
    expect((await refused({ organisationId: german.organisationId })).kind).toBe('NOT_FOUND');
    const { codes } = await refused({ knowledge: ' hm ', answers: {} });
    expect(codes[0]).toBe('own-initiative.knowledge-missing');
    expect(codes).toContain('questions.answer-missing');
  });

  it('R-046: no figure of notifications counts it', async () => {
    const received = async () => {
      const [row] = await database.rows<{ count: number }>(
        `select coalesce(sum(received), 0)::int as count from union_received`,
      );
      return row?.count;
    };
    const before = await received();
    await opening().execute(officer, asked());
    expect(await received()).toBe(before);
  });

  it('R-053: a notified suspicion is marked as one, and decided on national law', async () => {
    await database.rows(`update authority_profile set suspicion_notified = true where authority_id = 'FR'`);
    const overrides = { ...exampleReadiness(), R3: { reason: 'SUSPECT' } };
    const {
      reference,
      exporter: other,
      notificationId,
    } = await given.submitted(database, {
      authorityId: 'FR',
      example: { overrides },
    });
    expect(await desk.read.execute(officer, { reference })).toMatchObject({ basis: 'SUSPECTING' });
    expect(await new ReadOwnNotification(database.transactions).execute(other, notificationId)).toMatchObject(
      {
        basis: 'SUSPECTING',
        availableActions: ['withdraw'],
      },
    );
    await desk.start.execute(officer, { reference });
    await desk.save.execute(officer, { reference, revision: '0', content: COMPLETE_ASSESSMENT });
    const proposed = await desk.propose.execute(officer, { reference, draft: NOT_REQUIRED });
    expect(proposed.legalBasis).toBe('ART_5_3_NATIONAL');
    const draft = await given.submittedDraft(database, { authorityId: 'FR', example: { overrides } });
    expect(await desk.read.execute(officer, draft)).toMatchObject({ basis: 'SUSPECTING' });
  });
});
