/** A source of numbers from 0 up to 1. Passed in, so that what it decides can be repeated from its seed. */
export type RandomSource = () => number;

/** A repeatable source (mulberry32): the same seed, the same numbers. Not for secrets. */
export function seededRandom(seed: number): RandomSource {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** How many of `n` trials succeed, each with probability `p`. */
export function drawBinomial(random: RandomSource, n: number, p: number): number {
  let successes = 0;
  for (let trial = 0; trial < n; trial += 1) if (random() < p) successes += 1;
  return successes;
}

/** The values in random order (Fisher and Yates); the given list stays as it is. */
export function shuffled<T>(values: readonly T[], random: RandomSource): readonly T[] {
  const out = [...values];
  for (let at = out.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [out[at], out[other]] = [out[other] as T, out[at] as T];
  }
  return out;
}
