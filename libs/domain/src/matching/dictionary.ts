import countries from './data/countries.json';
import fieldWords from './data/field-words.json';
import legalForms from './data/legal-forms.json';
import wordClasses from './data/word-classes.json';
import { foldText, isUnspaced } from './fold';

/** What a word in a name says: own name, the trade, the build of the body, its place in a government, where, which. */
export type WordKind = 'NAME' | 'FIELD' | 'STRUCTURE' | 'UNIT' | 'LIGHT' | 'REGION' | 'PLACE' | 'NUMBER';

/** A word or phrase known to the dictionary: all its spellings and languages share one `concept`. */
export interface KnownPhrase {
  readonly kind: WordKind;
  readonly concept: string;
}

interface UnspacedPhrase {
  readonly text: string;
  readonly replacement: string;
}

/** The dictionaries of names, folded once. `words` is the longest phrase in words. */
export interface NameDictionary {
  readonly phrases: ReadonlyMap<string, KnownPhrase>;
  readonly forms: ReadonlyMap<string, string>;
  readonly formWords: ReadonlySet<string>;
  /** The words of legal forms by their first letter. */
  readonly formWordsByLetter: ReadonlyMap<string, readonly string[]>;
  /** Legal forms of one word, of four letters and more, by their first letter. */
  readonly formsByLetter: ReadonlyMap<string, readonly string[]>;
  readonly unspaced: readonly UnspacedPhrase[];
  /** Words written together that other languages write apart (`forschungsinstitut` -> `research institute`). */
  readonly compounds: ReadonlyMap<string, readonly string[]>;
  /** Known single words of seven letters and more, by their first two letters, and by `-` and their last two. */
  readonly longWords: ReadonlyMap<string, readonly string[]>;
  /** The single words of each concept, of five letters and more. */
  readonly spellings: ReadonlyMap<string, readonly string[]>;
  readonly longestPhrase: number;
  readonly longestForm: number;
}

type Lists = Readonly<Record<string, string>>;

/** Concepts among the structure and field words that name a level of government rather than a trade. */
const UNIT_CONCEPTS = new Set([
  'ministry',
  'dept',
  'agency',
  'office',
  'bureau',
  'police',
  'army',
  'intel',
  'brigade',
  'naval',
  'military',
  'municipal',
  'prison',
  'jail',
  'base',
  'branch',
]);

/** Shorter forms are one slip away from one another. */
const LEAST_FORM = 4;

let built: NameDictionary | undefined;

/** The dictionary, built on first use (a few milliseconds) from the data files of this folder. */
export function nameDictionary(): NameDictionary {
  built ??= build();
  return built;
}

function build(): NameDictionary {
  const phrases = new Map<string, KnownPhrase>();
  const unspaced: UnspacedPhrase[] = [];
  const light = new Set(fieldWords.light.split('|'));
  const add = (lists: Lists, kindOf: (concept: string) => WordKind, prefix = '') => {
    for (const [concept, spellings] of Object.entries(lists)) {
      for (const spelling of spellings.split('|')) {
        const folded = foldText(spelling);
        const known = { kind: kindOf(concept), concept: prefix + concept };
        if (folded.length > 1 && !phrases.has(folded)) phrases.set(folded, known);
        if (isUnspaced(spelling) && spelling.length > 1)
          unspaced.push({ text: spelling, replacement: ` ${folded} ` });
      }
    }
  };
  add(fieldWords.unit, () => 'UNIT');
  add(fieldWords.field, () => 'FIELD');
  add(fieldWords.direction, () => 'PLACE', 'direction:');
  add(fieldWords.region, () => 'REGION', 'region:');
  add(countries, () => 'PLACE', 'country:');
  const kindOf = (fallback: WordKind) => (concept: string) =>
    light.has(concept) ? 'LIGHT' : UNIT_CONCEPTS.has(concept) ? 'UNIT' : fallback;
  add(wordClasses.structure, kindOf('STRUCTURE'));
  add(wordClasses.field, kindOf('FIELD'));
  addAbbreviations(phrases);
  const { forms, formWords } = readForms(unspaced);
  for (const [text, parts] of Object.entries(fieldWords.compounds)) {
    if (isUnspaced(text)) unspaced.push({ text, replacement: ` ${parts} ` });
  }
  return {
    phrases,
    forms,
    formWords,
    formWordsByLetter: Map.groupBy(formWords, (word) => word.charAt(0)),
    formsByLetter: Map.groupBy(
      [...forms.keys()].filter((form) => form.length >= LEAST_FORM && !form.includes(' ')),
      (form) => form.charAt(0),
    ),
    unspaced: unspaced.sort((a, b) => b.text.length - a.text.length),
    compounds: new Map(Object.entries(fieldWords.compounds).map(([word, parts]) => [word, parts.split(' ')])),
    longWords: longWordsOf(phrases),
    spellings: spellingsOf(phrases),
    longestPhrase: longest(phrases),
    longestForm: longest(forms),
  };
}

/** Abbreviations stand for a known word, whatever its class (`svcs` -> `services`). */
function addAbbreviations(phrases: Map<string, KnownPhrase>): void {
  for (const [word, spellings] of Object.entries(fieldWords.abbreviations)) {
    const known = phrases.get(foldText(word));
    for (const spelling of known ? spellings.split('|') : []) {
      if (known && !phrases.has(foldText(spelling))) phrases.set(foldText(spelling), known);
    }
  }
}

/** Numbers of a series (`Fund II`) are no legal form, although some register abbreviates one so. */
const ROMAN = /^[ivx]+$/;

function readForms(unspaced: UnspacedPhrase[]) {
  const forms = new Map<string, string>();
  const formWords = new Set<string>();
  const lists = [...Object.entries(legalForms), ...Object.entries(fieldWords.forms)];
  for (const [generic, spellings] of lists) {
    for (const spelling of spellings.split('|')) {
      const folded = foldText(spelling);
      if (folded.length > 1 && !forms.has(folded) && !ROMAN.test(folded)) forms.set(folded, generic);
      for (const word of folded.split(' ')) if (word.length >= 5) formWords.add(word);
      if (isUnspaced(spelling) && spelling.length > 1)
        unspaced.push({ text: spelling, replacement: ` ${folded} ` });
    }
  }
  return { forms, formWords };
}

function longWordsOf(phrases: ReadonlyMap<string, KnownPhrase>): ReadonlyMap<string, readonly string[]> {
  const words = [...phrases].filter(([phrase, known]) => {
    return phrase.length >= 7 && !phrase.includes(' ') && known.kind !== 'PLACE';
  });
  const grouped = new Map<string, string[]>();
  for (const [word] of words) {
    for (const part of [word.slice(0, 2), `-${word.slice(-2)}`]) {
      grouped.set(part, [...(grouped.get(part) ?? []), word]);
    }
  }
  return grouped;
}

function spellingsOf(phrases: ReadonlyMap<string, KnownPhrase>): ReadonlyMap<string, readonly string[]> {
  const spellings = new Map<string, string[]>();
  for (const [word, { concept, kind }] of phrases) {
    if (word.length < 5 || word.includes(' ') || kind === 'PLACE') continue;
    spellings.set(concept, [...(spellings.get(concept) ?? []), word]);
  }
  return spellings;
}

function longest(phrases: ReadonlyMap<string, unknown>): number {
  let words = 1;
  for (const phrase of phrases.keys()) words = Math.max(words, phrase.split(' ').length);
  return words;
}
