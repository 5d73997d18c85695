import type { Matrix } from 'ml-matrix';
import { logistic, normalQuantile, twoSidedP } from './distributions';
import type { Estimate } from './intervals';
import { fitPenalisedLogistic, linearPredictor, type LogisticFit } from './penalised-logistic';

/** Cases of one group that are alike in every feature. */
export interface CaseMixRow {
  readonly group: string;
  /** One level of each feature, in the order of the features. */
  readonly levels: readonly string[];
  readonly successes: number;
  readonly trials: number;
}

export interface GroupEffect {
  readonly group: string;
  readonly trials: number;
  /** The rate this group would have with everybody's cases. */
  readonly adjusted: Estimate;
  /** Odds beside the average group (weighted by cases), cases being alike. */
  readonly oddsRatio: Estimate;
  readonly p: number;
}

export interface FeatureEffect {
  readonly feature: string;
  readonly level: string;
  /** The most frequent level, with which this one is compared. */
  readonly reference: string;
  readonly trials: number;
  readonly oddsRatio: Estimate;
  readonly p: number;
}

export interface CaseMix {
  readonly groups: readonly GroupEffect[];
  readonly features: readonly FeatureEffect[];
}

/** Stands for the levels of a feature, or the groups, that are too rare to be told apart. */
export const RARE = 'RARE';

/** Prior information on a feature's coefficient: a normal prior with a standard deviation of about 3 on the log odds. */
const RIDGE = 0.1;

/**
 * Effects of groups (authorities) with the same mix of cases: penalised logistic regression with one coefficient for
 * each group and each level of each feature. Groups and levels with fewer cases than the minimum are told together as
 * RARE: alone they would be guesses. Undefined where fewer than two groups have cases enough or the fit does not
 * converge. Source: docs/methods/case-mix.md.
 */
export function adjustForCaseMix(
  rows: readonly CaseMixRow[],
  features: readonly string[],
  { confidence, minimum }: { readonly confidence: number; readonly minimum: number },
): CaseMix | undefined {
  const counted = withoutRare(
    rows.filter(({ trials }) => trials > 0),
    features,
    minimum,
  );
  const design = designOf(counted, features);
  if (design.groups.filter(({ group }) => group !== RARE).length < 2) return undefined;
  const patterns = counted.map((row) => ({
    columns: [design.columnOfGroup(row.group), ...design.columnsOfLevels(row.levels)],
    successes: row.successes,
    trials: row.trials,
  }));
  const ridge = new Array<number>(design.size).fill(RIDGE).fill(0, 0, design.groups.length);
  const fit = fitPenalisedLogistic(patterns, ridge);
  if (!fit.converged) return undefined;
  const z = normalQuantile(confidence);
  return {
    groups: groupEffects({ rows: counted, design, fit, z }).filter(({ group }) => group !== RARE),
    features: design.levels.map(({ feature, level, reference, trials }, index) => {
      const column = design.groups.length + index;
      const value = fit.coefficients[column] ?? 0;
      const spread = Math.sqrt(fit.covariance.get(column, column));
      return { feature, level, reference, trials, ...oddsOf(value, spread, z) };
    }),
  };
}

/** The rows with rare groups and levels named RARE; where even these are rare together, they join the commonest. */
function withoutRare(
  rows: readonly CaseMixRow[],
  features: readonly string[],
  minimum: number,
): readonly CaseMixRow[] {
  const namesOf = (keyOf: (row: CaseMixRow) => string): ReadonlyMap<string, string> => {
    const counts = countBy(rows, keyOf);
    const rare = counts.filter(({ trials }) => trials < minimum);
    const isEnough = rare.reduce((sum, { trials }) => sum + trials, 0) >= minimum;
    const name = isEnough ? RARE : (counts[0]?.key ?? RARE);
    return new Map(rare.map(({ key }) => [key, name]));
  };
  const groups = countBy(rows, ({ group }) => group);
  const small = new Set(groups.filter(({ trials }) => trials < minimum).map(({ key }) => key));
  const levels = features.map((_, at) => namesOf((row) => row.levels[at] ?? ''));
  return rows.map((row) => ({
    ...row,
    group: small.has(row.group) ? RARE : row.group,
    levels: features.map((_, at) => levels[at]?.get(row.levels[at] ?? '') ?? row.levels[at] ?? ''),
  }));
}

interface Design {
  readonly size: number;
  readonly groups: readonly { readonly group: string; readonly trials: number }[];
  readonly levels: readonly Omit<FeatureEffect, 'oddsRatio' | 'p'>[];
  columnOfGroup(group: string): number;
  /** Columns of the levels that are not the reference. */
  columnsOfLevels(levels: readonly string[]): readonly number[];
}

/** A column for each group, then one for each level of each feature but the most frequent. */
function designOf(rows: readonly CaseMixRow[], features: readonly string[]): Design {
  const groups = countBy(rows, ({ group }) => group).map(({ key, trials }) => ({ group: key, trials }));
  const levels = features.flatMap((feature, at) => {
    const [reference, ...others] = countBy(rows, (row) => row.levels[at] ?? '');
    return others.map(({ key, trials }) => ({
      feature,
      level: key,
      trials,
      reference: reference?.key ?? '',
    }));
  });
  const columns = new Map<string, number>();
  for (const [index, { group }] of groups.entries()) columns.set(`group ${group}`, index);
  for (const [index, { feature, level }] of levels.entries()) {
    columns.set(`${feature} ${level}`, groups.length + index);
  }
  return {
    size: groups.length + levels.length,
    groups,
    levels,
    columnOfGroup: (group) => columns.get(`group ${group}`) ?? 0,
    columnsOfLevels: (values) =>
      features.flatMap((feature, at) => columns.get(`${feature} ${values[at] ?? ''}`) ?? []),
  };
}

/** Keys with their trials, the most frequent first; ties by key, so that a reference never depends on the order. */
function countBy(rows: readonly CaseMixRow[], keyOf: (row: CaseMixRow) => string) {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + row.trials);
  return [...counts]
    .map(([key, trials]) => ({ key, trials }))
    .sort((a, b) => b.trials - a.trials || (a.key < b.key ? -1 : 1));
}

function groupEffects(of: {
  readonly rows: readonly CaseMixRow[];
  readonly design: Design;
  readonly fit: LogisticFit;
  readonly z: number;
}): readonly GroupEffect[] {
  const { rows, design, fit, z } = of;
  const mix = mixOf(rows, design);
  const all = rows.reduce((sum, { trials }) => sum + trials, 0);
  const average = design.groups.map(({ trials }) => trials / all);
  return design.groups.map(({ group, trials }) => {
    const column = design.columnOfGroup(group);
    const contrast = average.map((weight, index) => (index === column ? 1 : 0) - weight);
    const value = contrast.reduce((sum, weight, index) => sum + weight * (fit.coefficients[index] ?? 0), 0);
    const spread = Math.sqrt(quadratic(contrast, fit.covariance));
    return { group, trials, adjusted: standardised(mix, column, fit, z), ...oddsOf(value, spread, z) };
  });
}

interface MixPart {
  readonly columns: readonly number[];
  readonly share: number;
}

/** The mix of everybody's cases: each pattern of features with its share. */
function mixOf(rows: readonly CaseMixRow[], design: Design): readonly MixPart[] {
  const parts = new Map<string, { columns: readonly number[]; trials: number }>();
  const all = rows.reduce((sum, { trials }) => sum + trials, 0);
  for (const row of rows) {
    const columns = design.columnsOfLevels(row.levels);
    const key = columns.join(' ');
    parts.set(key, { columns, trials: (parts.get(key)?.trials ?? 0) + row.trials });
  }
  return [...parts.values()].map(({ columns, trials }) => ({ columns, share: trials / all }));
}

/** Mean prediction over the mix for one group; interval by the delta method on the logit scale. */
function standardised(mix: readonly MixPart[], column: number, fit: LogisticFit, z: number): Estimate {
  const gradient = new Array<number>(fit.coefficients.length).fill(0);
  let value = 0;
  for (const { columns, share } of mix) {
    const whole = [column, ...columns];
    const p = logistic(linearPredictor(whole, fit.coefficients));
    value += share * p;
    for (const one of whole) gradient[one] = (gradient[one] ?? 0) + share * p * (1 - p);
  }
  const spread = Math.sqrt(quadratic(gradient, fit.covariance)) / (value * (1 - value));
  const logit = Math.log(value / (1 - value));
  return { value, low: logistic(logit - z * spread), high: logistic(logit + z * spread) };
}

function quadratic(weights: readonly number[], covariance: Matrix): number {
  let sum = 0;
  for (const [one, first] of weights.entries()) {
    if (first === 0) continue;
    for (const [other, second] of weights.entries()) sum += first * second * covariance.get(one, other);
  }
  return sum;
}

function oddsOf(value: number, spread: number, z: number): Pick<GroupEffect, 'oddsRatio' | 'p'> {
  return {
    oddsRatio: {
      value: Math.exp(value),
      low: Math.exp(value - z * spread),
      high: Math.exp(value + z * spread),
    },
    p: twoSidedP(value / spread),
  };
}
