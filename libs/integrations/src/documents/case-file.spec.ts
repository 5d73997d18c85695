import { describe, expect, it } from 'vitest';
import { caseFilePdf, type CaseFileDocument } from './index';

const FILE: CaseFileDocument = {
  language: 'en',
  title: 'Case file FR-2026-000123',
  foot: 'FR-2026-000123, printed for the archive',
  indexTitle: 'Index',
  sections: [
    {
      title: 'Identity',
      blocks: [{ kind: 'ROWS', rows: [{ label: 'Exporter', value: '#panic("x") $1 Ελλάς' }] }],
    },
    {
      title: 'Timeline',
      blocks: [
        { kind: 'HEADING', text: 'May' },
        { kind: 'TEXT', text: '*/ ] }' },
      ],
    },
  ],
  printedAt: new Date('2026-11-24T10:00:00Z'),
};

describe('a case file as PDF', () => {
  it('is a tagged PDF/UA with an outline of its sections', () => {
    const text = caseFilePdf(FILE).toString('latin1');
    expect(text).toContain('pdfuaid');
    expect(text).toMatch(/\/Type ?\/Outlines/);
  });

  it('has the same bytes whenever it is made, and takes words as words', () => {
    expect(caseFilePdf(FILE).equals(caseFilePdf(FILE))).toBe(true);
  });
});
