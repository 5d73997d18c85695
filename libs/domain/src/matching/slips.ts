import type { NameDictionary } from './dictionary';

/** A known word must be so long that meeting it by moving a letter is no coincidence. */
const LEAST_KNOWN = 5;

/**
 * Undoes a slip of typing that moved a letter over a space (`EngineeringL imited`, `Signa lAG`): a letter goes back
 * where that makes a known word of an unknown one. Words that are known as they stand are left alone.
 */
export function withSpacesMended(words: readonly string[], dictionary: NameDictionary): readonly string[] {
  const mended = [...words];
  for (let at = 0; at + 1 < mended.length; at += 1) {
    const [left = '', right = ''] = [mended[at], mended[at + 1]];
    const better = moved(left, right, dictionary);
    if (better) mended.splice(at, 2, ...better);
  }
  return mended;
}

function moved(left: string, right: string, dictionary: NameDictionary): readonly string[] | undefined {
  const isKnown = (word: string) => dictionary.phrases.has(word) || dictionary.forms.has(word);
  const isMade = (word: string, from: string) =>
    word.length >= LEAST_KNOWN && isKnown(word) && !isKnown(from);
  const forward = [left.slice(0, -1), left.slice(-1) + right] as const;
  const back = [left + right.charAt(0), right.slice(1)] as const;
  if (forward[0].length >= 2 && isMade(forward[1], right) && !isKnown(left)) return forward;
  if (forward[0].length >= LEAST_KNOWN && isMade(forward[0], left) && dictionary.forms.has(forward[1])) {
    return forward;
  }
  if (back[1].length >= 2 && isMade(back[0], left) && !isKnown(right)) return back;
  return undefined;
}
