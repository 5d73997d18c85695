import { describe, expect, it } from 'vitest';
import {
  checkWording,
  CLAUSE_NAMES,
  CLAUSE_TEXTS,
  CLAUSES,
  DECISION_OUTCOMES,
  decisionLetter,
  LEGAL_BASES,
  LETTER_LANGUAGES,
  letterAsHtml,
  letterCanonicalText,
  letterLanguage,
  REASON_CODES,
  variablesIn,
  type LetterFacts,
  type Remedy,
} from '.';
import { LETTER_WORDS, REASON_LABELS } from './data/letter-words';

const FACTS: LetterFacts = {
  reference: 'FR-2026-000123',
  authorityName: 'SBDU',
  authorityCode: 'FR',
  exporterName: 'Lumière Fictive',
  receivedOn: '2026-11-24',
  version: 1,
  itemNames: ['Sonde'],
  endUserName: 'Ministry',
  destination: 'EG',
  outcome: 'AUTHORISATION_REQUIRED',
  legalBasis: 'ART_5_2',
  reasons: [
    { code: 'diversion.unlikely', answerKeys: ['3.2'], evidence: '', weight: 'CONTRARY', conclusion: 'X.' },
  ],
  language: 'en',
  own: [],
};
const REMEDY: Remedy = {
  kind: 'COURT',
  body: 'Tribunal administratif',
  count: 2,
  unit: 'month',
  isConfirmed: true,
};
const textOf = (facts: Partial<LetterFacts>) => letterCanonicalText(decisionLetter({ ...FACTS, ...facts }));

describe('R-050: the letter of a corrected decision', () => {
  it.each([
    ['en', 'This decision replaces the decision of 3 November 2026, which no longer applies.'],
    ['fr', 'La présente décision remplace la décision du 3 novembre 2026, qui cesse de s’appliquer.'],
    ['de', 'Diese Entscheidung ersetzt die Entscheidung vom 3. November 2026, die nicht mehr gilt.'],
  ])(
    'says in %s which decision it replaces, before what is decided, in words that no authority changes',
    (language, text) => {
      const { blocks } = decisionLetter({ ...FACTS, language, replacesDecisionOf: '2026-11-03' });
      const clauses = blocks.map(({ clause }) => clause?.replace(/@.*/, ''));
      expect(blocks.find(({ clause }) => clause === 'replaces@1')?.texts).toEqual([text]);
      expect(clauses.indexOf('replaces')).toBe(clauses.indexOf('decision.AUTHORISATION_REQUIRED') - 1);
      expect(checkWording('replaces', text).ok).toBe(false);
    },
  );

  it('a first decision replaces nothing and says nothing of it', () => {
    expect(textOf({})).not.toContain('replaces@');
  });
});

describe('the clause library', () => {
  it.each(LETTER_LANGUAGES)(
    'has every clause in %s, with the same variables as the English text',
    (language) => {
      expect(Object.keys(CLAUSE_TEXTS[language]).sort()).toEqual([...CLAUSE_NAMES].sort());
      for (const name of CLAUSE_NAMES) {
        const text = CLAUSE_TEXTS[language][name];
        expect(text.trim(), name).not.toBe('');
        expect([...variablesIn(text)].sort(), name).toEqual([...variablesIn(CLAUSE_TEXTS.en[name])].sort());
        expect(text.replace(/\{\w+\}/g, ''), name).not.toMatch(/[{}]/);
      }
    },
  );

  it('says what each decision means in locked clauses, in every language differently', () => {
    for (const outcome of DECISION_OUTCOMES) {
      for (const name of [`decision.${outcome}`, `effect.${outcome}`] as const) {
        expect(CLAUSES[name].isLocked, name).toBe(true);
        expect(new Set(LETTER_LANGUAGES.map((language) => CLAUSE_TEXTS[language][name])).size).toBe(3);
      }
    }
  });

  it.each(['fr', 'de'] as const)('has a label of each reason and a name of each basis in %s', (language) => {
    expect(Object.keys(REASON_LABELS[language]).sort()).toEqual([...REASON_CODES].sort());
    expect(new Set(Object.values(REASON_LABELS[language])).size).toBe(REASON_CODES.length);
    expect(Object.keys(LETTER_WORDS[language].basis).sort()).toEqual([...LEGAL_BASES].sort());
  });

  it.each([
    ['en', 'en'],
    ['fr', 'fr'],
    ['de', 'de'],
    ['ga', 'en'],
    ['mt', 'en'],
    ['bg', 'en'],
  ])('writes to a reader of %s in %s', (wanted, expected) => {
    expect(letterLanguage(wanted)).toBe(expected);
  });
});

describe('a letter in the exporter’s language', () => {
  it.each(
    LETTER_LANGUAGES.flatMap((language) => DECISION_OUTCOMES.map((outcome) => [language, outcome] as const)),
  )('in %s on %s leaves no variable open', (language, outcome) => {
    const facts = { ...FACTS, language, outcome, targetAuthorityName: 'BAFA', annexIEntry: '5A001.j' };
    for (const remedy of [REMEDY, { ...REMEDY, kind: 'OBJECTION', body: null } as const]) {
      const text = textOf({ ...facts, remedy });
      expect(text).not.toMatch(/\{\w+\}/);
      expect(text).not.toContain('undefined');
    }
  });

  it('formats dates, countries and periods as the language does', () => {
    const remedy = REMEDY;
    expect(textOf({ language: 'fr', remedy })).toMatch(/24 novembre 2026.*Égypte.*2\smois/s);
    expect(textOf({ language: 'de', remedy })).toMatch(/24\. November 2026.*Ägypten.*2\sMonate/s);
    expect(textOf({ language: 'en', remedy })).toMatch(/24 November 2026.*Egypt.*2 months/s);
    expect(textOf({ language: 'fr' })).toContain('Pris en compte, sans être déterminant');
  });

  it('is in English with a notice where the library has no such language', () => {
    for (const [language, name] of [
      ['ga', 'Irish'],
      ['mt', 'Maltese'],
    ] as const) {
      const letter = decisionLetter({ ...FACTS, language });
      expect(letter.language).toBe('en');
      expect(letter.blocks[0]?.clause).toBe('language-notice@1');
      expect(letter.blocks[0]?.texts[0]).toContain(name);
    }
    expect(decisionLetter(FACTS).blocks.some(({ clause }) => clause?.startsWith('language-notice'))).toBe(
      false,
    );
  });

  it('says the language of the page, and how to check it in that language', () => {
    const check = { code: 'AAAA-BBBB-CCCC-DDDD', address: 'https://portal.example/fr/verify' };
    const issue = {
      authorityName: 'SBDU',
      reference: 'R',
      issuedOn: '2026-12-01',
      textSha256: 'f'.repeat(64),
      check,
    };
    const page = letterAsHtml(decisionLetter({ ...FACTS, language: 'fr' }), issue);
    expect(page).toContain('<html lang="fr">');
    expect(page).toContain('1 décembre 2026');
    expect(page).toContain('Code de vérification AAAA-BBBB-CCCC-DDDD');
  });
});

describe('the remedy', () => {
  it('is named only once the authority has confirmed it', () => {
    const generic = textOf({ remedy: { ...REMEDY, isConfirmed: false } });
    expect(generic).not.toContain('Tribunal');
    expect(generic).toContain('follow from the national law');
    expect(generic).toBe(textOf({}));
    expect(textOf({ remedy: REMEDY })).toContain('Court: Tribunal administratif. Time limit: 2 months');
  });

  it('goes to the authority itself where no other body is named', () => {
    const remedy = { ...REMEDY, kind: 'OBJECTION', body: null, count: 6, unit: 'week' } as const;
    expect(textOf({ remedy })).toContain('in writing to SBDU within 6 weeks');
  });
});

describe('an authority’s own wording', () => {
  const codes = (...given: Parameters<typeof checkWording>) => {
    const outcome = checkWording(...given);
    return outcome.ok
      ? []
      : outcome.refusals.map(({ code, parameters }) => `${code} ${parameters?.['variable'] ?? ''}`.trim());
  };

  it('replaces the library’s text in its language, and the letter says whose version it is', () => {
    const own = [
      { clause: 'remedy', language: 'fr', version: 2, text: 'Écrivez à {authority} ({reference}).' },
    ] as const;
    const french = decisionLetter({ ...FACTS, own, language: 'fr' }).blocks.at(-1);
    expect(french).toMatchObject({ clause: 'remedy@FR-2', texts: ['Écrivez à SBDU (FR-2026-000123).'] });
    expect(decisionLetter({ ...FACTS, own }).blocks.at(-1)?.clause).toBe('remedy@1');
  });

  it('keeps every variable and invents none', () => {
    expect(codes('remedy', 'Write to {authority}, {reference}.')).toEqual([]);
    expect(codes('remedy', 'Write to {authority} on {secret}.')).toEqual([
      'clause.variable-unknown secret',
      'clause.variable-missing reference',
    ]);
    expect(codes('reasons-heading', ' ')).toEqual(['clause.text-missing']);
  });

  it('never touches a locked clause', () => {
    const text = CLAUSE_TEXTS.en['decision.AUTHORISATION_REQUIRED'];
    expect(codes('decision.AUTHORISATION_REQUIRED', text)).toEqual(['clause.locked']);
  });
});
