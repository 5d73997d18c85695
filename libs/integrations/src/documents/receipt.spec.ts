import { describe, expect, it } from 'vitest';
import { receiptPdf, type ReceiptDocument } from './index';

const RECEIPT: ReceiptDocument = {
  language: 'en',
  title: 'Receipt of a notification',
  introduction: 'The authority has received this notification.',
  rows: [
    { label: 'Reference', value: 'FR-2026-000123' },
    { label: 'Exporter', value: '#panic("x") Lumière *Fictive* $1 Ελλάς Ӂ ' },
    { label: 'SHA-256', value: 'a'.repeat(64), code: true },
  ],
  notes: ['Keep this receipt.'],
  issuedAt: new Date('2026-11-24T10:00:00Z'),
};

describe('a receipt as PDF', () => {
  it('is a tagged PDF/UA with title and language', () => {
    const text = receiptPdf(RECEIPT).toString('latin1');
    expect(text.startsWith('%PDF-')).toBe(true);
    expect(text).toContain('pdfuaid');
    expect(text).toMatch(/\/Marked true/);
    expect(text).toMatch(/\/Lang ?\(en\)/);
  });

  it('has the same bytes whenever it is made', () => {
    expect(receiptPdf(RECEIPT).equals(receiptPdf(RECEIPT))).toBe(true);
  });

  it('takes words of users as words, never as commands', () => {
    const hostile = '#panic("no") #read("/etc/passwd") */ \\ $x$ <label> `raw`';
    const rows = [{ label: 'Exporter', value: hostile }];
    expect(() => receiptPdf({ ...RECEIPT, rows, title: hostile })).not.toThrow();
  });
});
