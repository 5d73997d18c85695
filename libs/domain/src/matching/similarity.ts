const VOWELS = new Set(['a', 'e', 'i', 'o', 'u', 'y']);

/** Consonants that transliterations of one sound exchange (w/v, c/k, s/z ...). */
const SOUND_GROUPS = ['bp', 'fvw', 'dt', 'ckqgx', 'szcjx', 'mn', 'lr', 'gjy', 'hk'];

function cheapConsonants(a: string, b: string): boolean {
  return SOUND_GROUPS.some((group) => group.includes(a) && group.includes(b));
}

function substitution(a: string, b: string): number {
  if (a === b) return 0;
  if (VOWELS.has(a) && VOWELS.has(b)) return 0.5;
  if (cheapConsonants(a, b)) return 0.7;
  return 1;
}

function insertion(letter: string, neighbour: string | undefined): number {
  if (letter === neighbour) return 0.4;
  return VOWELS.has(letter) || letter === 'h' ? 0.5 : 1;
}

/**
 * Edit distance of two folded words in which what transliteration exchanges costs less: vowels, doubled letters and
 * related consonants. 0 means equal; the unit is one unrelated letter.
 */
export function spellingDistance(a: string, b: string): number {
  let before: number[] = [0];
  for (let j = 1; j <= b.length; j += 1)
    before.push((before[j - 1] ?? 0) + insertion(b.charAt(j - 1), b[j - 2]));
  let beforeThat: number[] = [];
  for (let i = 1; i <= a.length; i += 1) {
    const letter = a.charAt(i - 1);
    const row: number[] = [(before[0] ?? 0) + insertion(letter, a[i - 2])];
    for (let j = 1; j <= b.length; j += 1) {
      const other = b.charAt(j - 1);
      let cost = Math.min(
        (before[j - 1] ?? 0) + substitution(letter, other),
        (before[j] ?? 0) + insertion(letter, a[i - 2]),
        (row[j - 1] ?? 0) + insertion(other, b[j - 2]),
      );
      if (i > 1 && j > 1 && letter === b[j - 2] && a[i - 2] === other && letter !== other) {
        cost = Math.min(cost, (beforeThat[j - 2] ?? 0) + 0.8);
      }
      row.push(cost);
    }
    beforeThat = before;
    before = row;
  }
  return before[b.length] ?? 0;
}

/** Least similarity at which two words of this length count as spellings of one word. */
function leastSimilarity(length: number): number {
  if (length <= 3) return 0.66;
  return length <= 5 ? 0.75 : 0.78;
}

/** Similarity of two folded words, 0..1; 0 when they are too far apart to be spellings of one word. */
export function spellingSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  if (Math.abs(a.length - b.length) > longest * 0.4) return 0;
  const similarity = 1 - spellingDistance(a, b) / longest;
  const sameSound = longest >= 5 && sharesSkeleton(a, b);
  const best = sameSound ? Math.max(similarity, 0.86) : similarity;
  return best >= leastSimilarity(longest) ? best : 0;
}

function sharesSkeleton(a: string, b: string): boolean {
  const ofB = new Set(skeletonsOf(b));
  return skeletonsOf(a).some((skeleton) => skeleton.length >= 3 && ofB.has(skeleton));
}

/** How one spelled sound may be read: each reading is a letter of the skeleton (empty: silent). Longest first. */
const READINGS: readonly (readonly [string, readonly string[]])[] = [
  ['shch', ['S']],
  ['schtsch', ['S']],
  ['chtch', ['S']],
  ['tsch', ['S']],
  ['dsch', ['S']],
  ['sch', ['S']],
  ['tch', ['S']],
  ['tsh', ['S']],
  ['sh', ['S']],
  ['zh', ['S']],
  ['dj', ['S']],
  ['dz', ['S']],
  ['ts', ['S']],
  ['tz', ['S']],
  ['cz', ['S']],
  ['hs', ['S']],
  ['ch', ['S', 'K']],
  ['kh', ['K', '']],
  ['gh', ['K', '']],
  ['ck', ['K']],
  ['ph', ['F']],
  ['th', ['T']],
  ['dh', ['T']],
  ['ng', ['N']],
  ['b', ['P']],
  ['p', ['P']],
  ['f', ['F']],
  ['v', ['F']],
  ['w', ['F', '']],
  ['d', ['T']],
  ['t', ['T']],
  ['c', ['K', 'S']],
  ['g', ['K']],
  ['k', ['K']],
  ['q', ['K', 'S']],
  ['x', ['S', 'K']],
  ['j', ['S', '']],
  ['s', ['S']],
  ['z', ['S']],
  ['l', ['L']],
  ['m', ['M']],
  ['n', ['N']],
  ['r', ['R']],
];

/**
 * Consonant skeletons of a folded word: what stays the same when a name is written in another transliteration
 * (`Zhukov`, `Schukow`, `Joukov` share `SKF`). A spelling with several readings has several skeletons, at most four.
 */
export function skeletonsOf(word: string): readonly string[] {
  let readings: string[] = [''];
  let position = 0;
  while (position < word.length) {
    const found = READINGS.find(([spelling]) => word.startsWith(spelling, position));
    const sounds = found?.[1] ?? [''];
    readings =
      readings.length * sounds.length <= 4 ? extend(readings, sounds) : extend(readings, sounds.slice(0, 1));
    position += found?.[0].length ?? 1;
  }
  return [...new Set(readings)];
}

function extend(readings: readonly string[], sounds: readonly string[]): string[] {
  return readings.flatMap((reading) =>
    sounds.map((sound) => (sound !== '' && reading.endsWith(sound) ? reading : reading + sound)),
  );
}
