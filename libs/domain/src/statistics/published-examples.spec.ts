import { describe, expect, it } from 'vitest';
import { bootstrapOverUnits, gwetAc1, krippendorffAlpha, type Ratings } from './agreement';
import { medianRank, summariseDurations } from './duration';
import { binomialCdf } from './distributions';
import { exactFunnelLimits, overDispersion } from './funnel';
import { differenceInterval, jeffreysInterval, wilsonInterval } from './intervals';
import { benjaminiHochberg, holm } from './multiple';
import { fitPenalisedLogistic } from './penalised-logistic';
import { seededRandom } from './random';
import { shrinkRates } from './shrinkage';

/** Four observers, twelve units, five codes: Krippendorff 2011, section C; `cac.raw4raters` of the R package irrCAC. */
const FOUR_OBSERVERS: readonly Ratings[] = [
  ['1', '1', undefined, '1'],
  ['2', '2', '3', '2'],
  ['3', '3', '3', '3'],
  ['3', '3', '3', '3'],
  ['2', '2', '2', '2'],
  ['1', '2', '3', '4'],
  ['4', '4', '4', '4'],
  ['1', '1', '2', '1'],
  ['2', '2', '2', '2'],
  [undefined, '5', '5', '5'],
  [undefined, undefined, '1', '1'],
  [undefined, '3', undefined, undefined],
];

describe('the statistics agree with published examples', () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('Wilson: %i of %i lies between %f and %f (Newcombe 1998, table I)', (successes, trials, low, high) => {
    const interval = wilsonInterval({ successes, trials });
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [10, 10, 0, 10, 0.6075, 1],
  ])('difference of %i/%i and %i/%i (Newcombe 1998 b, table II, method 10)', (a, m, b, n, low, high) => {
    const interval = differenceInterval({ successes: a, trials: m }, { successes: b, trials: n });
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it.each([
    [1, 10, 0.011, 0.381],
    [2, 10, 0.044, 0.503],
    [5, 10, 0.224, 0.776],
  ])('Jeffreys: %i of %i (Brown, Cai, DasGupta 2001, section 4.1.2)', (successes, trials, low, high) => {
    const interval = jeffreysInterval({ successes, trials });
    expect(interval?.low).toBeCloseTo(low, 3);
    expect(interval?.high).toBeCloseTo(high, 3);
  });

  it('Krippendorff’s alpha of four observers is 0.743 (Krippendorff 2011)', () => {
    expect(krippendorffAlpha(FOUR_OBSERVERS)).toBeCloseTo(0.743, 3);
  });

  it('Gwet’s AC1 of the same answers is 0.775 (Gwet 2014; irrCAC)', () => {
    expect(gwetAc1(FOUR_OBSERVERS, ['1', '2', '3', '4', '5'])).toBeCloseTo(0.77544, 5);
  });

  it('AC1 keeps its sense where one code prevails and alpha does not (Gwet 2008)', () => {
    const nearlyAll: Ratings[] = Array.from({ length: 118 }, () => ['yes', 'yes']);
    nearlyAll.push(...Array.from({ length: 5 }, (): Ratings => ['yes', 'no']));
    nearlyAll.push(['no', 'yes'], ['no', 'yes']);
    expect(krippendorffAlpha(nearlyAll)).toBeLessThan(0);
    expect(gwetAc1(nearlyAll, ['yes', 'no'])).toBeGreaterThan(0.94);
  });

  it('bootstrap intervals are the same for the same seed and hold the estimate', () => {
    const of = (seed: number) =>
      bootstrapOverUnits(FOUR_OBSERVERS, krippendorffAlpha, { random: seededRandom(seed), draws: 300 });
    const { value, interval } = of(7) ?? { value: 0, interval: undefined };
    expect(of(7)).toEqual(of(7));
    expect(interval?.low).toBeLessThan(value);
    expect(interval?.high).toBeGreaterThan(value);
  });

  it('Holm and Benjamini-Hochberg: 3 and 4 of 15 claims stand (Benjamini and Hochberg 1995, section 3.2)', () => {
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ];
    const claims = (adjusted: readonly number[]) => adjusted.filter((one) => one <= 0.05).length;
    expect(claims(holm(p))).toBe(3);
    expect(claims(benjaminiHochberg(p))).toBe(4);
    expect(holm([0.04, 0.01])).toEqual([0.04, 0.02]);
  });

  it('Firth’s estimate of a saturated table is that of half a case added to each cell (Firth 1993)', () => {
    const fit = fitPenalisedLogistic(
      [
        { columns: [0], successes: 0, trials: 12 },
        { columns: [1], successes: 7, trials: 20 },
      ],
      [0, 0],
    );
    expect(fit.converged).toBe(true);
    expect(fit.coefficients[0]).toBeCloseTo(Math.log(0.5 / 12.5), 5);
    expect(fit.coefficients[1]).toBeCloseTo(Math.log(7.5 / 13.5), 5);
  });

  it('seventy-one groups of rats have a common rate near 0.14, and 4 of 14 is drawn to it (Gelman et al. 2013, 5.3)', () => {
    const shrunken = shrinkRates(RATS.map(([successes, trials]) => ({ successes, trials })));
    expect(RATS).toHaveLength(71);
    expect(shrunken?.common.mean).toBeCloseTo(0.14, 2);
    expect(shrunken?.common.size).toBeGreaterThan(10);
    expect(shrunken?.common.size).toBeLessThan(22);
    const last = shrunken?.rates.at(-1);
    expect(last?.value).toBeGreaterThan(0.18);
    expect(last?.value).toBeLessThan(0.24);
    expect(last?.low).toBeLessThan(0.11);
  });

  it.each([
    [5, 0],
    [6, 1],
    [10, 2],
    [20, 6],
    [100, 40],
  ])(
    'interval of a median of %i begins at value %i (Conover 1999; Campbell and Gardner 1988)',
    (cases, rank) => {
      expect(medianRank(cases)).toBe(rank);
    },
  );

  it('summarises durations from counts as from the values', () => {
    const summary = summariseDurations([
      { days: 30, count: 2 },
      { days: 10, count: 3 },
      { days: 20, count: 5 },
    ]);
    expect(summary).toEqual({
      ...{ cases: 10, median: 20, lowerQuartile: 10, upperQuartile: 20 },
      interval: { value: 20, low: 10, high: 30 },
    });
    expect(summariseDurations([])).toBeUndefined();
  });

  it('funnel limits are those between which the binomial holds the stated share (Spiegelhalter 2005, A.1.1)', () => {
    for (const [target, trials] of [
      [0.3, 40],
      [0.05, 200],
      [0.8, 11],
    ] as const) {
      const { low, high } = exactFunnelLimits(target, trials, 0.95);
      expect(binomialCdf(Math.floor(low * trials) - 1, trials, target)).toBeLessThan(0.025);
      expect(1 - binomialCdf(Math.ceil(high * trials), trials, target)).toBeLessThan(0.025);
      expect(low).toBeLessThan(target);
      expect(high).toBeGreaterThan(target);
    }
  });

  it('one outlier does not widen the limits for all (Spiegelhalter 2005, winsorised)', () => {
    const groups = Array.from({ length: 20 }, (_, index) => ({ successes: 18 + (index % 5), trials: 50 }));
    expect(overDispersion([...groups, { successes: 50, trials: 50 }], 0.4)).toMatchObject({ applies: false });
    const spread = groups.map((group, index) => ({ ...group, successes: index % 2 ? 8 : 32 }));
    expect(overDispersion(spread, 0.4)).toMatchObject({ applies: true });
  });
});

/** Tumours in control groups of rats (Tarone 1982), as in Gelman et al. 2013, table 5.1. */
const RATS: readonly (readonly [number, number])[] = (
  '0/20 0/20 0/20 0/20 0/20 0/20 0/20 0/19 0/19 0/19 0/19 0/18 0/18 0/17 1/20 1/20 1/20 1/20 1/19 1/19 1/18 1/18 ' +
  '2/25 2/24 2/23 2/20 2/20 2/20 2/20 2/20 2/20 1/10 5/49 2/19 5/46 3/27 2/17 7/49 7/47 3/20 3/20 2/13 9/48 10/50 ' +
  '4/20 4/20 4/20 4/20 4/20 4/20 4/20 10/48 4/19 4/19 4/19 5/22 11/46 12/49 5/20 5/20 6/23 5/19 6/22 6/20 6/20 6/20 ' +
  '16/52 15/47 15/46 9/24 4/14'
)
  .split(' ')
  .map((text) => text.split('/').map(Number) as [number, number]);
