import { Readable } from 'node:stream';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { Refused, type Actor } from '@article5/domain/kernel';
import { EvidenceStore } from '@article5/integrations/evidence-store';
import {
  as,
  FixedClock,
  given,
  TEST_DECLARATION,
  TEST_NOW,
  type BuiltDraft,
  type BuiltNotification,
} from '../../../../test/support/builders';
import { useDatabase } from '../../../../test/support/database';
import {
  CaseAttachments,
  DeleteDraft,
  KeepAttachment,
  ListOwnNotifications,
  OwnAttachments,
  OwnAuthorities,
  ReadDraft,
  ReadOwnNotification,
  SaveAnswer,
  StartDraft,
  SubmitByMachine,
  SubmitDraft,
  WithdrawNotification,
} from './index';

const TABLES = [
  'notification',
  'draft_answer',
  'notification_version',
  'attachment',
  'case_action',
  'outbox',
];

describe('who may prepare, send and follow notifications', () => {
  const database = useDatabase();
  const clock = new FixedClock(new Date(TEST_NOW));
  const evidence = new EvidenceStore('/nowhere');
  let draft: BuiltDraft;
  let sent: BuiltNotification;
  const others: Record<string, Actor> = {};

  beforeAll(async () => {
    draft = await given.draft(database);
    sent = await given.submitted(database, { exporter: draft.exporter });
    others['an exporter of another organisation'] = await as.exporter(
      database,
      await given.organisation(database, 'FR'),
    );
    others['an exporter in another Member State'] = await as.exporter(
      database,
      await given.organisation(database, 'DE'),
    );
    others['an officer of the same authority'] = await as.officer(database, 'FR', [
      'INTAKE_OFFICER',
      'CASE_OFFICER',
      'APPROVER',
      'AUTHORITY_ADMINISTRATOR',
    ]);
    others['an officer of another authority'] = await as.officer(database, 'DE');
    others['a Union analyst'] = await as.union(database);
    others['a platform administrator'] = await as.platform(database);
    others['somebody of the organisation without a role'] = { ...draft.exporter, roles: [] };
  });

  const acts: Readonly<Record<string, (actor: Actor) => Promise<unknown>>> = {
    'read the draft': (actor) =>
      new ReadDraft(database.transactions, clock).execute(actor, draft.notificationId),
    'read one answer': (actor) =>
      new ReadDraft(database.transactions, clock).answer(actor, draft.notificationId, '4.3'),
    'save an answer': (actor) =>
      new SaveAnswer(database.transactions, clock).execute(actor, {
        notificationId: draft.notificationId,
        answerKey: '4.3',
        value: { answer: 'NO' },
        ifMatch: '1',
      }),
    'delete the draft': (actor) =>
      new DeleteDraft(database.transactions, evidence).execute(actor, draft.notificationId),
    'attach a file': (actor) =>
      new KeepAttachment(database.transactions, evidence, clock).execute(actor, {
        notificationId: draft.notificationId,
        fileName: 'x.pdf',
        bytes: Readable.from(['x']),
      }),
    'submit the draft': (actor) =>
      new SubmitDraft(database.transactions, clock).execute(actor, {
        notificationId: draft.notificationId,
        declaration: TEST_DECLARATION,
        idempotencyKey: newId(),
      }),
    'copy it forward': (actor) =>
      new StartDraft(database.transactions, clock).execute(actor, { copyFrom: sent.notificationId }),
    'read what was sent': (actor) =>
      new ReadOwnNotification(database.transactions).execute(actor, sent.notificationId),
    'read the receipt': (actor) =>
      new ReadOwnNotification(database.transactions).receipt(actor, sent.notificationId, 1),
    'list its files': (actor) =>
      new OwnAttachments(database.transactions, evidence).list(actor, sent.notificationId),
    withdraw: (actor) =>
      new WithdrawNotification(database.transactions, clock).execute(actor, {
        notificationId: sent.notificationId,
        reason: 'No longer.',
      }),
  };
  const kindsOf = async (act: Promise<unknown>) => {
    const error: unknown = await act.catch((reason: unknown) => reason);
    return error instanceof Refused ? error.kind : error;
  };
  const everything = async () => {
    const found: unknown[] = [];
    for (const table of TABLES) found.push(await database.rows(`select * from ${table} order by 1, 2`));
    return found;
  };

  it.each(Object.keys(acts))('none but its exporter may %s, and nothing is written', async (name) => {
    const before = await everything();
    for (const [who, actor] of Object.entries(others)) {
      const kind = await kindsOf(acts[name]?.(actor) ?? Promise.resolve());
      expect(['NOT_PERMITTED', 'NOT_FOUND'], `${who}: ${String(kind)}`).toContain(kind);
    }
    expect(await everything()).toEqual(before);
  });

  it('an exporter of another organisation cannot tell what is absent from what is not its own', async () => {
    const stranger = others['an exporter of another organisation'] as Actor;
    const read = new ReadOwnNotification(database.transactions);
    const foreign = await kindsOf(read.execute(stranger, sent.notificationId));
    expect([foreign, await kindsOf(read.execute(stranger, newId()))]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  });

  it('lists show nothing of others', async () => {
    const list = new ListOwnNotifications(database.transactions, new OwnAuthorities(database.transactions));
    const stranger = others['an exporter of another organisation'] as Actor;
    expect((await list.execute(stranger, { limit: 100 })).items).toEqual([]);
    expect(await list.needed(stranger)).toEqual([]);
  });

  it('the machine door sends for the token’s own organisation, to its own authority, and for no officer', async () => {
    const german = others['an exporter in another Member State'] as Actor;
    const machine = new SubmitByMachine(database.transactions, clock);
    const body = { answers: draft.answers, declaration: TEST_DECLARATION };
    expect((await machine.execute(german, body, newId())).reference).toMatch(/^DE-/);
    const officer = others['an officer of the same authority'] as Actor;
    const act = machine.execute(officer, body, newId());
    expect(await kindsOf(act)).toBe('NOT_PERMITTED');
  });

  it('officers see files of their own authority’s cases only, and never those of drafts', async () => {
    const files = new CaseAttachments(database.transactions, evidence);
    const own = others['an officer of the same authority'] as Actor;
    const foreign = others['an officer of another authority'] as Actor;
    expect(await files.list(own, sent.reference)).toEqual([]);
    expect(await kindsOf(files.list(foreign, sent.reference))).toBe('NOT_FOUND');
    expect(await kindsOf(files.open(own, sent.reference, newId()))).toBe('NOT_FOUND');
    expect(await kindsOf(files.list(sent.exporter, sent.reference))).toBe('NOT_PERMITTED');
  });

  it('row-level security alone hides drafts and their answers from officers', async () => {
    const officer = { personId: null, authorityId: 'FR', organisationId: null };
    const seen = await database.transactions.run(officer, async (tx) => ({
      drafts: await tx.query<unknown[]>(`select 1 from notification where status = 'DRAFT'`),
      answers: await tx.query<unknown[]>(`select 1 from draft_answer`),
      files: await tx.query<unknown[]>(`select 1 from attachment where first_version is null`),
    }));
    expect(seen).toEqual({ drafts: [], answers: [], files: [] });
  });
});
