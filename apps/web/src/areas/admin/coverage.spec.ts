import { describe, expect, it } from 'vitest';
import { allMessages } from '@article5/contracts/questions';
import { coverageOf, coveredTexts, missingIn, readCatalogues } from './coverage';

const message = (id: string, translation: string, origin: string) => ({ id, translation, origins: [origin] });
const catalogues = new Map([
  [
    'en',
    [
      message('Save', 'Save', 'src/areas/admin/home.tsx'),
      message('Decided', 'Decided', 'src/words/act.ts'),
      message('Inbox', 'Inbox', 'src/areas/casework/layout.tsx'),
    ],
  ],
  [
    'fr',
    [message('Save', 'Enregistrer', 'src/areas/admin/home.tsx'), message('Decided', '', 'src/words/act.ts')],
  ],
]);
const library = {
  clauses: [
    {
      clause: 'greeting',
      version: 1,
      isLocked: false,
      variables: [],
      texts: { en: 'Dear', fr: 'Madame', de: ' ' },
    },
  ],
  wordings: [],
  remedies: [],
} as unknown as Parameters<typeof coveredTexts>[1];

describe('how far texts are translated', () => {
  const texts = coveredTexts(catalogues, library, []);

  it('counts by language and part; English, the source, has everything', () => {
    expect(coverageOf(texts, 'INTERFACE', 'fr')).toEqual({ translated: 1, all: 2 });
    expect(coverageOf(texts, 'WORDS', 'fr')).toEqual({ translated: 0, all: 1 });
    expect(coverageOf(texts, 'CLAUSES', 'de')).toEqual({ translated: 0, all: 1 });
    expect(coverageOf(texts, 'CLAUSES', 'fr')).toEqual({ translated: 1, all: 1 });
    expect(coverageOf(texts, 'QUESTIONS', 'fr')).toEqual({ translated: 0, all: allMessages().length });
    expect(missingIn(texts, 'en', undefined)).toEqual([]);
  });

  it('lists what is missing with its place', () => {
    expect(missingIn(texts, 'fr', 'INTERFACE').map(({ place, english }) => [place, english])).toEqual([
      ['src/areas/casework/layout.tsx', 'Inbox'],
    ]);
  });

  it('reads the catalogues of this build: texts of every area and the shared words', async () => {
    const english = (await readCatalogues()).get('en') ?? [];
    const origins = new Set(
      english.flatMap((one) => one.origins.map((origin) => origin.split('/').slice(0, 3).join('/'))),
    );
    for (const place of [
      'src/areas/casework',
      'src/areas/exporter',
      'src/areas/public',
      'src/words/decision.ts',
    ]) {
      expect([...origins]).toContain(place);
    }
  });
});
