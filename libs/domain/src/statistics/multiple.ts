/**
 * P-values adjusted so that the chance of *any* false claim among them stays below the level. In the order given.
 * Source: Holm 1979.
 */
export function holm(pValues: readonly number[]): readonly number[] {
  return stepwise(pValues, (rank, size) => size - rank, 'up');
}

/**
 * P-values adjusted so that the expected *share* of false claims among the claims stays below the level. In the order
 * given. Source: Benjamini and Hochberg 1995.
 */
export function benjaminiHochberg(pValues: readonly number[]): readonly number[] {
  return stepwise(pValues, (rank, size) => size / (rank + 1), 'down');
}

function stepwise(
  pValues: readonly number[],
  factor: (rank: number, size: number) => number,
  direction: 'up' | 'down',
): readonly number[] {
  const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  const scaled = order.map(({ p, index }, rank) => ({
    index,
    p: Math.min(1, p * factor(rank, order.length)),
  }));
  const walk = direction === 'up' ? scaled : [...scaled].reverse();
  const out = new Array<number>(pValues.length).fill(1);
  let bound = direction === 'up' ? 0 : 1;
  for (const { p, index } of walk) {
    bound = direction === 'up' ? Math.max(bound, p) : Math.min(bound, p);
    out[index] = bound;
  }
  return out;
}
