import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { given } from '../../../../test/support/builders';
import { deskOf, refusalOf } from '../../../../test/support/casework';
import { useDatabase } from '../../../../test/support/database';
import { PrintReceipt, ReadOwnNotification, ReceiptPress } from '../notification';

describe('an issued document', () => {
  const database = useDatabase();
  let desk: ReturnType<typeof deskOf>;
  let decided: Awaited<ReturnType<ReturnType<typeof deskOf>['decided']>>;
  beforeAll(async () => {
    desk = deskOf(database);
    decided = await desk.decided(await desk.team());
  });
  beforeEach(() => database.rows('truncate throttle'));

  const check = (code: string) => desk.verify.execute({ code, address: '192.0.2.1' });
  const letterRow = async () => {
    const [row] = await database.rows<{
      letter_id: string;
      decision_id: string;
      verification_code: string;
      pdf_sha256: string;
      html: string;
    }>(`select * from letter where notification_id = $1`, [decided.notificationId]);
    if (!row) throw new Error('there is no letter');
    return row;
  };
  const receipts = () =>
    new PrintReceipt(
      database.transactions,
      new ReadOwnNotification(database.transactions),
      new ReceiptPress(desk.press, desk.clock),
      desk.evidence,
    );

  it('is known by its code from the moment of issue, and by its hash once it is made', async () => {
    const { verification_code: code, decision_id: decisionId } = await letterRow();
    expect(await check(code)).toMatchObject({ kind: 'LETTER', authority: { code: 'FR' }, pdfSha256: null });
    await desk.renderLetter.execute({ kind: 'system', authorityId: 'FR' }, { decisionId });
    const { letter_id: id, pdf_sha256: sha256, html } = await letterRow();
    expect(await check(code.toLowerCase().replaceAll('-', ' '))).toMatchObject({ pdfSha256: sha256 });
    const bytes = await buffer(await desk.evidence.read({ authorityId: 'FR', id, sha256 }));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    expect(bytes.toString('latin1')).toContain('/ETSI.CAdES.detached');
    expect(html).toContain(code);
    expect(html).toContain('https://portal.example/en/verify');
  });

  it('tells the public nothing of what it says or whom it is for', async () => {
    const { verification_code: code } = await letterRow();
    expect(Object.keys(await check(code)).sort()).toEqual([
      'authority',
      'issuedAt',
      'issuedOn',
      'kind',
      'pdfSha256',
      'replacedOn',
    ]);
    const columns = await database.rows<{ name: string }>(
      `select column_name as name from information_schema.columns where table_name = 'verification' order by 1`,
    );
    expect(columns.map(({ name }) => name)).toEqual([
      'authority_id',
      'code',
      'issued_at',
      'kind',
      'pdf_sha256',
    ]);
  });

  it('R-004: a receipt has one too, and is the same bytes each time, also when two ask at once', async () => {
    const print = async () =>
      buffer((await receipts().execute(decided.exporter, decided.notificationId, 1)) as Readable);
    const [one, two] = await Promise.all([print(), print()]);
    const third = await print();
    expect(one.equals(two) && one.equals(third)).toBe(true);
    expect(await database.count('receipt_document', `notification_id = '${decided.notificationId}'`)).toBe(1);
    const [row] = await database.rows<{ verification_code: string }>(
      `select verification_code from receipt_document`,
    );
    expect(await check(row?.verification_code ?? '')).toMatchObject({
      kind: 'RECEIPT',
      pdfSha256: createHash('sha256').update(one).digest('hex'),
    });
  });

  it('R-004: a receipt is in the language of the exporter’s contact', async () => {
    const sent = await given.submittedDraft(database, { example: { contact: { language: 'fr' } } });
    const pdf = await buffer((await receipts().execute(sent.exporter, sent.notificationId, 1)) as Readable);
    expect(pdf.toString('utf8')).toContain(`Accusé de réception ${sent.reference}`);
    expect(pdf.toString('latin1')).toMatch(/\/Lang\s*\(fr\)/);
  });

  it.each(['', 'nonsense', '0000-0000-0000-0000'])('is not found by %j', async (code) => {
    expect(await refusalOf(check(code))).toEqual({ codes: ['verification.not-found'], kind: 'NOT_FOUND' });
  });

  it('cannot be looked for by trying', async () => {
    for (let attempt = 0; attempt < 30; attempt += 1) await refusalOf(check('0000-0000-0000-0000'));
    const { verification_code: code } = await letterRow();
    expect(await refusalOf(check(code))).toMatchObject({ codes: ['request.too-many'], kind: 'TOO_MANY' });
  });

  it('cannot be issued in another authority’s name, nor have its hash changed', async () => {
    const german = { personId: null, authorityId: 'DE', organisationId: null };
    const { verification_code: code, pdf_sha256: sha256 } = await letterRow();
    const forged = database.transactions.run(german, (tx) =>
      tx.query(`insert into verification values ('0000-0000-0000-0001', 'FR', 'LETTER', now(), null)`),
    );
    await expect(forged).rejects.toThrow('row-level security');
    for (const authorityId of ['DE', 'FR']) {
      await database.transactions.run({ ...german, authorityId }, (tx) =>
        tx.query(`update verification set pdf_sha256 = repeat('0', 64) where code = $1`, [code]),
      );
    }
    expect(await check(code)).toMatchObject({ pdfSha256: sha256 });
  });
});
