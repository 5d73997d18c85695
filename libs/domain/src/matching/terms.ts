import technical from './data/technical-terms.json';
import { foldText } from './fold';
import { spellingSimilarity } from './similarity';

/** Words that every item text of this field has, and that so tell items apart badly. */
const WEAK = new Set(technical.weak.split(' '));
const STOP = new Set(technical.stop.split(' '));

/** Words of the field that mean the same, in the languages in which items are described. */
const SAME_TERM: ReadonlyMap<string, string> = new Map(
  Object.entries(technical.same).flatMap(([term, words]) =>
    words.split(' ').map((word) => [foldText(word), term] as const),
  ),
);

/** How alike two texts are by their telling words, 0..1, and the words they share. */
export interface TermSimilarity {
  readonly similarity: number;
  readonly shared: string;
}

/** Weighted overlap of the words of two texts: longer words tell more, weak words of the field little. Symmetric. */
export function termSimilarity(a: string, b: string): TermSimilarity {
  const [left, right] = [termsOf(a), termsOf(b)];
  const [few, many] = left.size <= right.size ? [left, right] : [right, left];
  const shared = [...few].filter((term) => many.has(term) || isSpelled(term, many));
  const common = shared.reduce((sum, term) => sum + weightOf(term), 0);
  const total = sum(left) + sum(right);
  const similarity = total === 0 ? 0 : Math.min(1, (2 * common) / total);
  return { similarity, shared: shared.sort().join(', ') };
}

function termsOf(text: string): ReadonlySet<string> {
  const words = foldText(text)
    .split(' ')
    .filter((word) => word !== '' && !STOP.has(word));
  return new Set(words.map((word) => SAME_TERM.get(word) ?? word));
}

function isSpelled(term: string, terms: ReadonlySet<string>): boolean {
  if (term.length < 6) return false;
  return [...terms].some((other) => other.length >= 6 && spellingSimilarity(term, other) >= 0.85);
}

function weightOf(term: string): number {
  if (WEAK.has(term)) return 0.25;
  return term.length <= 2 ? 0.5 : Math.min(1.5, 0.6 + term.length * 0.08);
}

function sum(terms: ReadonlySet<string>): number {
  return [...terms].reduce((total, term) => total + weightOf(term), 0);
}
