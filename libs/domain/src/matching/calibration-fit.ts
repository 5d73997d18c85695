import type { JudgedPair } from './evaluation';

/** A fitted table: score and probability, rising in both. */
export type CalibrationPoints = readonly (readonly [number, number])[];

interface Block {
  readonly from: number;
  readonly to: number;
  readonly pairs: number;
  readonly same: number;
}

/** Fewer pairs than this are no ground for a figure of their own. */
const LEAST_PAIRS = 8;

/**
 * Fits the table of `party-calibration.json` to pairs with known answers: isotonic regression (pool adjacent
 * violators), blocks of at least eight pairs, each estimated as (same + 1) / (pairs + 2), so that few pairs never
 * give certainty; between two blocks the probability rises in a straight line. Source: docs/methods/party-matching.md.
 */
export function fitCalibration(pairs: readonly Pick<JudgedPair, 'score' | 'isSame'>[]): CalibrationPoints {
  const sorted = [...pairs].sort((a, b) => a.score - b.score);
  let blocks: Block[] = [];
  for (const { score, isSame } of sorted) {
    blocks.push({ from: score, to: score, pairs: 1, same: isSame ? 1 : 0 });
    blocks = pooled(blocks, share);
  }
  const fitted = pooled(largeEnough(blocks), rate);
  const points = fitted.flatMap((block): readonly (readonly [number, number])[] => [
    [block.from, round(rate(block))],
    [block.to, round(rate(block))],
  ]);
  const [first, last] = [points[0]?.[1] ?? 0.5, points.at(-1)?.[1] ?? 0.5];
  const inner = points.filter(([score], index) => score > 0 && score < 1 && score !== points[index - 1]?.[0]);
  return [[0, first], ...inner, [1, last]];
}

/** Joins the last block with those before it while they foretell at least as much. */
function pooled(blocks: readonly Block[], of: (block: Block) => number): Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    let last = block;
    for (let before = result.at(-1); before && of(before) >= of(last); before = result.at(-1)) {
      last = joined(before, last);
      result.pop();
    }
    result.push(last);
  }
  return result;
}

function largeEnough(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const before = result.at(-1);
    if (before && before.pairs < LEAST_PAIRS) result.splice(-1, 1, joined(before, block));
    else result.push(block);
  }
  const [one, other] = result.slice(-2);
  return one && other && other.pairs < LEAST_PAIRS ? [...result.slice(0, -2), joined(one, other)] : result;
}

function joined(a: Block, b: Block): Block {
  return { from: a.from, to: b.to, pairs: a.pairs + b.pairs, same: a.same + b.same };
}

function share(block: Block): number {
  return block.same / block.pairs;
}

function rate(block: Block): number {
  return (block.same + 1) / (block.pairs + 2);
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
