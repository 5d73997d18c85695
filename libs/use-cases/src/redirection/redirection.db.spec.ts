import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { exampleAnswers, exampleReadiness } from '@article5/domain/questions';
import { EvidenceStore, type EvidencePlace } from '@article5/integrations/evidence-store';
import { as, given, TEST_NOW } from '../../../../test/support/builders';
import { deskOf, refusalOf, refusedWithoutTrace } from '../../../../test/support/casework';
import { useDatabase } from '../../../../test/support/database';
import { intakeOf } from '../../../../test/support/intake';
import { PDF, REASON, TO_GERMANY, useRedirections } from '../../../../test/support/redirection';
import { AddNote } from '../casework';
import { Clock } from '../kernel';
import { CompareAgain } from '../matching';
import {
  ListOwnNotifications,
  OpenOwnInitiative,
  OwnAuthorities,
  ReadOwnNotification,
} from '../notification';
import { RedirectCase } from './index';

describe('R-005: a case of another authority', () => {
  const database = useDatabase();
  const {
    clock,
    people,
    redirect,
    sendBack,
    read,
    deliver,
    arrivedFrom,
    withDocument,
    rowOf,
    faultOfLedgers,
  } = useRedirections(database);

  it('goes there with what the exporter sent, and nothing of what was written here', async () => {
    clock.at = new Date(TEST_NOW);
    const { notificationId, reference, exporter, attachmentId, answers } = await withDocument();
    const note = { reference, text: 'We know this end user.', mentions: [] };
    await new AddNote(database.transactions, clock).execute(people.french, note);
    const before = await database.rows(`select hash from case_action where notification_id = $1`, [
      notificationId,
    ]);
    clock.at = new Date('2026-12-01T09:00:00Z');
    expect(await redirect(reference)).toMatchObject({ status: 'REDIRECTED' });
    expect(await rowOf(notificationId)).toMatchObject({ status: 'REDIRECTED', clock: 'ENDED' });
    clock.at = new Date('2026-12-01T09:05:00Z');
    await deliver(notificationId);
    const there = await arrivedFrom(notificationId);
    expect(there).toMatchObject({ authority: 'DE', reference: expect.stringMatching(/^DE-2026-/) as string });
    expect(await rowOf(there.id)).toEqual({ status: 'RECEIVED', clock: 'RUNNING', due: '2026-12-15' });
    const seen = await deskOf(database).read.execute(people.german, there);
    expect(seen).toMatchObject({ receivedAt: '2026-12-01T09:05:00.000Z' });
    expect(seen.notified.submittedAt).toBe(TEST_NOW);
    expect(seen.timeline.map(({ kind }) => kind)).toEqual(['REDIRECTION_RECEIVED']);
    expect(JSON.stringify(seen)).not.toContain('We know this end user');
    expect(await database.count('case_text', `notification_id = '${there.id}'`)).toBe(0);
    const [file] = await database.rows<EvidencePlace & { state: string; scanner: string }>(
      `select authority_id as "authorityId", sha256, attachment_id as id, state, scanner from attachment
       where notification_id = $1`,
      [there.id],
    );
    expect(file).toMatchObject({ authorityId: 'DE', state: 'CLEAN', scanner: 'scanner 1' });
    if (!file) throw new Error('no document arrived');
    expect(await text(await people.evidence.read(file))).toBe(PDF);
    const named = JSON.stringify(answers).replaceAll(attachmentId, file.id);
    expect(seen.notified.answers).toEqual(JSON.parse(named));
    const here = await database.rows(
      `select hash from case_action where notification_id = $1 order by sequence`,
      [notificationId],
    );
    expect(here.slice(0, before.length)).toEqual(before);
    const towards = await new OwnAuthorities(database.transactions).towards(exporter, there.id);
    expect(towards.authorityId).toBe('DE');
    const followed = new ReadOwnNotification(database.transactions);
    expect(await followed.execute(towards, there.id)).toMatchObject({
      ...{ reference: there.reference, status: 'RECEIVED' },
      redirections: [{ direction: 'FROM', reference, notificationId, reason: REASON }],
    });
    expect(await followed.execute(exporter, notificationId)).toMatchObject({
      status: 'REDIRECTED',
      redirections: [{ direction: 'TO', reference: there.reference, notificationId: there.id }],
      availableActions: [],
    });
    const list = new ListOwnNotifications(database.transactions, new OwnAuthorities(database.transactions));
    const first = await list.execute(exporter, { limit: 1 });
    const second = await list.execute(exporter, { limit: 1, cursor: first.next });
    expect([first, second].map(({ items }) => items[0]?.reference)).toEqual([there.reference, reference]);
    expect(second.next).toBeUndefined();
    const receipt = await followed.receipt(towards, there.id, 1);
    expect(receipt).toMatchObject({ authorityId: 'DE', receivedAt: '2026-12-01T09:05:00.000Z' });
    const told = await database.rows<{ kind: string; of: string }>(
      `select payload ->> 'messageKind' as kind, authority_id as of from outbox where payload ->> 'notificationId' = $1
         and job like 'tell-%' order by 1`,
      [there.id],
    );
    expect(told).toEqual([
      { kind: 'notification-moved', of: 'DE' },
      { kind: 'redirection-received', of: 'DE' },
    ]);
  });

  it('is not to be found by an exporter of another organisation, there or here', async () => {
    const { notificationId, reference } = await withDocument();
    await redirect(reference);
    await deliver(notificationId);
    const there = await arrivedFrom(notificationId);
    const stranger = await as.exporter(database, await given.organisation(database, 'FR'));
    const authorities = new OwnAuthorities(database.transactions);
    expect(await authorities.towards(stranger, there.id)).toEqual(stranger);
    expect(await authorities.all(stranger)).toEqual([stranger]);
    const disguised = { ...stranger, authorityId: 'DE' };
    const asked = new ReadOwnNotification(database.transactions).execute(disguised, there.id);
    expect(await refusalOf(asked)).toEqual({ codes: ['notification.not-found'], kind: 'NOT_FOUND' });
  });

  it('is refused with everything that is wrong, and nothing is written', async () => {
    const { reference } = await withDocument();
    const refused = (asked: object) => refusedWithoutTrace(database, () => redirect(reference, asked));
    expect((await refused({ toAuthorityId: 'XX', reason: ' ' })).codes).toEqual([
      'redirection.authority-unknown',
      'redirection.reason-missing',
    ]);
    expect((await refused({ toAuthorityId: 'FR' })).codes).toEqual(['redirection.own-authority']);
    expect((await refused({ ground: 'ITEMS_LOCATED_ELSEWHERE' })).codes).toEqual([
      'redirection.exporter-in-union',
    ]);
    const intake = await as.officer(database, 'FR', ['INTAKE_OFFICER']);
    const byIntake = () =>
      new RedirectCase(database.transactions, clock).execute(intake, { ...TO_GERMANY, reference });
    expect((await refusedWithoutTrace(database, byIntake)).codes).toEqual(['access.not-permitted']);
    const byStranger = () =>
      new RedirectCase(database.transactions, clock).execute(people.german, { ...TO_GERMANY, reference });
    expect((await refusedWithoutTrace(database, byStranger)).kind).toBe('NOT_FOUND');
  });

  it('is a case that somebody notified: one of the own initiative is no file to send', async () => {
    const { organisationId } = await given.organisation(database, 'FR');
    const { reference } = await new OpenOwnInitiative(database.transactions, clock).execute(people.french, {
      ...{
        organisationId,
        source: 'CUSTOMS',
        knowledge: 'Customs told us about it.',
        requestKey: randomUUID(),
      },
      answers: exampleAnswers(),
    });
    const { codes } = await refusedWithoutTrace(database, () => redirect(reference));
    expect(codes).toEqual(['redirection.nothing-notified']);
    expect(await read(people.french, reference)).toMatchObject({ mayRedirect: false });
  });

  it('cannot be sent twice, nor while the exporter is asked or a decision is proposed', async () => {
    const { reference } = await withDocument();
    await redirect(reference);
    const again = () => redirect(reference);
    expect((await refusedWithoutTrace(database, again)).kind).toBe('CONFLICT');
    const desk = deskOf(database);
    const asked = await desk.assessing(people.french);
    const question = { reference: asked.reference, items: [{ question: 'Who?', answerKeys: ['4.4'] }] };
    await desk.ask.execute(people.french, question);
    expect((await refusedWithoutTrace(database, () => redirect(asked.reference))).kind).toBe('CONFLICT');
    const proposed = await desk.proposed(people.french);
    expect((await refusedWithoutTrace(database, () => redirect(proposed.reference))).kind).toBe('CONFLICT');
  });

  it('R-053: with a suspicion goes only where national law takes one', async () => {
    await database.rows(
      `update authority_profile set suspicion_notified = true where authority_id in ('FR', 'IT')`,
    );
    const overrides = { ...exampleReadiness(), R3: { reason: 'SUSPECT' } };
    const { reference } = await given.submitted(database, { authorityId: 'FR', example: { overrides } });
    expect((await refusedWithoutTrace(database, () => redirect(reference))).codes).toEqual([
      'redirection.suspicion-not-notifiable',
    ]);
    expect(await redirect(reference, { toAuthorityId: 'IT' })).toMatchObject({ status: 'REDIRECTED' });
  });

  describe('after a crash', () => {
    class Dying extends Clock {
      override now(): Date {
        throw new Error('the worker died');
      }
    }
    class LosingStore extends EvidenceStore {
      override keep(): Promise<void> {
        throw new Error('the disk is full');
      }
    }

    it('has arrived exactly once, wherever it broke off and however many workers take it up', async () => {
      const { notificationId, reference } = await withDocument();
      await redirect(reference);
      const cases = () =>
        database.count(
          'redirection r join notification n on n.notification_id = r.to_notification_id',
          `r.from_notification_id = '${notificationId}'`,
        );
      await expect(deliver(notificationId, new LosingStore(people.folder))).rejects.toThrow('disk is full');
      expect(await cases()).toBe(0);
      await expect(deliver(notificationId, people.evidence, new Dying())).rejects.toThrow('worker died');
      expect(await cases()).toBe(0);
      expect((await read(people.french, reference)).items).toMatchObject([
        { state: 'ON_ITS_WAY', otherReference: null },
      ]);
      const tries = await Promise.allSettled([1, 2, 3, 4].map(() => deliver(notificationId)));
      expect(tries.filter(({ status }) => status === 'rejected')).toEqual([]);
      await deliver(notificationId);
      expect(await cases()).toBe(1);
      const there = await arrivedFrom(notificationId);
      expect(await database.count('case_action', `notification_id = '${there.id}'`)).toBe(1);
      expect(await database.count('attachment', `notification_id = '${there.id}'`)).toBe(1);
    });

    it('does not take along a document whose bytes changed', async () => {
      const { notificationId, reference, attachmentId } = await withDocument();
      await redirect(reference);
      const other = Buffer.from(`${PDF.slice(0, -1)}!`);
      class Tampered extends EvidenceStore {
        override async read(): Promise<Readable> {
          return Readable.from([other]);
        }
      }
      await expect(deliver(notificationId, new Tampered(people.folder))).rejects.toThrow(attachmentId);
      expect(
        await database.count(
          'redirection',
          `state = 'ARRIVED' and from_notification_id = '${notificationId}'`,
        ),
      ).toBe(0);
    });
  });

  it('R-024, R-046: counts once, where it is now', async () => {
    const { notificationId, reference, exporter, receipt } = await withDocument();
    const intake = intakeOf(database);
    const of = (authorityId: string, id: string) => ({
      ...{ authorityId, notificationId: id, version: 1, organisationId: exporter.organisationId },
      ...{ personId: exporter.personId, actor: { kind: 'system', authorityId } as const },
    });
    await intake['match-transactions'].execute(of('FR', notificationId).actor, of('FR', notificationId));
    const received = async () => {
      const [row] = await database.rows<{ count: number }>(
        `select coalesce(sum(received), 0)::int as count from union_received`,
      );
      return row?.count ?? 0;
    };
    const before = await received();
    await redirect(reference);
    expect(await received()).toBe(before - 1);
    await new CompareAgain(database.transactions, intake.matcher).execute(of('FR', notificationId).actor, {
      notificationId,
    });
    await deliver(notificationId);
    expect(await received()).toBe(before);
    const there = await arrivedFrom(notificationId);
    await intake['match-transactions'].execute(of('DE', there.id).actor, of('DE', there.id));
    expect(await database.count('transaction_profile', `notification_id = '${notificationId}'`)).toBe(0);
    expect(await database.count('transaction_profile', `notification_id = '${there.id}'`)).toBe(1);
    expect(
      await database.count(
        'similar_transaction',
        `'${notificationId}' in (notification_id, other_notification_id)`,
      ),
    ).toBe(0);
    expect(receipt.reference).toBe(reference);
    await sendBack(there.reference, 'Not ours');
    const steps = await database.rows(
      `select step from intake_step where notification_id = $1 and step = 'match-transactions' and state = 'WAITING'`,
      [notificationId],
    );
    expect(steps).toHaveLength(1);
    await intake['match-transactions'].execute(of('FR', notificationId).actor, of('FR', notificationId));
    expect(await database.count('transaction_profile', `notification_id = '${notificationId}'`)).toBe(1);
  });

  it('leaves both ledgers whole', async () => {
    expect(await faultOfLedgers()).toBeUndefined();
  });
});
