import type { TemplateView } from '@article5/contracts/clarification';
import type { LetterLibraryView } from '@article5/contracts/decision';
import { allMessages } from '@article5/contracts/questions';
import { sourceLanguage } from '../../i18n/languages';
import { parsePo, type PoMessage } from '../../i18n/po';

/** What is translated: texts of the screens, words of acts and reasons, questions of the form, letters, ready questions. */
export const COVERAGE_PARTS = ['INTERFACE', 'WORDS', 'QUESTIONS', 'CLAUSES', 'READY_QUESTIONS'] as const;
export type CoveragePart = (typeof COVERAGE_PARTS)[number];

/** A text in English, what it belongs to, and the languages that have it. */
export interface CoveredText {
  readonly part: CoveragePart;
  /** File, question or clause. */
  readonly place: string;
  readonly english: string;
  readonly languages: ReadonlySet<string>;
}

/** Texts of one part in one language. */
export interface Coverage {
  readonly translated: number;
  readonly all: number;
}

const raw = import.meta.glob<string>(['../*/locales/*.po', '../../i18n/locales/*.po'], {
  query: '?raw',
  import: 'default',
});
/** Codes, reasons, indicators and acts as people read them. */
const WORDS = 'src/words/';

/** Every catalogue of this build, by language. */
export async function readCatalogues(): Promise<ReadonlyMap<string, readonly PoMessage[]>> {
  const found = new Map<string, PoMessage[]>();
  await Promise.all(
    Object.entries(raw).map(async ([file, load]) => {
      const language = /([\w-]+)\.po$/.exec(file)?.[1] ?? '';
      const messages = parsePo(await load());
      found.set(language, [...(found.get(language) ?? []), ...messages]);
    }),
  );
  return found;
}

/** Every text that wants translating. English is the source: it has all. */
export function coveredTexts(
  catalogues: ReadonlyMap<string, readonly PoMessage[]>,
  library: LetterLibraryView,
  templates: readonly TemplateView[],
): readonly CoveredText[] {
  const translatedIn = new Map<string, Set<string>>();
  for (const [language, messages] of catalogues) {
    for (const { id, translation } of messages) {
      if (translation === '') continue;
      translatedIn.set(id, (translatedIn.get(id) ?? new Set()).add(language));
    }
  }
  const withSource = (id: string) => new Set([sourceLanguage, ...(translatedIn.get(id) ?? [])]);
  const questions = allMessages();
  const ofQuestions = new Set(questions.map(({ id }) => id));
  const screens = (catalogues.get(sourceLanguage) ?? []).filter(({ id }) => !ofQuestions.has(id));
  return [
    ...screens.map(({ id, translation, origins }): CoveredText => {
      const isWord = origins.some((origin) => origin.startsWith(WORDS));
      const part = isWord ? 'WORDS' : 'INTERFACE';
      return { part, place: origins[0] ?? '', english: translation || id, languages: withSource(id) };
    }),
    ...questions.map(({ id, en }): CoveredText => {
      return { part: 'QUESTIONS', place: id, english: en, languages: withSource(id) };
    }),
    ...library.clauses.map(({ clause, texts }): CoveredText => {
      return { part: 'CLAUSES', place: clause, english: texts['en'] ?? '', languages: languagesOf(texts) };
    }),
    ...templates.map(({ code, offered, versions }): CoveredText => {
      const text = offered?.text ?? versions[0]?.text ?? {};
      const texts: Readonly<Record<string, string>> = text;
      return {
        part: 'READY_QUESTIONS',
        place: code,
        english: texts['en'] ?? code,
        languages: languagesOf(texts),
      };
    }),
  ];
}

function languagesOf(texts: Readonly<Record<string, string>>): ReadonlySet<string> {
  return new Set(Object.keys(texts).filter((language) => texts[language]?.trim() !== ''));
}

export function coverageOf(texts: readonly CoveredText[], part: CoveragePart, language: string): Coverage {
  const all = texts.filter((text) => text.part === part);
  return { all: all.length, translated: all.filter(({ languages }) => languages.has(language)).length };
}

export function missingIn(
  texts: readonly CoveredText[],
  language: string,
  part: CoveragePart | undefined,
): readonly CoveredText[] {
  return texts.filter((text) => !text.languages.has(language) && (part === undefined || text.part === part));
}
