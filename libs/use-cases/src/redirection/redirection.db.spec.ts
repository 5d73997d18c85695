import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleAnswers, exampleReadiness } from '@article5/domain/questions';
import type { OfficerActor } from '@article5/domain/kernel';
import { EvidenceStore, type EvidencePlace } from '@article5/integrations/evidence-store';
import { dataSource } from '@article5/persistence/kernel';
import { as, FixedClock, given, TEST_NOW, type BuiltNotification } from '../../../../test/support/builders';
import { deskOf, refusalOf, refusedWithoutTrace } from '../../../../test/support/casework';
import { useDatabase } from '../../../../test/support/database';
import { intakeOf } from '../../../../test/support/intake';
import { AddNote, verifyLedger } from '../casework';
import { Clock } from '../kernel';
import { CompareAgain } from '../matching';
import {
  KeepAttachment,
  ListOwnNotifications,
  OpenOwnInitiative,
  OwnAuthorities,
  ReadOwnNotification,
} from '../notification';
import { DeliverRedirected, ReadRedirections, RedirectCase, ReturnRedirected } from './index';

const PDF = '%PDF-1.7\ntrailer << /Root 1 0 R >>';
const REASON = 'The exporter moved its seat to Cologne in spring.';
const TO_GERMANY = { toAuthorityId: 'DE', ground: 'ESTABLISHED_ELSEWHERE', reason: REASON } as const;

describe('R-005: a case of another authority', () => {
  const database = useDatabase();
  const clock = new FixedClock(new Date(TEST_NOW));
  let folder: string;
  let evidence: EvidenceStore;
  let french: OfficerActor;
  let german: OfficerActor;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'redirection-spec-'));
    evidence = new EvidenceStore(folder);
    french = await as.officer(database, 'FR', ['CASE_OFFICER'], { name: 'Officer French' });
    german = await as.officer(database, 'DE', ['CASE_OFFICER']);
    await database.rows(
      `update authority_profile set decision_limit = 10, decision_limit_unit = 'WORKING_DAYS',
         decision_limit_source = 'Fictional act, section 1' where authority_id in ('FR', 'DE')`,
    );
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const redirect = (reference: string, asked: Parameters<RedirectCase['execute']>[1] | object = {}) =>
    new RedirectCase(database.transactions, clock).execute(french, { ...TO_GERMANY, ...asked, reference });
  const sendBack = (reference: string, reason: string) =>
    new ReturnRedirected(database.transactions, clock).execute(german, { reference, reason });
  const read = (officer: OfficerActor, reference: string) =>
    new ReadRedirections(database.transactions, clock).execute(officer, { reference });

  /** Runs the job of a redirection, as the worker does. */
  async function deliver(notificationId: string, using = evidence, at: Clock = clock) {
    const [row] = await database.rows<{ redirectionId: string; from: string }>(
      `select redirection_id as "redirectionId", from_authority_id as "from" from redirection
       where from_notification_id = $1 order by redirected_at desc, redirection_id desc limit 1`,
      [notificationId],
    );
    const actor = { kind: 'system', authorityId: row?.from ?? '' } as const;
    const command = { redirectionId: row?.redirectionId ?? '' };
    await new DeliverRedirected(database.transactions, using, at).execute(actor, command);
  }

  /** The case that a redirected one became. */
  async function arrivedFrom(notificationId: string) {
    const rows = await database.rows<{ id: string; reference: string; authority: string }>(
      `select n.notification_id as id, n.reference, n.authority_id as authority from redirection r
       join notification n on n.authority_id = r.to_authority_id and n.notification_id = r.to_notification_id
       where r.from_notification_id = $1 order by r.redirected_at, r.redirection_id`,
      [notificationId],
    );
    const last = rows.at(-1);
    if (!last) throw new Error('nothing has arrived');
    return last;
  }

  /** A French case with a scanned document, a note, and an exporter's account. */
  async function withDocument(): Promise<BuiltNotification & { readonly attachmentId: string }> {
    const exporter = await as.exporter(database, await given.organisation(database, 'FR'));
    const keep = new KeepAttachment(database.transactions, evidence, clock);
    const bytes = Readable.from([Buffer.from(PDF)]);
    const file = await keep.execute(exporter, { notificationId: null, fileName: 'sheet.pdf', bytes });
    await database.rows(
      `update attachment set state = 'CLEAN', scanner = 'scanner 1', scanned_at = $2 where attachment_id = $1`,
      [file.attachmentId, TEST_NOW],
    );
    const documents = [{ id: file.attachmentId, title: 'Data sheet', kind: 'DATA_SHEET' }];
    const example = { overrides: { '2.8.item-1': { when: 'NOW', documents } } };
    const built = await given.submitted(database, { exporter, example });
    return { ...built, attachmentId: file.attachmentId };
  }

  const rowOf = async (notificationId: string) => {
    const [row] = await database.rows<{ status: string; clock: string | null; due: string | null }>(
      `select status, clock_state as clock, due_on::text as due from notification where notification_id = $1`,
      [notificationId],
    );
    return row;
  };

  it('goes there with what the exporter sent, and nothing of what was written here', async () => {
    clock.at = new Date(TEST_NOW);
    const { notificationId, reference, exporter, attachmentId, answers } = await withDocument();
    const note = { reference, text: 'We know this end user.', mentions: [] };
    await new AddNote(database.transactions, clock).execute(french, note);
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
    const seen = await deskOf(database).read.execute(german, there);
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
    expect(await text(await evidence.read(file))).toBe(PDF);
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
      new RedirectCase(database.transactions, clock).execute(german, { ...TO_GERMANY, reference });
    expect((await refusedWithoutTrace(database, byStranger)).kind).toBe('NOT_FOUND');
  });

  it('is a case that somebody notified: one of the own initiative is no file to send', async () => {
    const { organisationId } = await given.organisation(database, 'FR');
    const { reference } = await new OpenOwnInitiative(database.transactions, clock).execute(french, {
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
    expect(await read(french, reference)).toMatchObject({ mayRedirect: false });
  });

  it('cannot be sent twice, nor while the exporter is asked or a decision is proposed', async () => {
    const { reference } = await withDocument();
    await redirect(reference);
    const again = () => redirect(reference);
    expect((await refusedWithoutTrace(database, again)).kind).toBe('CONFLICT');
    const desk = deskOf(database);
    const asked = await desk.assessing(french);
    const question = { reference: asked.reference, items: [{ question: 'Who?', answerKeys: ['4.4'] }] };
    await desk.ask.execute(french, question);
    expect((await refusedWithoutTrace(database, () => redirect(asked.reference))).kind).toBe('CONFLICT');
    const proposed = await desk.proposed(french);
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
      await expect(deliver(notificationId, new LosingStore(folder))).rejects.toThrow('disk is full');
      expect(await cases()).toBe(0);
      await expect(deliver(notificationId, evidence, new Dying())).rejects.toThrow('worker died');
      expect(await cases()).toBe(0);
      expect((await read(french, reference)).items).toMatchObject([
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
      await expect(deliver(notificationId, new Tampered(folder))).rejects.toThrow(attachmentId);
      expect(
        await database.count(
          'redirection',
          `state = 'ARRIVED' and from_notification_id = '${notificationId}'`,
        ),
      ).toBe(0);
    });
  });

  describe('sent to the wrong one', () => {
    it('comes back with the reason, goes on with the time that was left, and every step is kept', async () => {
      clock.at = new Date('2026-11-25T10:00:00Z');
      const { notificationId, reference, exporter } = await withDocument();
      const due = (await rowOf(notificationId))?.due;
      expect(due).toBe('2026-12-08');
      clock.at = new Date('2026-12-01T10:00:00Z');
      await redirect(reference);
      await deliver(notificationId);
      const there = await arrivedFrom(notificationId);
      await deskOf(database).start.execute(german, there);
      clock.at = new Date('2026-12-04T10:00:00Z');
      const blank = () => sendBack(there.reference, '  ');
      expect((await refusedWithoutTrace(database, blank)).codes).toEqual(['redirection.reason-missing']);
      await sendBack(there.reference, 'Only a branch office is here.');
      expect(await rowOf(there.id)).toMatchObject({ status: 'REDIRECTED', clock: 'ENDED' });
      // Five working days were left on 1 December: they run from 4 December.
      expect(await rowOf(notificationId)).toEqual({
        status: 'RECEIVED',
        clock: 'RUNNING',
        due: '2026-12-11',
      });
      const [end] = (await deskOf(database).read.execute(french, { reference })).timeline;
      expect(end).toMatchObject({ kind: 'REDIRECTION_CAME_BACK', actor: null });
      expect(end?.text).toBe('Only a branch office is here.');
      const again = () => sendBack(there.reference, 'Once more');
      expect((await refusedWithoutTrace(database, again)).codes).toEqual(['redirection.not-received-so']);
      await redirect(reference, { toAuthorityId: 'IT' });
      await deliver(notificationId);
      const { items } = await read(french, reference);
      expect(items.map(({ otherAuthorityId, state }) => [otherAuthorityId, state])).toEqual([
        ['DE', 'RETURNED'],
        ['IT', 'ARRIVED'],
      ]);
      expect(
        (await new OwnAuthorities(database.transactions).all(exporter)).map((one) => one.authorityId),
      ).toEqual(['FR', 'DE', 'IT']);
    });

    it('is sent back rather than redirected, unless the exporter has answered there meanwhile', async () => {
      const { notificationId, reference } = await withDocument();
      await redirect(reference);
      await deliver(notificationId);
      const there = await arrivedFrom(notificationId);
      const home = { toAuthorityId: 'FR', ground: 'ESTABLISHED_ELSEWHERE', reason: 'Yours' } as const;
      const asGerman = () =>
        new RedirectCase(database.transactions, clock).execute(german, {
          ...home,
          reference: there.reference,
        });
      expect((await refusedWithoutTrace(database, asGerman)).codes).toEqual(['redirection.return-instead']);
      expect(await read(german, there.reference)).toMatchObject({ mayReturn: true, mayRedirect: true });
      await database.rows(
        `alter table notification_version disable trigger notification_version_append_only`,
      );
      await database.rows(
        `insert into notification_version select (jsonb_populate_record(v, '{"version": 2}')).* from notification_version v
         where notification_id = $1`,
        [there.id],
      );
      await database.rows(`update notification set version = 2 where notification_id = $1`, [there.id]);
      const back = () => sendBack(there.reference, 'Yours');
      expect((await refusedWithoutTrace(database, back)).codes).toEqual([
        'redirection.exporter-has-answered',
      ]);
      expect(await asGerman()).toMatchObject({ status: 'REDIRECTED' });
      await deliver(there.id);
      expect((await arrivedFrom(there.id)).authority).toBe('FR');
    });

    it('did not come from there: a case of one’s own cannot be sent back', async () => {
      const { reference } = await given.submitted(database, { authorityId: 'DE' });
      const back = () => sendBack(reference, 'Not ours');
      expect((await refusedWithoutTrace(database, back)).codes).toEqual(['redirection.not-received-so']);
      expect(await read(german, reference)).toMatchObject({ items: [], mayReturn: false });
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
    const reader = dataSource(database.adminUrl, { entities: [] });
    await reader.initialize();
    try {
      await database.rows(`delete from notification_version where version = 2`);
      await database.rows(`update notification set version = 1 where version = 2`);
      const report = await reader.transaction((tx) => verifyLedger(tx));
      expect(report).toMatchObject({ fault: undefined });
    } finally {
      await reader.destroy();
    }
  });
});
