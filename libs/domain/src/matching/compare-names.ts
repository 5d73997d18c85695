import type { WordKind } from './dictionary';
import { isUnspaced } from './fold';
import { candidatePairs, describing, JOINING, meetJoined, meetWhole, type WordPair } from './meet-words';
import type { NameToken, NormalisedName } from './name';

/**
 * Two names compared: `score` 0..1, the words that met and those that stand on one side only. `by` names the way:
 * the same after normalisation, the same letters differently spaced, initials, or word by word.
 */
export interface NameComparison {
  readonly score: number;
  readonly by: 'KEY' | 'LETTERS' | 'INITIALS' | 'WORDS';
  readonly met: readonly WordPair[];
  readonly onlyA: readonly NameToken[];
  readonly onlyB: readonly NameToken[];
}

/** How much a word of each kind says about identity. Tuned on the development pairs (docs of this room). */
const WEIGHT: Readonly<Record<WordKind, number>> = {
  NAME: 1,
  FIELD: 0.6,
  STRUCTURE: 0.5,
  UNIT: 0.6,
  LIGHT: 0.12,
  REGION: 0.15,
  PLACE: 0.8,
  NUMBER: 0.8,
};

/** A place word says nothing where both parties are known to be in that country. */
export interface NameContext {
  readonly countryA?: string | undefined;
  readonly countryB?: string | undefined;
}

/** Compares two normalised names, independent of order (`compareNames(a, b)` scores as `compareNames(b, a)`). */
export function compareNames(
  a: NormalisedName,
  b: NormalisedName,
  context: NameContext = {},
): NameComparison {
  if (a.latin <= b.latin) return compareOrdered(a, b, context);
  const { countryA, countryB } = context;
  const turned = compareOrdered(b, a, { countryA: countryB, countryB: countryA });
  const met = turned.met.map((pair) => ({ ...pair, a: pair.b, b: pair.a }));
  return { ...turned, met, onlyA: turned.onlyB, onlyB: turned.onlyA };
}

function compareOrdered(a: NormalisedName, b: NormalisedName, context: NameContext): NameComparison {
  const sameForms =
    a.legalForms.length === 0 || b.legalForms.length === 0 || shares(a.legalForms, b.legalForms);
  const none = { met: [], onlyA: [], onlyB: [] };
  if (a.key !== '' && a.key === b.key) return { score: sameForms ? 1 : OTHER_FORM, by: 'KEY', ...none };
  if (a.letters.some((letters) => letters.length >= 4 && b.letters.includes(letters))) {
    return { score: sameForms ? 0.98 : OTHER_FORM, by: 'LETTERS', ...none };
  }
  const initials = Math.max(initialsMet(a, b), initialsMet(b, a));
  if (initials > 0) return { score: initials >= 4 ? LONG_INITIALS : INITIALS, by: 'INITIALS', ...none };
  const byWord = byWords(a, b, context);
  return sameForms ? byWord : { ...byWord, score: Math.max(0, byWord.score - FORM_DIFFERS) };
}

/** The same name with a legal form of another kind: the same, but not beyond doubt. */
const OTHER_FORM = 0.91;
/** Names that differ in spelling and in the kind of legal form are less likely one. */
const FORM_DIFFERS = 0.06;

function byWords(a: NormalisedName, b: NormalisedName, context: NameContext): NameComparison {
  const joining = isUnspaced(a.original + b.original) ? JOINING.unspaced : JOINING.spaced;
  const met = meetWhole(a, b);
  const [leftA, leftB] = met.length > 0 ? [describing(a), describing(b)] : [a.tokens, b.tokens];
  const [restA, restB] = meetJoined(leftA, leftB, met, joining);
  const pairs = candidatePairs(restA, restB);
  const usedA = new Set<number>();
  const usedB = new Set<number>();
  for (const pair of pairs) {
    if (usedA.has(pair.i) || usedB.has(pair.j)) continue;
    usedA.add(pair.i);
    usedB.add(pair.j);
    const kind = pair.a.kind === 'NAME' ? pair.b.kind : pair.a.kind;
    met.push({ a: pair.a.text, b: pair.b.text, kind, similarity: pair.similarity });
  }
  const onlyA = restA.filter((_, index) => !usedA.has(index));
  const onlyB = restB.filter((_, index) => !usedB.has(index));
  return { score: scoreOf(met, onlyA, onlyB, context), by: 'WORDS', met, onlyA, onlyB };
}

function scoreOf(
  met: readonly WordPair[],
  onlyA: readonly NameToken[],
  onlyB: readonly NameToken[],
  context: NameContext,
): number {
  const places = { a: context.countryA, b: context.countryB };
  const metWeight = met.reduce((sum, pair) => sum + WEIGHT[pair.kind] * lengthFactor(pair.kind, pair.a), 0);
  const agreed = met.reduce(
    (sum, pair) => sum + WEIGHT[pair.kind] * lengthFactor(pair.kind, pair.a) * pair.similarity,
    0,
  );
  const extraA = extraWeight(onlyA, places);
  const extraB = extraWeight(onlyB, places);
  const total = 2 * metWeight + extraA + extraB;
  if (total === 0) return 0;
  const ownMet = met.some((pair) => pair.kind === 'NAME' || pair.kind === 'PLACE' || pair.kind === 'UNIT');
  const conflict =
    (Math.min(extraA, extraB) >= 0.45 ? CONFLICT : 0) +
    (regional(onlyA) && regional(onlyB) ? REGION_CONFLICT : 0) +
    numberConflict(onlyA, onlyB);
  const score = (2 * agreed) / total - conflict;
  return Math.max(0, Math.min(0.96, ceiling(met), ownMet ? score : score * 0.75));
}

/**
 * Words of trade never make two names more alike than their own words are: without one own word that is the same
 * letter by letter, the score stays near the closest spelling.
 */
function ceiling(met: readonly WordPair[]): number {
  const own = met.filter((pair) => pair.kind === 'NAME').map((pair) => pair.similarity);
  return own.length === 0 || own.includes(1) ? 1 : Math.max(...own) + NEAR_SPELLING;
}

const NEAR_SPELLING = 0.03;

/** Both names say something of their own: worse than one saying more than the other. */
const CONFLICT = 0.12;

/** `Asia` on one side and `Africa` on the other: sisters of one house. */
const REGION_CONFLICT = 0.2;

function regional(tokens: readonly NameToken[]): boolean {
  return tokens.some((token) => token.kind === 'REGION');
}

/** `Fund II` is another body than `Fund`; a first (`Fund I`) may stand without its number. */
function numberConflict(onlyA: readonly NameToken[], onlyB: readonly NameToken[]): number {
  const numbered = (tokens: readonly NameToken[]) => tokens.some((token) => token.kind === 'NUMBER');
  const further = (tokens: readonly NameToken[]) =>
    tokens.some((token) => token.kind === 'NUMBER' && token.concept !== '#1');
  if (numbered(onlyA) && numbered(onlyB)) return 0.25;
  return further(onlyA) || further(onlyB) ? 0.15 : 0;
}

function extraWeight(
  tokens: readonly NameToken[],
  places: { readonly a?: string | undefined; readonly b?: string | undefined },
): number {
  return tokens.reduce((sum, token) => {
    const sameCountry =
      places.a !== undefined && places.a === places.b && token.concept === `country:${places.a}`;
    if (sameCountry) return sum + 0.1;
    if (token.concept === '#1') return sum + 0.2;
    return sum + WEIGHT[token.kind] * EXTRA * lengthFactor(token.kind, token.text);
  }, 0);
}

/** A word that only one side has counts more than a word that both have. */
const EXTRA = 1.2;

/** Two letters of an own name say less; of a country they are its code. */
function lengthFactor(kind: WordKind, text: string): number {
  return kind !== 'PLACE' && text.length <= 2 ? 0.6 : 1;
}

/**
 * Three letters are the initials of many bodies: the same only where the country agrees as well. Four and more are
 * rarely a coincidence.
 */
const INITIALS = 0.8;
const LONG_INITIALS = 0.84;

/** How many letters of an acronym (with nothing but light words beside it) are the initials of the other name. */
function initialsMet(short: NormalisedName, long: NormalisedName): number {
  const [only, second] = short.tokens.filter((token) => token.kind !== 'LIGHT');
  if (only === undefined || second !== undefined || only.text.length < 3) return 0;
  return long.initials.includes(only.text) ? only.text.length : 0;
}

function shares(a: readonly string[], b: readonly string[]): boolean {
  return a.some((form) => b.includes(form));
}
