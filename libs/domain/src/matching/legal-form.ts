import { nameDictionary, type NameDictionary } from './dictionary';
import { remember } from './remember';
import { spellingDistance } from './spelling-distance';

/** One-word forms that are unmistakable wherever they stand in a name. */
const ANYWHERE = new Set([
  'ltd',
  'limited',
  'llc',
  'gmbh',
  'inc',
  'incorporated',
  'ooo',
  'oao',
  'zao',
  'pao',
  'plc',
  'ojsc',
]);

/** Two-letter forms that are written before the name. */
const BEFORE = new Set(['pt', 'cv', 'ao', 'ab', 'ip', 'tk', 'ad', 'dd']);

/** Words of a name without its legal forms, and the generic form of each that was taken off. */
export interface WithoutForms {
  readonly words: readonly string[];
  readonly forms: readonly string[];
}

/**
 * Takes legal forms off a folded name: at its end, at its start when unmistakable, inside when long. A word or two
 * with a typing error (`joynt stock company`) is read as the form. Never takes the whole name.
 */
export function withoutLegalForms(words: readonly string[], dictionary: NameDictionary): WithoutForms {
  const forms: string[] = [];
  let rest = [...words];
  for (let again = true; again;) {
    const found = atEnd(rest, dictionary) ?? atStart(rest, dictionary) ?? inside(rest, dictionary);
    again = found !== undefined;
    if (found) {
      rest = rest.filter((_, index) => index < found.from || index >= found.to);
      forms.push(found.generic);
    }
  }
  return { words: rest, forms };
}

interface FoundForm {
  readonly from: number;
  readonly to: number;
  readonly generic: string;
}

function atEnd(words: readonly string[], dictionary: NameDictionary): FoundForm | undefined {
  const most = Math.min(dictionary.longestForm, words.length - 1);
  for (let size = most; size >= 1; size -= 1) {
    const from = words.length - size;
    const generic = formOf(words.slice(from), dictionary);
    if (generic !== undefined) return { from, to: words.length, generic };
  }
  return undefined;
}

function atStart(words: readonly string[], dictionary: NameDictionary): FoundForm | undefined {
  const most = Math.min(dictionary.longestForm, words.length - 1);
  for (let size = most; size >= 1; size -= 1) {
    const window = words.slice(0, size);
    const generic = formOf(window, dictionary);
    const first = window[0] ?? '';
    const clear = size > 1 || first.length >= 3 || BEFORE.has(first);
    if (generic !== undefined && clear) return { from: 0, to: size, generic };
  }
  return undefined;
}

function inside(words: readonly string[], dictionary: NameDictionary): FoundForm | undefined {
  for (let from = 1; from < words.length - 1; from += 1) {
    for (let size = Math.min(5, words.length - from); size >= 1; size -= 1) {
      const window = words.slice(from, from + size);
      const clear = size === 1 ? ANYWHERE.has(window[0] ?? '') : size > 2 && window.join('').length >= 12;
      const generic = clear ? dictionary.forms.get(window.join(' ')) : undefined;
      if (generic !== undefined) return { from, to: from + size, generic };
    }
  }
  return undefined;
}

function formOf(window: readonly string[], dictionary: NameDictionary): string | undefined {
  const exact = dictionary.forms.get(window.join(' '));
  if (exact !== undefined) return exact;
  if (window.length < 2) return slippedForm(window[0] ?? '', dictionary);
  const corrected = window.map((word) => correctedFormWord(word));
  return dictionary.forms.get(corrected.join(' '));
}

/** One word is read as a form only where letters are turned or doubled, or a vowel is wrong (`Limtied`, `GmbbH`). */
function slippedForm(word: string, dictionary: NameDictionary): string | undefined {
  if (dictionary.phrases.has(word)) return undefined;
  return dictionary.forms.get(word.length < 5 ? shuffledForm(word) : slippedFormWord(word));
}

const slippedFormWord = remember((word: string): string => {
  const { formsByLetter } = nameDictionary();
  const found = (formsByLetter.get(word.charAt(0)) ?? []).find(
    (form) => Math.abs(form.length - word.length) <= 1 && spellingDistance(form, word, ONE_SLIP) <= ONE_SLIP,
  );
  return found ?? '';
});

/** Less than one unrelated letter. */
const ONE_SLIP = 0.8;

/** Short forms whose letters, in another order or one of them doubled, are no other word. */
const SHORT_FORMS = ['co', 'ltd', 'llc', 'gmbh'];

function shuffledForm(word: string): string {
  const lettersOf = (text: string) => [...new Set(text)].sort().join('');
  const found = SHORT_FORMS.find(
    (form) => word.length <= form.length + 1 && lettersOf(form) === lettersOf(word),
  );
  return found ?? '';
}

const correctedFormWord = remember((word: string): string => {
  const { formWords, formWordsByLetter } = nameDictionary();
  if (word.length < 5 || formWords.has(word)) return word;
  for (const known of formWordsByLetter.get(word.charAt(0)) ?? []) {
    const isNear = Math.abs(known.length - word.length) <= 1;
    if (isNear && spellingDistance(known, word, 1) <= 1) return known;
  }
  return word;
});
