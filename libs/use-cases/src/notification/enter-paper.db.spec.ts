import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { exampleAnswers, type Answers } from '@article5/domain/questions';
import type { OfficerActor } from '@article5/domain/kernel';
import { EvidenceStore } from '@article5/integrations/evidence-store';
import { sealOf } from '@article5/integrations/seal';
import { as, FixedClock, TEST_NOW } from '../../../../test/support/builders';
import { deskOf, refusalOf, refusedWithoutTrace } from '../../../../test/support/casework';
import { useDatabase } from '../../../../test/support/database';
import {
  DocumentPress,
  EnterPaper,
  KeepAttachment,
  PaperDesk,
  ReadOwnNotification,
  ReceiptPress,
  type PaperToEnter,
} from './index';

/** What a short letter says: no more than the law needs. */
function onALetter(): Answers {
  const all = exampleAnswers();
  const pages = ['2.1.item-1', '2.2.item-1', '3.2', '3.3', '4.1', '4.2', '4.4'];
  return Object.fromEntries(pages.flatMap((page) => (all[page] ? [[page, all[page]]] : [])));
}

describe('notifications on paper', () => {
  const database = useDatabase();

  function bench() {
    const { transactions } = database;
    const clock = new FixedClock(new Date(TEST_NOW));
    const EVIDENCE_FOLDER = mkdtempSync(path.join(tmpdir(), 'article5-evidence-'));
    const evidence = new EvidenceStore(EVIDENCE_FOLDER);
    const press = new DocumentPress(sealOf({ EVIDENCE_FOLDER }), evidence, clock, {
      BASE_URL: 'https://portal.example',
    });
    return {
      keep: new KeepAttachment(transactions, evidence, clock),
      desk: new PaperDesk(transactions, clock, new ReceiptPress(press, clock), evidence),
      enter: new EnterPaper(transactions, clock),
      own: new ReadOwnNotification(transactions),
    };
  }

  async function paperOf(officer: OfficerActor, changes: Partial<PaperToEnter> = {}) {
    const { desk, keep, enter, own } = bench();
    const details = { eori: null, street: null, postcode: null, town: 'Villefictive', country: 'FR' };
    const { organisationId } = await desk.addExporter(officer, {
      legalName: 'Papier Fictif SARL',
      ...details,
    });
    const { attachmentId } = await keep.original(officer, organisationId, {
      fileName: 'letter.txt',
      bytes: Readable.from([Buffer.from('A letter, scanned')]),
    });
    const paper: PaperToEnter = {
      organisationId,
      channel: 'POST',
      arrivedOn: '2026-11-18',
      signedBy: { name: 'Jo Papier', role: '' },
      originals: [attachmentId],
      answers: onALetter(),
      requestKey: newId(),
      ...changes,
    };
    return { paper, desk, enter, own, keep };
  }

  it('R-004, R-042: are received on the day of arrival, entered by name, with the original and a receipt to post', async () => {
    const intake = await as.officer(database, 'FR', ['INTAKE_OFFICER']);
    const { paper, desk, enter } = await paperOf(intake);
    const { reference, notOnPaper } = await enter.execute(intake, paper);
    expect(notOnPaper).toBeGreaterThan(5);
    const [row] = await database.rows(
      `select status, received_at as "receivedAt", exporter_name as exporter from notification where reference = $1`,
      [reference],
    );
    expect(row).toEqual({
      status: 'RECEIVED',
      receivedAt: new Date('2026-11-18T12:00:00Z'),
      exporter: 'Papier Fictif SARL',
    });
    expect((await desk.read(intake, reference)).paper).toMatchObject({
      ...{ channel: 'POST', arrivedOn: '2026-11-18', daysLate: 6, notOnPaper },
      enteredAt: TEST_NOW,
      originals: [{ attachmentId: paper.originals[0], fileName: 'letter.txt' }],
    });
    const [act] = await database.rows<{ actor: string; at: Date; payload: { paper: unknown } }>(
      `select actor_id as actor, at, payload from case_action where kind = 'SUBMITTED' and payload ->> 'reference' = $1`,
      [reference],
    );
    expect(act).toMatchObject({
      ...{ actor: intake.personId, at: new Date(TEST_NOW) },
      payload: { paper: { channel: 'POST', arrivedOn: '2026-11-18', notOnPaper } },
    });
    const jobs = await database.rows<{ job: string }>(
      `select job from outbox where payload ->> 'notificationId' =
         (select notification_id::text from notification where reference = $1) order by job`,
      [reference],
    );
    expect(jobs.map(({ job }) => job)).toEqual(['start-intake', 'tell-organisation']);
    const { bytes } = await desk.receipt(intake, reference);
    const chunks: Buffer[] = [];
    for await (const chunk of bytes) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('are the exporter’s once it has an account: it sees that the authority entered them, and no officer’s name', async () => {
    const officer = await as.officer(database, 'FR', ['CASE_OFFICER']);
    const { paper, enter, own } = await paperOf(officer);
    const { reference } = await enter.execute(officer, paper);
    const [row] = await database.rows<{ id: string }>(
      `select notification_id as id from notification where reference = $1`,
      [reference],
    );
    const exporter = await as.exporter(database, {
      organisationId: paper.organisationId,
      authorityId: 'FR',
    } as never);
    const seen = await own.execute(exporter, row?.id ?? '');
    expect(seen).toMatchObject({
      ...{ reference, paper: { channel: 'POST', arrivedOn: '2026-11-18' } },
      timeline: [{ kind: 'SUBMITTED', by: 'AUTHORITY', person: null }],
    });
    expect(JSON.stringify(seen)).not.toContain(officer.personId);
  });

  it('are entered once, however often the form is sent', async () => {
    const officer = await as.officer(database, 'FR', ['INTAKE_OFFICER']);
    const { paper, enter } = await paperOf(officer);
    const first = await enter.execute(officer, paper);
    expect(await enter.execute(officer, paper)).toEqual(first);
    const other = () => enter.execute(officer, { ...paper, arrivedOn: '2026-11-19' });
    expect((await refusedWithoutTrace(database, other)).codes).toEqual(['submission.key-reused']);
  });

  it('R-002, R-003: want item, use, destination, end user and end use; other gaps are asked for later', async () => {
    const officer = await as.officer(database, 'FR', ['INTAKE_OFFICER']);
    const { paper, enter } = await paperOf(officer);
    const nothing = () => enter.execute(officer, { ...paper, answers: {} });
    const { codes } = await refusedWithoutTrace(database, nothing);
    expect(codes).toEqual([
      ...['questions.answer-missing', 'questions.answer-missing', 'questions.answer-missing'],
      ...['questions.answer-missing', 'questions.answer-missing'],
    ]);
    const abroad = { ...onALetter(), '4.1': { destination: 'DE' } };
    const inUnion = () => enter.execute(officer, { ...paper, answers: abroad });
    expect((await refusedWithoutTrace(database, inUnion)).codes).toEqual(['questions.destination-in-union']);
  });

  it('are refused with every reason at once: day, signature, original', async () => {
    const officer = await as.officer(database, 'FR', ['INTAKE_OFFICER']);
    const { paper, enter } = await paperOf(officer);
    const wrong = { ...paper, arrivedOn: '2026-11-25', signedBy: { name: ' ', role: '' }, originals: [] };
    expect((await refusedWithoutTrace(database, () => enter.execute(officer, wrong))).codes).toEqual([
      ...['paper.arrived-in-future', 'paper.signatory-missing', 'paper.original-missing'],
    ]);
    const old = () => enter.execute(officer, { ...paper, arrivedOn: '2025-11-01' });
    expect((await refusedWithoutTrace(database, old)).codes).toEqual(['paper.arrived-long-ago']);
    const foreign = () => enter.execute(officer, { ...paper, originals: [newId()] });
    expect((await refusedWithoutTrace(database, foreign)).codes).toEqual(['attachment.unknown']);
  });

  it('R-048: are entered by intake and case officers of the exporter’s authority, and by nobody else', async () => {
    const officer = await as.officer(database, 'FR', ['INTAKE_OFFICER']);
    const { paper, enter, keep } = await paperOf(officer);
    const { approver, auditor, administrator } = await deskOf(database).team();
    const exporter = await as.exporter(database, { ...paper, authorityId: 'FR' } as never);
    for (const actor of [approver, auditor, administrator, exporter]) {
      const act = () => enter.execute(actor, paper);
      expect((await refusedWithoutTrace(database, act)).kind).toBe('NOT_PERMITTED');
    }
    const german = await as.officer(database, 'DE', ['INTAKE_OFFICER']);
    const foreign = () => enter.execute(german, paper);
    expect((await refusedWithoutTrace(database, foreign)).codes).toEqual(['organisation.not-found']);
    const file = { fileName: 'a.txt', bytes: Readable.from([Buffer.from('x')]) };
    const upload = keep.original(german, paper.organisationId, file);
    expect((await refusalOf(upload)).codes).toEqual(['organisation.not-found']);
  });
});
