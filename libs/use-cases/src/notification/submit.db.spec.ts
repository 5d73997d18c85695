import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { Refused } from '@article5/domain/kernel';
import { exampleAnswers } from '@article5/domain/questions';
import { INTAKE_STEPS } from '@article5/domain/intake';
import { as, FixedClock, given, TEST_DECLARATION, TEST_NOW } from '../../../../test/support/builders';
import { useDatabase } from '../../../../test/support/database';
import { ReadOwnNotification, SubmitByMachine, SubmitDraft } from './index';

const answers = exampleAnswers();
const body = { answers, declaration: TEST_DECLARATION };

describe('sending a notification', () => {
  const database = useDatabase();
  const clock = new FixedClock(new Date(TEST_NOW));
  const machine = () => new SubmitByMachine(database.transactions, clock);
  const drafts = () => new SubmitDraft(database.transactions, clock);
  const exporterOf = async (authorityId: string) =>
    as.exporter(database, await given.organisation(database, authorityId));
  const refusalsOf = async (act: Promise<unknown>) => {
    const error: unknown = await act.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(Refused);
    return (error as Refused).refusals;
  };
  const written = async () => ({
    versions: await database.count('notification_version'),
    actions: await database.count('case_action'),
    outbox: await database.count('outbox'),
    counters: await database.count('reference_counter'),
    keys: await database.count('idempotent_request'),
  });

  it('answers a receipt with reference, instant in the authority’s zone, hash and place in the ledger (R-001, R-004)', async () => {
    const { receipt, notificationId, exporter } = await given.submittedDraft(database, {
      authorityId: 'BE-VLG',
    });
    expect(receipt).toMatchObject({
      form: 'article5-receipt-1',
      reference: 'BE-VLG-2026-000001',
      receivedAt: TEST_NOW,
      receivedLocal: '2026-11-24T11:00:00.123+01:00',
      version: 1,
      ledgerSequence: 1,
    });
    const [row] = await database.rows(
      `select n.status, n.item_name, n.destination, n.end_user_name, c.kind, c.payload ->> 'canonicalSha256' as hash,
         c.legal_basis from notification n join case_action c using (authority_id, notification_id)
       where n.notification_id = $1`,
      [notificationId],
    );
    expect(row).toEqual({
      status: 'RECEIVED',
      item_name: 'Phone extraction kit X',
      destination: 'KZ',
      end_user_name: 'Interior Security Bureau of Examplia',
      kind: 'SUBMITTED',
      hash: receipt.canonicalSha256,
      legal_basis: 'Art 5(2)',
    });
    const canonical = await new ReadOwnNotification(database.transactions).canonical(
      exporter,
      notificationId,
      1,
    );
    expect(createHash('sha256').update(canonical).digest('hex')).toBe(receipt.canonicalSha256);
  });

  it('queues every step of the intake, tells the organisation and leaves no draft answers', async () => {
    const { notificationId } = await given.submittedDraft(database);
    const steps = await database.rows<{ step: string; state: string }>(
      `select step, state from intake_step where notification_id = $1`,
      [notificationId],
    );
    expect(steps.map(({ step }) => step).sort()).toEqual(Object.keys(INTAKE_STEPS).sort());
    expect(new Set(steps.map(({ state }) => state))).toEqual(new Set(['WAITING']));
    const jobs = await database.rows<{ job: string; payload: object }>(
      `select job, payload from outbox where payload ->> 'notificationId' = $1 order by job`,
      [notificationId],
    );
    expect(jobs.map(({ job }) => job)).toEqual(['start-intake', 'tell-organisation']);
    expect(jobs[1]?.payload).toMatchObject({ messageKind: 'notification-received' });
    expect(await database.count('draft_answer', `notification_id = '${notificationId}'`)).toBe(0);
  });

  it('refuses everything that is wrong at once, each on its field, and writes nothing (R-002, R-003, R-054)', async () => {
    const exporter = await exporterOf('FR');
    const before = await written();
    const wrong = {
      ...answers,
      '3.1': { signs: ['RF-ITEM-04'] },
      '3.2': { uses: ['NONE'] },
      '4.2': undefined as never,
    };
    const declaration = { name: ' ', role: 'x', accepted: false };
    const refusals = await refusalsOf(machine().execute(exporter, { answers: wrong, declaration }, newId()));
    const found = refusals.map(({ code, field }) => `${code} ${field}`);
    expect(found).toEqual(
      expect.arrayContaining([
        'questions.use-missing /answers/3.2/uses',
        'questions.sign-not-explained /answers/3.1.RF-ITEM-04',
        'questions.answer-missing /answers/4.2',
        'submission.declarant-missing /declaration/name',
        'submission.declaration-not-accepted /declaration/accepted',
      ]),
    );
    expect(await written()).toEqual(before);
  });

  it('answers the same receipt to the same key and body, however often it is sent', async () => {
    const exporter = await exporterOf('DE');
    const key = newId();
    const first = await machine().execute(exporter, body, key);
    const before = await written();
    expect(await machine().execute(exporter, { ...body, answers: { ...answers } }, key)).toEqual(first);
    expect(await written()).toEqual(before);
    const other = { ...body, declaration: { ...TEST_DECLARATION, role: 'Director' } };
    expect(await refusalsOf(machine().execute(exporter, other, key))).toEqual([
      { code: 'submission.key-reused' },
    ]);
    expect(await written()).toEqual(before);
  });

  it('gives two exporters with the same key two notifications', async () => {
    const key = newId();
    const receipts = [
      await machine().execute(await exporterOf('SE'), body, key),
      await machine().execute(await exporterOf('SE'), body, key),
    ];
    expect(receipts.map(({ reference }) => reference)).toEqual(['SE-2026-000001', 'SE-2026-000002']);
  });

  it('sends a draft once: a repeat gives its receipt, another key is a conflict', async () => {
    const { exporter, notificationId } = await given.draft(database);
    const command = { notificationId, declaration: TEST_DECLARATION, idempotencyKey: newId() };
    const twins = await Promise.all([1, 2, 3].map(() => drafts().execute(exporter, command)));
    expect(new Set(twins.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
    await expect(drafts().execute(exporter, { ...command, idempotencyKey: newId() })).rejects.toMatchObject({
      kind: 'CONFLICT',
    });
    expect(await database.count('case_action', `notification_id = '${notificationId}'`)).toBe(1);
  });

  it('gives references without gap or duplicate, also when 50 arrive at once and some are refused', async () => {
    const exporter = await exporterOf('PL');
    const acts = Array.from({ length: 50 }, (_, index) =>
      machine().execute(exporter, index % 10 === 3 ? { ...body, answers: {} } : body, newId()),
    );
    const settled = await Promise.allSettled(acts);
    const references = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value.reference] : []));
    expect(references.sort()).toEqual(
      Array.from({ length: 45 }, (_, index) => `PL-2026-${String(index + 1).padStart(6, '0')}`),
    );
    const sequences = await database.rows<{ sequence: number }>(
      `select sequence from case_action where authority_id = 'PL' order by sequence`,
    );
    expect(sequences.map(({ sequence }) => sequence)).toEqual(references.map((_, index) => index + 1));
  });

  it('makes one notification of one request that arrives ten times at once', async () => {
    const exporter = await exporterOf('IT');
    const key = newId();
    const receipts = await Promise.all(
      Array.from({ length: 10 }, () => machine().execute(exporter, body, key)),
    );
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
    expect(await database.count('notification', `authority_id = 'IT'`)).toBe(1);
    expect(
      await database.rows(`select last_number from reference_counter where authority_id = 'IT'`),
    ).toEqual([{ last_number: 1 }]);
  });

  it('counts the year where the authority is: New Year comes to Helsinki before it comes to Lisbon', async () => {
    const at = '2026-12-31T22:30:00.000Z';
    const example = { today: '2026-12-31' };
    const finnish = await given.submitted(database, {
      authorityId: 'FI',
      at,
      example: { today: '2027-01-01' },
    });
    const portuguese = await given.submitted(database, { authorityId: 'PT', at, example });
    expect([finnish.reference, portuguese.reference]).toEqual(['FI-2027-000001', 'PT-2026-000001']);
  });

  it('writes the millionth reference of a year in full', async () => {
    await database.rows(`insert into reference_counter values ('LU', 2026, 999999)`);
    const { reference } = await given.submitted(database, { authorityId: 'LU' });
    expect(reference).toBe('LU-2026-1000000');
  });

  it('checks and keeps nothing when only validation is asked', async () => {
    const exporter = await exporterOf('FR');
    const before = await written();
    expect(await machine().validate(exporter, body)).toEqual({ valid: true });
    const refusals = await refusalsOf(machine().validate(exporter, { ...body, answers: {} }));
    expect(refusals.length).toBeGreaterThan(20);
    expect(await written()).toEqual(before);
  });

  it('puts the machine’s own reference on page 1.2, and points to it when it is wrong', async () => {
    const exporter = await exporterOf('FR');
    const { notificationId } = await machine().execute(exporter, { ...body, reference: 'ORDER 7' }, newId());
    const [row] = await database.rows<{ reference: string }>(
      `select answers -> '1.2' ->> 'reference' as reference from notification_version where notification_id = $1`,
      [notificationId],
    );
    expect(row?.reference).toBe('ORDER 7');
    const refusals = await refusalsOf(machine().validate(exporter, { ...body, reference: 'a\u0000b' }));
    expect(refusals.map(({ field }) => field)).toEqual(['/reference']);
  });

  it.each([
    ["Robert'); drop table notification;--", 'kept'],
    ['‮evil‬ عربى עברית 𝒳 ﷽ Ǆ', 'kept'],
    ['<script>alert(1)</script> {{7*7}} ${x} %s \\u0000', 'kept'],
    ['nul \u0000', 'refused'],
    ['lone \uD800 surrogate', 'refused'],
  ])('takes the end user %j byte for byte, or refuses it: %s', async (name, what) => {
    const exporter = await exporterOf('FR');
    const act = machine().execute(
      exporter,
      { ...body, answers: { ...answers, '4.2': { ...answers['4.2'], name } } },
      newId(),
    );
    if (what === 'refused') {
      expect((await refusalsOf(act)).map(({ field }) => field)).toEqual(['/answers/4.2/name']);
      return;
    }
    const { notificationId } = await act;
    const [row] = await database.rows(
      `select answers -> '4.2' ->> 'name' as name, end_user_name from notification_version
         join notification using (authority_id, notification_id) where notification_id = $1`,
      [notificationId],
    );
    expect(row).toEqual({ name, end_user_name: name });
  });

  it.each([
    [{ '4.3': null }],
    [{ '2.8.item-1': { documents: [null, { id: 7 }, 'x'] } }],
    [JSON.parse('{"__proto__": {"a": 1}, "constructor": {}, "4.3": []}') as object],
    [{ '2.9': { items: [1e308, -1, 'x', null] } }],
  ])('refuses answers of a hostile shape as wrong, never as a fault: %j', async (hostile) => {
    const exporter = await exporterOf('FR');
    const act = machine().execute(exporter, { ...body, answers: hostile as never }, newId());
    expect((await refusalsOf(act)).length).toBeGreaterThan(0);
  });
});
