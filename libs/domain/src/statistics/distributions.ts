import jstat from 'jstat';

const { jStat } = jstat;

/** The two-sided standard normal quantile of a confidence: 1.96 for 0.95. */
export function normalQuantile(confidence: number): number {
  return jStat.normal.inv((1 + confidence) / 2, 0, 1);
}

/** Two-sided p-value of a standard normal deviate. */
export function twoSidedP(z: number): number {
  return 2 * jStat.normal.cdf(-Math.abs(z), 0, 1);
}

/** Quantile of Beta(a, b). */
export function betaQuantile(p: number, a: number, b: number): number {
  return jStat.beta.inv(p, a, b);
}

/** P(X <= k) of the binomial distribution, by its identity with the beta distribution. */
export function binomialCdf(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  if (k >= n) return 1;
  return 1 - jStat.beta.cdf(p, k + 1, n - k);
}

/** Natural logarithm of the beta function. */
export function logBeta(a: number, b: number): number {
  return jStat.gammaln(a) + jStat.gammaln(b) - jStat.gammaln(a + b);
}

export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
