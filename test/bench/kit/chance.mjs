// Deterministic chance: the same seed makes the same data on every machine (mulberry32).

/**
 * @typedef {{ next: () => number, below: (count: number) => number, pick: <T>(from: readonly T[]) => T,
 *   bytes: (count: number) => Uint8Array }} Chance
 */

/** @param {number} seed @returns {Chance} */
export function chanceFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (/** @type {number} */ count) => Math.floor(next() * count);
  return {
    next,
    below,
    pick: (from) => from[below(from.length)],
    bytes: (count) => Uint8Array.from({ length: count }, () => below(256)),
  };
}

/**
 * Draws positions of the list with the given weights.
 * @param {Chance} chance
 * @param {readonly number[]} weights
 * @returns {() => number}
 */
export function weighted(chance, weights) {
  let total = 0;
  const sums = weights.map((weight) => (total += weight));
  return () => {
    const wanted = chance.next() * total;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/**
 * Draws 0 … count - 1, the first ones far more often (Zipf's law).
 * @param {Chance} chance
 * @param {number} count
 * @param {number} exponent
 */
export const zipf = (chance, count, exponent) =>
  weighted(
    chance,
    Array.from({ length: count }, (_, position) => 1 / (position + 1) ** exponent),
  );

/**
 * The list in another order, the same for the same chance.
 * @template T
 * @param {Chance} chance
 * @param {readonly T[]} items
 */
export function shuffled(chance, items) {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = chance.below(last + 1);
    [result[last], result[other]] = [result[other], result[last]];
  }
  return result;
}
