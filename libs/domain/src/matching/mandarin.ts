import { remember } from './remember';

/**
 * The syllables of Mandarin as Pinyin writes them: each initial with its finals. Source: the table of Hanyu Pinyin
 * (ISO 7098).
 */
const SYLLABLES = {
  '': 'a ai an ang ao e ei en eng er o ou',
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
  p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
  f: 'a an ang ei en eng o ou u',
  d: 'a ai an ang ao e ei en eng i ian iao ie ing iu ong ou u uan ui un uo',
  t: 'a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo',
  n: 'a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan ue uo',
  l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan ue un uo',
  g: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  k: 'a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo',
  h: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  j: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  q: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  x: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  zh: 'a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo',
  ch: 'a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo',
  sh: 'a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo',
  r: 'an ang ao e en eng i ong ou u ua uan ui un uo',
  z: 'a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  c: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  s: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  y: 'a an ang ao e i in ing ong ou u uan ue un',
  w: 'a ai an ang ei en eng o u',
} as const satisfies Readonly<Record<string, string>>;

/** The initials that Wade-Giles writes otherwise; without its apostrophes, which addresses and seals leave out. */
const INITIALS: Readonly<Record<string, string>> = {
  b: 'p',
  d: 't',
  g: 'k',
  j: 'ch',
  q: 'ch',
  x: 'hs',
  zh: 'ch',
  r: 'j',
  z: 'ts',
  c: 'ts',
};

const FINALS: Readonly<Record<string, string>> = {
  ian: 'ien',
  ie: 'ieh',
  ong: 'ung',
  iong: 'iung',
  ue: 'ueh',
  uo: 'o',
};

/** Syllables that follow no rule of initial and final. */
const WHOLE: Readonly<Record<string, string>> = {
  zi: 'tzu',
  ci: 'tzu',
  si: 'ssu',
  zhi: 'chih',
  chi: 'chih',
  shi: 'shih',
  ri: 'jih',
  ge: 'ko',
  ke: 'ko',
  he: 'ho',
  e: 'o',
  er: 'erh',
  guo: 'kuo',
  kuo: 'kuo',
  huo: 'huo',
  shuo: 'shuo',
  yi: 'i',
  ye: 'yeh',
  yan: 'yen',
  you: 'yu',
  yong: 'yung',
  gui: 'kuei',
  kui: 'kuei',
};

const LONGEST = 6;

function wadeGilesOf(initial: string, final: string): string {
  return WHOLE[initial + final] ?? (INITIALS[initial] ?? initial) + (FINALS[final] ?? final);
}

/** Each syllable of Pinyin with the spelling of Wade and Giles. */
const WADE_GILES: ReadonlyMap<string, string> = new Map(
  Object.entries(SYLLABLES).flatMap(([initial, finals]) =>
    finals.split(' ').map((final) => [initial + final, wadeGilesOf(initial, final)] as const),
  ),
);

/** A word can be read in several ways (`xian`: one syllable or two); more than so many are not followed. */
const MOST_READINGS = 4;

/**
 * A folded word that is made of syllables of Pinyin, as Wade-Giles writes it, in each way it can be parted
 * (`dongfang`: `tungfang`); empty for every other word. Whole words of other languages fall apart so by chance, which
 * harms nothing: only an equal spelling in the other custom is looked for.
 */
export const asWadeGiles: (word: string) => readonly string[] = remember((word: string) =>
  readingsOf(word, WADE_GILES),
);

const WRITTEN_BY_WADE_GILES: ReadonlyMap<string, string> = new Map(
  [...WADE_GILES.values()].map((syllable) => [syllable, syllable] as const),
);

/** Whether a folded word is nothing but syllables of Mandarin, in either custom. */
export const isMandarin: (word: string) => boolean = remember(
  (word: string) => asWadeGiles(word).length > 0 || readingsOf(plain(word), WRITTEN_BY_WADE_GILES).length > 0,
);

function readingsOf(word: string, syllables: ReadonlyMap<string, string>): readonly string[] {
  const readings: (readonly string[])[] = [['']];
  for (let end = 1; end <= word.length; end += 1) {
    const here = new Set<string>();
    for (let size = Math.min(LONGEST, end); size >= 1; size -= 1) {
      const written = syllables.get(word.slice(end - size, end));
      if (written === undefined) continue;
      for (const before of readings[end - size] ?? []) here.add(before + written);
    }
    readings.push([...here].slice(0, MOST_READINGS));
  }
  return (readings.at(-1) ?? []).filter((reading) => reading !== '');
}

/** Old spellings of post offices and ports that differ from Wade-Giles: `Kwangtung`. */
function plain(word: string): string {
  return word.replaceAll('kw', 'ku').replaceAll('hw', 'hu');
}

/** Least letters of which an equal spelling in the other custom is no coincidence. */
const LEAST_LETTERS = 5;

/** Whether one word is the other in the other custom of writing Chinese (`Dajintianan`, `Tachintienan`). Symmetric. */
export function isOtherCustom(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < LEAST_LETTERS) return false;
  return asWadeGiles(a).includes(plain(b)) || asWadeGiles(b).includes(plain(a));
}
