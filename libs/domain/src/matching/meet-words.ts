import { nameDictionary, type WordKind } from './dictionary';
import { isOtherCustom } from './mandarin';
import { isDescribing, type NameToken, type NormalisedName } from './name';
import { remember } from './remember';
import { spellingSimilarity } from './similarity';
import { soundsOf } from './sounds';
import { spellingDistance } from './spelling-distance';

/** How one word of a name met the other name. `similarity` 1: the same word; below: another spelling of it. */
export interface WordPair {
  readonly a: string;
  readonly b: string;
  readonly kind: WordKind;
  readonly similarity: number;
}

/** The words of two names that may be one, the most alike first. */
export function candidatePairs(a: readonly NameToken[], b: readonly NameToken[]) {
  const pairs: { i: number; j: number; a: NameToken; b: NameToken; similarity: number }[] = [];
  a.forEach((tokenA, i) => {
    b.forEach((tokenB, j) => {
      const similarity = wordSimilarity(tokenA, tokenB);
      if (similarity > 0) pairs.push({ i, j, a: tokenA, b: tokenB, similarity });
    });
  });
  return pairs.sort((x, y) => y.similarity - x.similarity || Math.abs(x.i - x.j) - Math.abs(y.i - y.j));
}

function wordSimilarity(a: NameToken, b: NameToken): number {
  if (a.concept === b.concept) return 1;
  if (a.kind === 'NUMBER' || b.kind === 'NUMBER') return 0;
  if (a.kind === 'NAME' && b.kind === 'NAME') return spellingSimilarity(a.text, b.text);
  if (a.kind !== 'NAME' && b.kind !== 'NAME') return 0;
  const [own, known] = a.kind === 'NAME' ? [a, b] : [b, a];
  const spelled = Math.min(a.text.length, b.text.length) >= 5 ? spellingSimilarity(a.text, b.text) : 0;
  const slipped = Math.max(
    slippedSimilarity(own.text, known.text),
    slippedInto(`${known.concept}|${own.text}`),
  );
  return Math.max(spelled >= LEAST_SPELLED ? spelled : 0, slipped);
}

/** How near a word is to any spelling of a concept, by `concept|word`. */
const slippedInto = remember((pair: string): number => {
  const at = pair.lastIndexOf('|');
  const [concept, own] = [pair.slice(0, at), pair.slice(at + 1)];
  const spellings = nameDictionary().spellings.get(concept) ?? [];
  return Math.max(0, ...spellings.map((text) => slippedSimilarity(own, text)));
});

const LEAST_SPELLED = 0.84;

/**
 * A word that no list knows may be one slip away from a known word that the other name has (`Sienal` for `Signal`); a
 * word of four letters only where two are turned or one is doubled.
 */
function slippedSimilarity(own: string, known: string): number {
  const shorter = Math.min(own.length, known.length);
  if (shorter < 4 || Math.max(own.length, known.length) > shorter + 1) return 0;
  const most = shorter === 4 ? TURNED : ONE_SLIP;
  const distance = spellingDistance(own, known, most);
  return distance <= most ? 1 - distance / Math.max(own.length, known.length) : 0;
}

const ONE_SLIP = 1;
const TURNED = 0.8;

/**
 * All own words at once, where the two names part them differently or write Chinese by another custom (`Haiketaibo
 * Tianchuang`, `Hai ko tai po tien chuang`); with numbers in them only when nothing else differs.
 */
export function meetWhole(a: NormalisedName, b: NormalisedName): WordPair[] {
  const words = (name: NormalisedName) => name.tokens.filter((token) => !isDescribing(token)).length;
  const isParted = words(a) !== words(b) || words(a) > 1;
  if (!isParted || Math.min(a.own.length, b.own.length) < LEAST_WHOLE) return [];
  const isNumbered = [...a.tokens, ...b.tokens].some((token) => token.kind === 'NUMBER');
  const similarity =
    isNumbered || isOtherCustom(a.own, b.own) ? spellingSimilarity(a.own, b.own) : slipped(a, b);
  const isEnough = isNumbered ? similarity === 1 : similarity > 0;
  return isEnough ? [{ a: a.own, b: b.own, kind: 'NAME', similarity }] : [];
}

const LEAST_WHOLE = 7;

function slipped(a: NormalisedName, b: NormalisedName): number {
  const parts = (name: NormalisedName) => name.tokens.filter((token) => !isDescribing(token)).length;
  const most = parts(a) === parts(b) ? 0 : ONE_SLIP;
  const distance = spellingDistance(a.own, b.own, most);
  return distance <= most ? 1 - distance / Math.max(a.own.length, b.own.length) : 0;
}

/** The words of a name that describe the body rather than name it. */
export function describing({ tokens }: NormalisedName): readonly NameToken[] {
  return tokens.filter(isDescribing);
}

/** Words that one name writes together and the other apart (`vander bilt`, `Vanderbilt`). */
export function meetJoined(
  a: readonly NameToken[],
  b: readonly NameToken[],
  met: WordPair[],
  joining: Joining,
): readonly [readonly NameToken[], readonly NameToken[]] {
  const [afterA, afterB] = meetOneWay(a, b, met, joining);
  const turned: WordPair[] = [];
  const [finalB, finalA] = meetOneWay(afterB, afterA, turned, joining);
  met.push(...turned.map((pair) => ({ ...pair, a: pair.b, b: pair.a })));
  return [finalA, finalB];
}

function meetOneWay(
  whole: readonly NameToken[],
  split: readonly NameToken[],
  met: WordPair[],
  joining: Joining,
): readonly [readonly NameToken[], readonly NameToken[]] {
  let left = [...split];
  const rest: NameToken[] = [];
  for (const token of whole) {
    const found = token.text.length >= 5 ? joinedIn(token, left, joining) : undefined;
    if (!found) {
      rest.push(token);
      continue;
    }
    met.push({ a: token.text, b: found.text, kind: 'NAME', similarity: found.similarity });
    left = left.filter((_, index) => index < found.from || index >= found.to);
  }
  return [rest, left];
}

/**
 * Words are joined by their letters: `least` is above what a shared skeleton is worth. Scripts without spaces leave
 * no choice but to join, so there sounds and skeletons count as well.
 */
export const JOINING = { spaced: { least: 0.87, length: 2 }, unspaced: { least: 0.82, length: 3 } } as const;
type Joining = (typeof JOINING)[keyof typeof JOINING];

function joinedIn(token: NameToken, parts: readonly NameToken[], joining: Joining) {
  if (parts.some((part) => wordSimilarity(token, part) >= joining.least)) return undefined;
  for (let from = 0; from < parts.length - 1; from += 1) {
    for (const size of [2, 3, 4, 5]) {
      const run = parts.slice(from, from + size);
      if (run.length < size || run.some((part) => part.kind === 'NUMBER')) continue;
      const text = run.map((part) => part.text).join('');
      if (Math.abs(soundsOf(text).length - soundsOf(token.text).length) > joining.length) continue;
      const similarity = text === token.text ? 1 : spellingSimilarity(text, token.text);
      const enough =
        similarity === 1 ||
        (similarity >= joining.least &&
          text.length >= 7 &&
          run.every((part) => part.kind === 'NAME' || part.text.length >= 3));
      if (enough) return { from, to: from + size, text: run.map((part) => part.text).join(' '), similarity };
    }
  }
  return undefined;
}
