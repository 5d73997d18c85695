import { inverse, Matrix } from 'ml-matrix';
import { logistic } from './distributions';

/** A pattern of ones in the design (columns that are 1; all others 0) with its successes and trials. */
export interface PatternRow {
  readonly columns: readonly number[];
  readonly successes: number;
  readonly trials: number;
}

export interface LogisticFit {
  readonly coefficients: readonly number[];
  /** Covariance of the coefficients: inverse of the penalised information. */
  readonly covariance: Matrix;
  readonly converged: boolean;
}

const STEPS = 60;
const LONGEST_STEP = 2;
const NEAR_ENOUGH = 1e-7;

/**
 * Logistic regression with Firth's penalty (Jeffreys' prior), which keeps estimates finite and nearly unbiased in small
 * samples, and a ridge on chosen columns, which settles columns that cannot be told apart. Newton's method on the
 * modified score. Source: Firth 1993; Heinze and Schemper 2002.
 */
export function fitPenalisedLogistic(rows: readonly PatternRow[], ridge: readonly number[]): LogisticFit {
  const size = ridge.length;
  let coefficients = new Array<number>(size).fill(0);
  let covariance = Matrix.eye(size);
  for (let step = 0; step < STEPS; step += 1) {
    covariance = inverse(informationAt(rows, coefficients, ridge));
    const score = scoreAt(rows, { coefficients, covariance, ridge });
    const change = covariance.mmul(Matrix.columnVector(score)).to1DArray();
    const longest = Math.max(...change.map(Math.abs));
    const scale = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
    coefficients = coefficients.map((value, index) => value + scale * (change[index] ?? 0));
    if (longest < NEAR_ENOUGH) return { coefficients, covariance, converged: true };
  }
  return { coefficients, covariance, converged: false };
}

/** The sum of the coefficients of a pattern. */
export function linearPredictor(columns: readonly number[], coefficients: readonly number[]): number {
  let sum = 0;
  for (const column of columns) sum += coefficients[column] ?? 0;
  return sum;
}

function informationAt(
  rows: readonly PatternRow[],
  coefficients: readonly number[],
  ridge: readonly number[],
): Matrix {
  const size = ridge.length;
  const sums = new Float64Array(size * size);
  for (const { columns, trials } of rows) {
    const p = logistic(linearPredictor(columns, coefficients));
    const weight = trials * p * (1 - p);
    for (const one of columns) {
      for (const other of columns) {
        const place = one * size + other;
        sums[place] = (sums[place] ?? 0) + weight;
      }
    }
  }
  return Matrix.diag([...ridge]).add(Matrix.from1DArray(size, size, sums));
}

function scoreAt(
  rows: readonly PatternRow[],
  at: {
    readonly coefficients: readonly number[];
    readonly covariance: Matrix;
    readonly ridge: readonly number[];
  },
): number[] {
  const score = at.coefficients.map((value, index) => -(at.ridge[index] ?? 0) * value);
  const size = score.length;
  const covariance = Float64Array.from(at.covariance.to1DArray());
  /** Of the sum of a pattern's coefficients. */
  const variance = (columns: readonly number[]) => {
    let sum = 0;
    for (const one of columns) for (const other of columns) sum += covariance[one * size + other] ?? 0;
    return sum;
  };
  for (const { columns, successes, trials } of rows) {
    const p = logistic(linearPredictor(columns, at.coefficients));
    const leverage = trials * p * (1 - p) * variance(columns);
    const residual = successes - trials * p + leverage * (0.5 - p);
    for (const column of columns) score[column] = (score[column] ?? 0) + residual;
  }
  return score;
}
