import type { Estimate } from './intervals';
import type { RandomSource } from './random';

/** What several people said of one thing: a code each; undefined where somebody said nothing. */
export type Ratings = readonly (string | undefined)[];

/** How often each code was given to one unit. */
type Tally = ReadonlyMap<string, number>;

/**
 * Krippendorff's alpha for nominal codes, with missing answers: 1 is full agreement, 0 what chance gives. Undefined
 * where no unit has two answers or where everybody always said the same (nothing varies). Source: Krippendorff 2011,
 * *Computing Krippendorff's alpha-reliability*, section C (12 units, 4 observers: 0.743).
 */
export function krippendorffAlpha(units: readonly Ratings[]): number | undefined {
  const paired = units.map(tallyOf).filter((tally) => sizeOf(tally) > 1);
  const totals = new Map<string, number>();
  let observed = 0;
  for (const tally of paired) {
    const size = sizeOf(tally);
    for (const [code, count] of tally) {
      totals.set(code, (totals.get(code) ?? 0) + count);
      observed += (count * (size - count)) / (size - 1);
    }
  }
  const values = [...totals.values()].reduce((sum, count) => sum + count, 0);
  const expected = [...totals.values()].reduce((sum, count) => sum + count * (values - count), 0);
  if (values < 2 || expected === 0) return undefined;
  return 1 - ((values - 1) * observed) / expected;
}

/**
 * Gwet's AC1 with missing answers: agreement beyond chance that stays meaningful where one code prevails. `codes` are
 * all that could be given. Undefined where no unit has two answers. Source: Gwet 2014, *Handbook of Inter-Rater
 * Reliability*, 4th ed., equations 2.2.x (12 subjects, 4 raters: 0.775).
 */
export function gwetAc1(units: readonly Ratings[], codes: readonly string[]): number | undefined {
  const tallies = units.map(tallyOf).filter((tally) => sizeOf(tally) > 0);
  const paired = tallies.filter((tally) => sizeOf(tally) > 1);
  if (paired.length === 0 || codes.length < 2) return undefined;
  const agreement =
    paired.reduce((sum, tally) => {
      const size = sizeOf(tally);
      const pairs = [...tally.values()].reduce((total, count) => total + count * (count - 1), 0);
      return sum + pairs / (size * (size - 1));
    }, 0) / paired.length;
  const chance =
    codes.reduce((sum, code) => {
      const share =
        tallies.reduce((total, tally) => total + (tally.get(code) ?? 0) / sizeOf(tally), 0) / tallies.length;
      return sum + share * (1 - share);
    }, 0) /
    (codes.length - 1);
  return (agreement - chance) / (1 - chance);
}

/** Fewer units than this carry no bootstrap interval. */
export const UNITS_FOR_INTERVAL = 5;

/**
 * A coefficient with its percentile bootstrap interval: units are drawn again with replacement. `interval` is undefined
 * where the units are too few or too alike. Source: Efron and Tibshirani 1993, chapter 13.
 */
export function bootstrapOverUnits(
  units: readonly Ratings[],
  coefficient: (units: readonly Ratings[]) => number | undefined,
  options: { readonly random: RandomSource; readonly draws?: number; readonly confidence?: number },
): { readonly value: number; readonly interval: Estimate | undefined } | undefined {
  const value = coefficient(units);
  if (value === undefined) return undefined;
  const { random, draws = 1000, confidence = 0.95 } = options;
  if (units.length < UNITS_FOR_INTERVAL) return { value, interval: undefined };
  const drawn: number[] = [];
  for (let draw = 0; draw < draws; draw += 1) {
    const again = units.map(() => units[Math.floor(random() * units.length)] ?? []);
    const one = coefficient(again);
    if (one !== undefined) drawn.push(one);
  }
  if (drawn.length < draws / 2) return { value, interval: undefined };
  drawn.sort((a, b) => a - b);
  const at = (share: number) => drawn[Math.min(drawn.length - 1, Math.floor(share * drawn.length))] ?? value;
  const tail = (1 - confidence) / 2;
  return { value, interval: { value, low: at(tail), high: at(1 - tail) } };
}

function tallyOf(ratings: Ratings): Tally {
  const tally = new Map<string, number>();
  for (const code of ratings) if (code !== undefined) tally.set(code, (tally.get(code) ?? 0) + 1);
  return tally;
}

function sizeOf(tally: Tally): number {
  let size = 0;
  for (const count of tally.values()) size += count;
  return size;
}
