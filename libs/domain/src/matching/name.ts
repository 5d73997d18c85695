import { nameDictionary, type KnownPhrase, type NameDictionary, type WordKind } from './dictionary';
import { foldText, isUnspaced } from './fold';
import { withoutLegalForms } from './legal-form';
import { isTen, numberIn } from './numbers';
import { remember } from './remember';
import { withSpacesMended } from './slips';
import { spellingDistance } from './spelling-distance';

/** One word or known phrase of a name. `concept` is equal for all spellings and languages of a known word. */
export interface NameToken {
  readonly text: string;
  readonly kind: WordKind;
  readonly concept: string;
}

/**
 * A name made comparable. `latin` is the folded whole; `tokens` its words without legal forms and stop words;
 * `legalForms` generic forms (LLC, JSC ...); `key` is equal for names that differ only in script details, legal form,
 * word order, punctuation or the language of known words; `letters` its words written together, with and without
 * stop words; `own` its own words and stop words together, without what is known; `initials` its acronyms. Source: design.md 6.
 */
export interface NormalisedName {
  readonly original: string;
  readonly latin: string;
  readonly tokens: readonly NameToken[];
  readonly legalForms: readonly string[];
  readonly key: string;
  readonly letters: readonly string[];
  readonly own: string;
  readonly initials: readonly string[];
}

const STOP_WORDS = new Set(
  'the of and for in on at to de del della delle des du di do da dos la le les los el al ul y e et und der die das van het een den og och i z w na für pour por para no nr from with a an dem'.split(
    ' ',
  ),
);

const OTHER_NAMES =
  /\s+(?:a\.?k\.?a\.?|also known as|formerly known as|formerly|f\/k\/a|d\/b\/a|dba|doing business as|trading as|previously known as)\s+|\//iu;

/**
 * A name, normalised for comparison; the part in brackets is dropped when it only repeats the initials.
 * Pure: equal input gives equal output. Source: design.md 6 (names by data).
 */
export const normaliseName: (name: string) => NormalisedName = remember(normalise);

function normalise(name: string): NormalisedName {
  const dictionary = nameDictionary();
  const latin = foldText(spaced(withoutOwnInitials(name), dictionary));
  const said = withSpacesMended(latin.split(' ').filter(Boolean), dictionary);
  const { words: written, forms } = withoutLegalForms(said, dictionary);
  const words = written.flatMap((word) => dictionary.compounds.get(word) ?? [word]);
  const tokens = toTokens(words, dictionary);
  const known = new Set(tokens.filter(isDescribing).flatMap((token) => token.text.split(' ')));
  return {
    original: name,
    latin,
    tokens,
    legalForms: [...new Set(forms)].sort(),
    key: tokens
      .map((token) => token.concept)
      .sort()
      .join(' '),
    own: words.filter((word) => !known.has(word)).join(''),
    letters: [...new Set([words.join(''), tokens.map((token) => token.text.replaceAll(' ', '')).join('')])],
    initials: [
      ...new Set([words, wordsOf(tokens.filter((token) => token.kind !== 'LIGHT'))].flatMap(initialsOf)),
    ],
  };
}

/** The name and each further name that its text declares (`X, formerly Y`, `X / Y`), the whole first. */
export const namesWithin: (name: string) => readonly string[] = remember(namesIn);

function namesIn(name: string): readonly string[] {
  const parts = name.split(OTHER_NAMES);
  if (parts.length === 1) return [name];
  return [name, ...parts.map((part) => part.trim()).filter((part) => hasOwnWord(part))];
}

function hasOwnWord(part: string): boolean {
  const { phrases } = nameDictionary();
  return normaliseName(part).tokens.some(
    (token) => token.kind === 'NAME' && token.text.length >= 3 && !phrases.has(token.text),
  );
}

function withoutOwnInitials(name: string): string {
  return name.replace(/\s*\((\p{Lu}{2,7})\)/u, (whole, letters: string, offset: number) => {
    const others = foldText(`${name.slice(0, offset)} ${name.slice(offset + whole.length)}`);
    return initialsOf(others.split(' ')).includes(foldText(letters)) ? '' : whole;
  });
}

/** Puts spaces around known words of scripts that are written without them. */
function spaced(name: string, dictionary: NameDictionary): string {
  if (!isUnspaced(name)) return name;
  let text = name.normalize('NFKC');
  for (const phrase of dictionary.unspaced) {
    if (text.includes(phrase.text)) text = text.replaceAll(phrase.text, phrase.replacement);
  }
  return text;
}

function toTokens(words: readonly string[], dictionary: NameDictionary): readonly NameToken[] {
  const tokens: NameToken[] = [];
  let at = 0;
  while (at < words.length) {
    const { token, size } = tokenAt(words, at, dictionary);
    if (token) tokens.push(token);
    at += size;
  }
  const own =
    tokens.length > 0 ? tokens : words.map((text) => ({ text, kind: 'NAME' as const, concept: text }));
  return own;
}

function tokenAt(
  words: readonly string[],
  at: number,
  dictionary: NameDictionary,
): { readonly token?: NameToken; readonly size: number } {
  const word = words[at] ?? '';
  for (let size = Math.min(dictionary.longestPhrase, words.length - at); size >= 1; size -= 1) {
    const text = words.slice(at, at + size).join(' ');
    const known = dictionary.phrases.get(text);
    if (known && mayBeKnown(known, text, words.length)) return { token: { text, ...known }, size };
  }
  if (STOP_WORDS.has(word) && words.length > 1 && !(word === 'i' && at === words.length - 1))
    return { size: 1 };
  const misspelled = words.length > 1 ? misspelledPhrase(word, dictionary) : undefined;
  if (misspelled) return { token: { text: word, ...misspelled }, size: 1 };
  const number = numberIn(word, at === 0);
  if (number === undefined) return { token: { text: word, kind: 'NAME', concept: word }, size: 1 };
  const next = isTen(word) ? numberIn(words[at + 1] ?? '', false) : undefined;
  const total = next !== undefined && next < 10 ? number + next : number;
  return { token: { text: word, kind: 'NUMBER', concept: `#${total}` }, size: total === number ? 1 : 2 };
}

/** A long word one slip away from a known one (`Tradinng`) is read as that word. */
function misspelledPhrase(word: string, dictionary: NameDictionary): KnownPhrase | undefined {
  if (word.length < 7) return undefined;
  const found = correctedWord(word);
  return found === '' ? undefined : dictionary.phrases.get(found);
}

/** The known word that a long word is one slip away from; empty when there is none. */
const correctedWord = remember((word: string): string => {
  const dictionary = nameDictionary();
  const near = [word.slice(0, 2), `-${word.slice(-2)}`].flatMap(
    (part) => dictionary.longWords.get(part) ?? [],
  );
  const found = near.find(
    (known) =>
      Math.abs(known.length - word.length) <= 1 && spellingDistance(known, word, ONE_SLIP) <= ONE_SLIP,
  );
  return found ?? '';
});

/** A doubled letter, two letters turned, or one vowel: less than one unrelated letter. */
const ONE_SLIP = 0.8;

/** Two letters are initials more often than an abbreviated known word, except for places. */
function mayBeKnown(known: KnownPhrase, text: string, words: number): boolean {
  if (words === 1) return known.kind === 'PLACE' || known.kind === 'LIGHT';
  return text.length > 2 || known.kind === 'LIGHT' || text === 'uk' || text === 'us';
}

/** Describes a body rather than names it; short words and places may as well be a syllable of a name. */
export function isDescribing({ kind, text }: NameToken): boolean {
  return kind !== 'NAME' && kind !== 'PLACE' && kind !== 'NUMBER' && text.length > 3;
}

function wordsOf(tokens: readonly NameToken[]): readonly string[] {
  return tokens.flatMap((token) => token.text.split(' '));
}

function initialsOf(words: readonly string[]): readonly string[] {
  if (words.length < 3) return [];
  const all = words.map((word) => word.charAt(0)).join('');
  const strong = words.filter((word) => !STOP_WORDS.has(word));
  return [...new Set([all, strong.map((word) => word.charAt(0)).join('')])].filter(
    (letters) => letters.length >= 3,
  );
}
