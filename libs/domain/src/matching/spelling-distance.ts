const VOWELS = 'aeiouy';

/** Letters and sounds (capitals) that transliterations of one sound exchange (w/v, c/k, s/z ...). */
const RELATED = [
  'bp',
  'fvw',
  'dt',
  'ckqgx',
  'szcjx',
  'mn',
  'lr',
  'gjy',
  'hkxHq',
  'CSZJszcjxq',
  'CHKkhc',
  'Jgyk',
];

const SIZE = 128;

/** Cost of writing one letter for another, by the codes of both. */
const SUBSTITUTION = substitutionCosts();
/** Cost of one letter more, by its code: vowels and h come and go. */
const INSERTION = Float64Array.from({ length: SIZE }, (_, code) =>
  `${VOWELS}hH`.includes(String.fromCharCode(code)) ? 0.5 : 1,
);
const DOUBLING = 0.4;
const TURNING = 0.8;

function substitutionCosts(): Float64Array {
  const costs = new Float64Array(SIZE * SIZE).fill(1);
  const set = (letters: string, cost: (a: string, b: string) => number) => {
    for (const a of letters) {
      for (const b of letters) {
        const index = a.charCodeAt(0) * SIZE + b.charCodeAt(0);
        costs[index] = Math.min(costs[index] ?? 1, cost(a, b));
      }
    }
  };
  set(VOWELS, () => 0.5);
  const isSound = (letter: string) => letter < 'a';
  for (const group of RELATED) set(group, (a, b) => (isSound(a) || isSound(b) ? 0.3 : 0.7));
  for (let code = 0; code < SIZE; code += 1) costs[code * SIZE + code] = 0;
  return costs;
}

/**
 * Edit distance of two folded words in which what transliteration exchanges costs less: vowels, doubled letters,
 * related consonants, two letters turned. 0 means equal; the unit is one unrelated letter. Infinity as soon as it is
 * clear that the distance exceeds `limit`.
 */
export function spellingDistance(a: string, b: string, limit = Infinity): number {
  const width = b.length + 1;
  let [beforeThat, before, row] = rowsOf(width);
  before[0] = 0;
  for (let j = 1; j < width; j += 1) before[j] = (before[j - 1] ?? 0) + insertionAt(b, j - 1);
  for (let i = 1; i <= a.length; i += 1) {
    const least = fillRow({ a, b, i, row, before, beforeThat });
    if (least > limit) return Infinity;
    [beforeThat, before, row] = [before, row, beforeThat];
  }
  return before[width - 1] ?? 0;
}

/** Rows of one computation; kept, because words are compared by the million. */
const KEPT: readonly [Float64Array, Float64Array, Float64Array] = [
  new Float64Array(SIZE),
  new Float64Array(SIZE),
  new Float64Array(SIZE),
];

function rowsOf(width: number): [Float64Array, Float64Array, Float64Array] {
  if (width <= SIZE) return [...KEPT];
  return [new Float64Array(width), new Float64Array(width), new Float64Array(width)];
}

interface Rows {
  readonly a: string;
  readonly b: string;
  readonly i: number;
  readonly row: Float64Array;
  readonly before: Float64Array;
  readonly beforeThat: Float64Array;
}

/** Fills one row of the table and answers its least cost. */
function fillRow({ a, b, i, row, before, beforeThat }: Rows): number {
  const code = a.charCodeAt(i - 1) % SIZE;
  const previous = i > 1 ? a.charCodeAt(i - 2) % SIZE : -1;
  const more = insertionAt(a, i - 1);
  row[0] = (before[0] ?? 0) + more;
  let least = row[0] ?? 0;
  for (let j = 1; j <= b.length; j += 1) {
    const other = b.charCodeAt(j - 1) % SIZE;
    const replaced = (before[j - 1] ?? 0) + (SUBSTITUTION[code * SIZE + other] ?? 1);
    const dropped = (before[j] ?? 0) + more;
    const added = (row[j - 1] ?? 0) + insertionAt(b, j - 1);
    let cost = Math.min(replaced, dropped, added);
    const turned = j > 1 && code !== other && previous === other && b.charCodeAt(j - 2) % SIZE === code;
    if (turned) cost = Math.min(cost, (beforeThat[j - 2] ?? 0) + TURNING);
    row[j] = cost;
    if (cost < least) least = cost;
  }
  return least;
}

function insertionAt(word: string, at: number): number {
  const code = word.charCodeAt(at) % SIZE;
  if (at > 0 && word.charCodeAt(at - 1) % SIZE === code) return DOUBLING;
  return INSERTION[code] ?? 1;
}
