import { remember } from './remember';

/** Letter groups of several transliterations by the sound they write; capitals are sounds. Longest first. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/schtsch|shch|chtch|stsch/g, 'SC'],
  [/tsch|tch|tsh|cz/g, 'C'],
  [/dsch|dzh|dj|dz/g, 'J'],
  [/sch|sh|hs/g, 'S'],
  [/zh/g, 'Z'],
  [/jou/g, 'Zu'],
  [/qu?/g, 'k'],
  [/ch/g, 'C'],
  [/kh/g, 'H'],
  [/ts|tz/g, 'C'],
  [/ph/g, 'f'],
  [/ck/g, 'k'],
  [/(?<=[CZS])ih/g, 'i'],
  [/kw/g, 'gu'],
  [/ung/g, 'ong'],
  [/ien/g, 'ian'],
  [/ou|oo/g, 'u'],
  [/ee|iy|ij|yi/g, 'i'],
  [/yu|ju|iu/g, 'u'],
  [/ya|ja|ia/g, 'a'],
  [/ye|je|ie/g, 'e'],
  [/w/g, 'v'],
  [/(.)\1/g, '$1'],
];

/** A folded word as sounds, so that `Chruschtschow` and `Khrouchtchev` differ in few letters. */
export const soundsOf = remember((word: string): string =>
  SOUNDS.reduce((text, [letters, sound]) => text.replace(letters, sound), word),
);

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
  ['dj', ['S', 'K']],
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
  ['j', ['S', 'K', '', 'R']],
  ['s', ['S']],
  ['z', ['S']],
  ['l', ['L']],
  ['m', ['M']],
  ['n', ['N']],
  ['r', ['R']],
];

/**
 * Consonant skeletons of a folded word: what stays the same when a name is written in another transliteration
 * (`Zhukov`, `Schukow`, `Joukov` share `SKF`). A spelling with several readings has several skeletons, at most eight;
 * one custom reads it alike wherever it stands in a word, except `c`, which the next vowel decides.
 */
export const skeletonsOf = remember(readSkeletons);

/** One way to read a word so far, and how it read each spelling that may be read in several ways. */
interface Reading {
  readonly skeleton: string;
  readonly custom: ReadonlyMap<string, string>;
}

function readSkeletons(word: string): readonly string[] {
  let readings: readonly Reading[] = [{ skeleton: '', custom: new Map() }];
  let afterConsonant = false;
  let position = 0;
  while (position < word.length) {
    const found = READINGS.find(([spelling]) => word.startsWith(spelling, position));
    const sounds = found?.[1] ?? [''];
    const spelling = found?.[0] ?? '';
    readings = extend(readings, { spelling, sounds }, afterConsonant);
    afterConsonant = found !== undefined;
    position += spelling.length || 1;
  }
  return [...new Set(readings.map(({ skeleton }) => skeleton))];
}

const MOST_READINGS = 8;

/** Doubled letters are one sound; the same sound after a vowel is another. */
function extend(
  readings: readonly Reading[],
  { spelling, sounds }: { readonly spelling: string; readonly sounds: readonly string[] },
  afterConsonant: boolean,
): readonly Reading[] {
  const isNew = !readings[0]?.custom.has(spelling) || spelling === 'c';
  const kept = isNew && readings.length * sounds.length > MOST_READINGS ? sounds.slice(0, 1) : sounds;
  return readings.flatMap(({ skeleton, custom }) => {
    const read = isNew ? undefined : custom.get(spelling);
    return (read === undefined ? kept : [read]).map((sound) => ({
      skeleton: afterConsonant && sound !== '' && skeleton.endsWith(sound) ? skeleton : skeleton + sound,
      custom: sounds.length > 1 && isNew ? new Map(custom).set(spelling, sound) : custom,
    }));
  });
}
