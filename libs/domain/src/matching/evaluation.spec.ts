import { describe, expect, test } from 'vitest';
import { sameProbability } from './calibration';
import { fitCalibration } from './calibration-fit';
import { calibrationError, figuresAt, reliability } from './evaluation';

const pair = (score: number, isSame: boolean) => ({ score, isSame, probability: score });
const PAIRS = [pair(0.95, true), pair(0.9, false), pair(0.85, true), pair(0.4, true), pair(0.1, false)];

describe('Figures of a matcher on pairs with known answers', () => {
  test('a score at the threshold counts as the same', () => {
    expect(figuresAt(PAIRS, 0.85)).toMatchObject({ truePositives: 2, falsePositives: 1, falseNegatives: 1 });
    expect(figuresAt(PAIRS, 0.85).precision).toBeCloseTo(2 / 3);
    expect(figuresAt(PAIRS, 0.85).recall).toBeCloseTo(2 / 3);
    expect(figuresAt(PAIRS, 0.85).f1).toBeCloseTo(2 / 3);
  });

  test('a matcher that takes nothing for the same has no precision, rather than a perfect one', () => {
    expect(figuresAt(PAIRS, 1)).toMatchObject({ precision: 0, recall: 0, f1: 0 });
    expect(figuresAt([], 0.5)).toMatchObject({ precision: 0, recall: 0, f1: 0 });
  });

  test('the reliability table sets what was foretold beside what was true', () => {
    const bins = reliability(PAIRS, 2);
    expect(bins).toMatchObject([
      { from: 0, to: 0.5, pairs: 2, observed: 0.5 },
      { from: 0.5, to: 1, pairs: 3 },
    ]);
    expect(bins[1]?.foretold).toBeCloseTo(0.9);
    expect(calibrationError(bins)).toBeCloseTo((2 * 0.25 + 3 * (0.9 - 2 / 3)) / 5);
  });

  test('a higher score is never less probable, and a probability stays between 0 and 1', () => {
    const scores = Array.from({ length: 101 }, (_, index) => sameProbability(index / 100));
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    expect(scores[0]).toBeGreaterThanOrEqual(0);
    expect(scores[100]).toBeLessThanOrEqual(1);
  });
});

describe('Fitting probabilities to scores', () => {
  const many = (score: number, same: number, not: number) => [
    ...Array.from({ length: same }, () => ({ score, isSame: true })),
    ...Array.from({ length: not }, () => ({ score, isSame: false })),
  ];

  test('gives what was observed, drawn towards one half where pairs are few', () => {
    const table = fitCalibration([
      ...many(0.2, 0, 18),
      ...many(0.6, 0, 10),
      ...many(0.8, 8, 0),
      ...many(0.9, 10, 0),
    ]);
    expect(table).toEqual([
      [0, 0.0333],
      [0.2, 0.0333],
      [0.6, 0.0333],
      [0.8, 0.95],
      [0.9, 0.95],
      [1, 0.95],
    ]);
  });

  test('never falls with the score, whatever the pairs say', () => {
    const table = fitCalibration([...many(0.2, 9, 3), ...many(0.5, 2, 12), ...many(0.8, 12, 0)]);
    const chances = table.map(([, chance]) => chance);
    expect(chances).toEqual([...chances].sort((a, b) => a - b));
    expect(fitCalibration([])).toEqual([
      [0, 0.5],
      [1, 0.5],
    ]);
  });
});
