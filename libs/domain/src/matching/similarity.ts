import { isMandarin, isOtherCustom } from './mandarin';
import { skeletonsOf, soundsOf } from './sounds';
import { spellingDistance } from './spelling-distance';

/** Least similarity at which two words of this length count as spellings of one word. */
function leastSimilarity(length: number): number {
  if (length <= 3) return 0.66;
  return length <= 5 ? 0.75 : 0.78;
}

/** What words of one skeleton are worth at least, and what words of the same sounds are worth at most. */
const SAME_SKELETON = 0.86;
const SAME_SOUNDS = 0.96;

/**
 * Similarity of two folded words, 0..1: the better of their letters, their sounds and their consonant skeletons; 0 when
 * they are too far apart to be spellings of one word. Symmetric.
 */
export function spellingSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  if (isOtherCustom(a, b)) return SAME_SOUNDS;
  const longest = Math.max(a.length, b.length);
  if (Math.abs(a.length - b.length) > longest * 0.4) return 0;
  const least = leastSimilarity(longest);
  const written = 1 - spellingDistance(a, b, (1 - least) * longest) / longest;
  if (longest < 5) return written >= least ? written : 0;
  const alike = Math.max(written, soundSimilarity(a, b, least));
  const maySpell = alike < SAME_SKELETON && !isOneCustom(a, b);
  const best = maySpell && sharesSkeleton(a, b) ? SAME_SKELETON : alike;
  return best >= least ? best : 0;
}

/** Two words of Mandarin syllables are exact in their customs: where they differ, other syllables stand, not other spellings. */
function isOneCustom(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= LEAST_MANDARIN && isMandarin(a) && isMandarin(b);
}

/** Shorter words of other languages are syllables of Mandarin too often. */
const LEAST_MANDARIN = 6;

function soundSimilarity(a: string, b: string, least: number): number {
  const [left, right] = [soundsOf(a), soundsOf(b)];
  if (left === a && right === b) return 0;
  const longest = Math.max(4, left.length, right.length);
  return Math.min(SAME_SOUNDS, 1 - spellingDistance(left, right, (1 - least) * longest) / longest);
}

/**
 * Words of one skeleton are spellings of one word when their letters or sounds are not too far apart either: a short
 * skeleton alone (`NSN`: Hanson, Nexen, Nissin) is shared by strangers.
 */
function sharesSkeleton(a: string, b: string): boolean {
  const ofB = skeletonsOf(b);
  const shared = skeletonsOf(a).filter((skeleton) => ofB.includes(skeleton));
  const length = Math.max(0, ...shared.map((skeleton) => skeleton.length));
  if (length < 3) return false;
  const least = length === 3 ? LEAST_LETTERS.short : LEAST_LETTERS.long;
  const longest = Math.max(a.length, b.length);
  const letters = 1 - spellingDistance(a, b, (1 - least) * longest) / longest;
  return letters >= least || soundSimilarity(a, b, least) >= least;
}

/** How alike the letters of words of one skeleton must be: of three consonants, of more. */
const LEAST_LETTERS = { short: 0.76, long: 0.62 } as const;
