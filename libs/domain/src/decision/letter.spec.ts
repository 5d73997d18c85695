import { describe, expect, it } from 'vitest';
import {
  DECISION_OUTCOMES,
  decisionLetter,
  letterAsHtml,
  letterCanonicalText,
  letterData,
  type LetterFacts,
} from '.';

const FACTS: LetterFacts = {
  reference: 'FR-2026-000123',
  authorityName: 'Service des biens à double usage (SBDU)',
  exporterName: 'Lumière <Fictive> & Fils',
  receivedOn: '2026-11-24',
  version: 2,
  itemNames: ['Probe', 'Software'],
  endUserName: 'Ministry of the Interior',
  destination: 'EG',
  outcome: 'AUTHORISATION_REQUIRED',
  legalBasis: 'ART_5_2',
  reasons: [
    {
      code: 'safeguards.sufficient',
      answerKeys: ['5.1'],
      evidence: 'secret evidence',
      weight: 'CONTRARY',
      conclusion: 'Training alone does not help.',
    },
    {
      code: 'end-use.internal-repression',
      answerKeys: ['3.2'],
      evidence: 'secret evidence',
      weight: 'DECISIVE',
      conclusion: 'It is meant for repression.',
    },
  ],
  remarks: 'First paragraph\nstill first.\n\nSecond paragraph.',
  targetAuthorityName: 'BAFA',
  annexIEntry: '5A001.j',
  language: 'en',
  authorityCode: 'FR',
  own: [],
};
const issue = {
  authorityName: FACTS.authorityName,
  reference: FACTS.reference,
  issuedOn: '2026-12-01',
  textSha256: 'f'.repeat(64),
};

describe('the letter of a decision', () => {
  it.each(DECISION_OUTCOMES)('%s: every variable is filled and every clause names its version', (outcome) => {
    const letter = decisionLetter({ ...FACTS, outcome });
    const text = letterCanonicalText(letter);
    expect(text).not.toMatch(/\{\w+\}/);
    expect(text).not.toContain('undefined');
    for (const { clause } of letter.blocks) if (clause !== null) expect(clause).toMatch(/^[\w.-]+@\d+$/);
    expect(text).toContain('24 November 2026');
    expect(text).toContain('Egypt');
  });

  it('gives reasons with conclusions, the decisive first; evidence stays in the file', () => {
    const letter = decisionLetter(FACTS);
    const reasons = letter.blocks.find(({ kind }) => kind === 'LIST')?.texts;
    expect(reasons).toEqual([
      'Intended in connection with internal repression. It is meant for repression.',
      'Considered, and outweighed: The exporter’s measures reduce the risk enough. Training alone does not help.',
    ]);
    expect(letterCanonicalText(letter)).not.toContain('secret evidence');
  });

  it("officers' words are paragraphs of their own", () => {
    const own = decisionLetter(FACTS).blocks.filter(
      ({ clause, kind }) => clause === null && kind === 'PARAGRAPH',
    );
    expect(own.map(({ texts }) => texts[0])).toEqual(['First paragraph still first.', 'Second paragraph.']);
  });

  it('R-016: the decision not to require authorisation is bound to the described transaction', () => {
    const letter = decisionLetter({ ...FACTS, outcome: 'NO_AUTHORISATION_REQUIRED' });
    expect(letterCanonicalText(letter)).toContain(
      'to the transaction as described in your notification and to no other',
    );
  });

  it('has one canonical text, whatever the day of issue; any change changes it', () => {
    const text = letterCanonicalText(decisionLetter(FACTS));
    expect(letterCanonicalText(decisionLetter({ ...FACTS }))).toBe(text);
    expect(letterCanonicalText(decisionLetter({ ...FACTS, remarks: 'Other' }))).not.toBe(text);
  });

  it('as HTML takes words of people as words, and says when it was issued and what its hash is', () => {
    const page = letterAsHtml(decisionLetter(FACTS), issue);
    expect(page).toContain('Lumière &lt;Fictive&gt; &amp; Fils');
    expect(page).not.toContain('<Fictive>');
    expect(page).toContain('1 December 2026');
    expect(page).toContain(issue.textSha256);
    expect(page).toContain('<html lang="en">');
  });

  it('for the typesetter carries the same blocks', () => {
    const letter = decisionLetter(FACTS);
    expect(letterData(letter, issue)).toMatchObject({
      title: letter.title,
      blocks: letter.blocks,
      language: 'en',
    });
  });
});
