import { describe, expect, it } from 'vitest';
import { evidenceRefusals } from './evidence';

const known = new Set(['datasheet', 'contract']);
const codesOf = (evidence: Parameters<typeof evidenceRefusals>[0]) =>
  evidenceRefusals(evidence, known).map(({ code, field }) => [code, field]);

describe('what a finding rests on', () => {
  it('is a page of a file of the notification, or the file as a whole', () => {
    expect(
      codesOf({
        dualUse: [
          { attachmentId: 'datasheet', page: 4 },
          { attachmentId: 'datasheet', page: null },
        ],
        endUse: [{ attachmentId: 'contract', page: 1 }],
      }),
    ).toEqual([]);
  });

  it('is refused where the file is not one of the notification’s, or the place is named twice', () => {
    expect(
      codesOf({
        step3: [{ attachmentId: 'of another case', page: 1 }],
        annexI: [
          { attachmentId: 'datasheet', page: 4 },
          { attachmentId: 'datasheet', page: 4 },
        ],
      }),
    ).toEqual([
      ['assessment.evidence-unknown', '/evidence/step3/0'],
      ['assessment.evidence-twice', '/evidence/annexI/1'],
    ]);
  });
});
