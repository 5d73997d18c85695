import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Refused } from '@article5/domain/kernel';
import { EvidenceStore } from '@article5/integrations/evidence-store';
import { attachmentsToScan, findOwnNotification, recordScan } from '@article5/persistence/notification';
import { scopeOf } from '@article5/persistence/kernel';
import {
  as,
  FixedClock,
  given,
  TEST_DECLARATION,
  TEST_NOW,
  type BuiltDraft,
} from '../../../../test/support/builders';
import { useDatabase } from '../../../../test/support/database';
import {
  DeleteDraft,
  KeepAttachment,
  ListOwnNotifications,
  OwnAttachments,
  OwnAuthorities,
  ReadDraft,
  ReadOwnNotification,
  SaveAnswer,
  sendNextVersion,
  StartDraft,
  SubmitDraft,
  WithdrawNotification,
} from './index';

const PDF = '%PDF-1.7\ntrailer << /Root 1 0 R >>';

describe('a draft', () => {
  const database = useDatabase();
  const clock = new FixedClock(new Date(TEST_NOW));
  let folder: string;
  let evidence: EvidenceStore;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'draft-spec-'));
    evidence = new EvidenceStore(folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const start = () => new StartDraft(database.transactions, clock);
  const save = () => new SaveAnswer(database.transactions, clock);
  const read = () => new ReadDraft(database.transactions, clock);
  const keep = (draft: BuiltDraft, content = PDF) =>
    new KeepAttachment(database.transactions, evidence, clock).execute(draft.exporter, {
      notificationId: draft.notificationId,
      fileName: 'sheet.pdf',
      bytes: Readable.from([Buffer.from(content)]),
    });
  const codes = async (act: Promise<unknown>) => {
    const error: unknown = await act.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Refused);
    return [(error as Refused).kind, ...(error as Refused).refusals.map(({ code }) => code)];
  };
  const filesLeft = async () =>
    (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

  it('starts with the answers of the readiness check and nothing else of it', async () => {
    const exporter = await as.exporter(database, await given.organisation(database, 'FR'));
    const readiness = { R1: { answer: 'NO' }, R4: { country: 'FR' } };
    const { notificationId } = await start().execute(exporter, { readiness });
    const view = await read().execute(exporter, notificationId);
    expect(Object.keys(view.answers)).toEqual(['R1', 'R4']);
    expect(view).toMatchObject({ status: 'DRAFT', reference: null, writableKeys: null });
    expect(await codes(start().execute(exporter, { readiness: { '4.3': {} } }))).toEqual([
      'RULE',
      'questions.unknown-question',
    ]);
  });

  it('keeps what was typed, finished or not, and shows its name in the list as it grows', async () => {
    const exporter = await as.exporter(database, await given.organisation(database, 'FR'));
    const { notificationId } = await start().execute(exporter, {});
    const answer = (answerKey: string, value: unknown, ifMatch = '0') =>
      save().execute(exporter, { notificationId, answerKey, value, ifMatch });
    await answer('2.1.item-1', { name: 'Probe', maker: '' });
    await answer('4.2', { name: 'x'.repeat(5000) });
    const list = new ListOwnNotifications(database.transactions, new OwnAuthorities(database.transactions));
    const { items } = await list.execute(exporter, { limit: 10, status: 'DRAFT' });
    expect(items).toMatchObject([{ notificationId, itemName: 'Probe', endUserName: 'x'.repeat(5000) }]);
    expect(await codes(answer('99.9', {}))).toEqual(['RULE', 'questions.unknown-question']);
    expect(await codes(answer('4.3', { nothing: 'x' }))).toEqual(['RULE', 'questions.unknown-field']);
    expect(await codes(answer('4.3', { answer: 'YES' }, 'x'))).toEqual([
      'MALFORMED',
      'request.if-match-missing',
    ]);
  });

  it('lets one of two colleagues win who save at the same time, and tells the other', async () => {
    const { exporter, notificationId } = await given.draft(database);
    const colleague = await as.exporter(database, exporter as never);
    const command = { notificationId, answerKey: '4.3', ifMatch: '1' };
    const settled = await Promise.allSettled([
      save().execute(exporter, { ...command, value: { answer: 'NO' } }),
      save().execute(colleague, { ...command, value: { answer: 'UNKNOWN' } }),
    ]);
    expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await read().answer(exporter, notificationId, '4.3')).revision).toBe(2);
  });

  it('copies forward: the same answers stay, those about this export are only offered', async () => {
    const { exporter, notificationId } = await given.submitted(database);
    const copied = await start().execute(exporter, { copyFrom: notificationId });
    const view = await read().execute(exporter, copied.notificationId);
    expect(view.answers['2.2.item-1']?.value).toEqual({ family: 'DEVICE_EXTRACTION' });
    expect(view.answers).not.toHaveProperty(['3.3']);
    expect(view.earlierAnswers).toHaveProperty(['3.3', 'findings']);
  });

  it('is deleted with its answers and files; what was sent cannot be', async () => {
    const draft = await given.draft(database);
    await keep(draft);
    const before = await filesLeft();
    expect(before).toHaveLength(1);
    const remove = new DeleteDraft(database.transactions, evidence);
    await remove.execute(draft.exporter, draft.notificationId);
    const of = `notification_id = '${draft.notificationId}'`;
    for (const table of ['notification', 'draft_answer', 'attachment'])
      expect(await database.count(table, of)).toBe(0);
    expect(await filesLeft()).toEqual([]);
    const sent = await given.submitted(database);
    expect(await codes(remove.execute(sent.exporter, sent.notificationId))).toEqual([
      'CONFLICT',
      'notification.not-in-this-status',
    ]);
  });

  async function sendWith(draft: BuiltDraft, attachmentId: string) {
    const documents = [{ id: attachmentId, title: 'Sheet', kind: 'DATA_SHEET' }];
    const { exporter, notificationId } = draft;
    const value = { when: 'NOW', documents };
    await save().execute(exporter, { notificationId, answerKey: '2.8.item-1', value, ifMatch: '1' });
    return new SubmitDraft(database.transactions, clock).execute(exporter, {
      notificationId,
      declaration: TEST_DECLARATION,
      idempotencyKey: newId(),
    });
  }

  it('sends its files once and for all: named in the version, in quarantine, no longer removable', async () => {
    const draft = await given.draft(database);
    const file = await keep(draft);
    await sendWith(draft, file.attachmentId);
    const own = new OwnAttachments(database.transactions, evidence);
    const { exporter, notificationId } = draft;
    expect(await own.list(exporter, notificationId)).toMatchObject([
      { removable: false, state: 'QUARANTINED' },
    ]);
    expect(await codes(own.remove(exporter, notificationId, file.attachmentId))).toEqual([
      'CONFLICT',
      'notification.not-in-this-status',
    ]);
    const [row] = await database.rows(
      `select attachments from notification_version where notification_id = $1`,
      [notificationId],
    );
    expect(row).toEqual({
      attachments: [{ id: file.attachmentId, sha256: file.sha256, sizeInBytes: PDF.length }],
    });
    const system = { kind: 'system', authorityId: 'FR' } as const;
    await database.transactions.run(scopeOf(system), async (tx) => {
      const [waiting] = await attachmentsToScan(tx, { authorityId: 'FR', notificationId });
      expect(waiting?.attachmentId).toBe(file.attachmentId);
      const found = { clean: false, scanner: 'clamav', found: 'X' };
      if (waiting) await recordScan(tx, waiting, found, clock.now());
      if (waiting) await recordScan(tx, waiting, { clean: true, scanner: 'clamav' }, clock.now());
    });
    expect(await own.list(exporter, notificationId)).toMatchObject([{ state: 'INFECTED' }]);
    expect(await codes(own.open(exporter, notificationId, file.attachmentId))).toEqual([
      'CONFLICT',
      'attachment.infected',
    ]);
  });

  it('cannot be sent with another’s, a removed or an infected file', async () => {
    const [draft, other] = [await given.draft(database), await given.draft(database)];
    const foreign = await keep(other);
    expect(await codes(sendWith(draft, foreign.attachmentId))).toEqual(['RULE', 'attachment.unknown']);
    const mine = await given.draft(database);
    const infected = await keep(mine);
    await database.rows(`update attachment set state = 'INFECTED' where attachment_id = $1`, [
      infected.attachmentId,
    ]);
    expect(await codes(sendWith(mine, infected.attachmentId))).toEqual(['RULE', 'attachment.infected']);
    expect(await database.count('attachment', "first_version is not null and state = 'QUARANTINED'")).toBe(0);
  });

  it('is withdrawn before the decision with a reason that only commitments remember (R-051)', async () => {
    const { exporter, notificationId } = await given.submitted(database);
    const withdraw = new WithdrawNotification(database.transactions, clock);
    expect(await codes(withdraw.execute(exporter, { notificationId, reason: ' ' }))).toEqual([
      'RULE',
      'withdrawal.reason-missing',
    ]);
    await withdraw.execute(exporter, { notificationId, reason: 'The customer cancelled.' });
    const [row] = await database.rows<{ status: string; payload: object }>(
      `select n.status, c.payload from notification n join case_action c using (authority_id, notification_id)
       where n.notification_id = $1 and c.kind = 'WITHDRAWN'`,
      [notificationId],
    );
    expect(row?.status).toBe('WITHDRAWN');
    expect(JSON.stringify(row?.payload)).not.toContain('cancelled');
    expect(await database.count('notification_version', `notification_id = '${notificationId}'`)).toBe(1);
    expect(await codes(withdraw.execute(exporter, { notificationId, reason: 'x' }))).toEqual([
      'CONFLICT',
      'notification.not-in-this-status',
    ]);
  });

  it('opens only the asked pages while a question is open; the answers make a new version (R-050)', async () => {
    const { exporter, notificationId } = await given.submitted(database);
    await database.rows(
      `update notification set status = 'AWAITING_EXPORTER', open_answer_keys = '{4.3,2.5.item-1}' where notification_id = $1`,
      [notificationId],
    );
    const view = await read().execute(exporter, notificationId);
    expect(view.writableKeys).toEqual(expect.arrayContaining(['4.3', '2.5.item-1', '6.1']));
    expect(view.writableKeys).not.toContain('4.2');
    expect(view.answers['4.3']).toMatchObject({ revision: 0, value: { kinds: ['POLICE'] } });
    const answer = (answerKey: string, value: unknown) =>
      save().execute(exporter, { notificationId, answerKey, value, ifMatch: '0' });
    expect(await codes(answer('4.2', { name: 'Other' }))).toEqual(['RULE', 'draft.page-not-open']);
    await answer('4.3', { answer: 'YES', kinds: ['POLICE', 'MILITARY'] });
    const next = await database.transactions.run(scopeOf(exporter), async (tx) => {
      const own = await findOwnNotification(tx, exporter, notificationId, { lock: true });
      if (!own) throw new Error('gone');
      return sendNextVersion(tx, exporter, own, { declaration: TEST_DECLARATION, at: clock.now() });
    });
    expect(next).toMatchObject({ version: 2, changedKeys: ['4.3'] });
    expect(await database.count('intake_step', `notification_id = '${notificationId}' and version = 2`)).toBe(
      6,
    );
    const versions = await new ReadOwnNotification(database.transactions).execute(exporter, notificationId);
    expect(versions.versions.map(({ version }) => version)).toEqual([1, 2]);
    const first = await new ReadOwnNotification(database.transactions).version(exporter, notificationId, 1);
    expect(first.answers['4.3']).toMatchObject({ kinds: ['POLICE'] });
  });

  it('lists page after page without losing or repeating a notification', async () => {
    const exporter = await as.exporter(database, await given.organisation(database, 'FR'));
    for (let index = 0; index < 7; index += 1) await start().execute(exporter, {});
    const list = new ListOwnNotifications(database.transactions, new OwnAuthorities(database.transactions));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list.execute(exporter, { limit: 3, ...(cursor === undefined ? {} : { cursor }) });
      seen.push(...page.items.map(({ notificationId }) => notificationId));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(new Set(seen).size).toBe(7);
    expect(seen).toHaveLength(7);
    expect(await codes(list.execute(exporter, { limit: 3, cursor: 'x' }))).toEqual([
      'MALFORMED',
      'request.cursor-unknown',
    ]);
  });
});
