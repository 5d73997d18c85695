/**
 * One line of the result. `limit` is what the bare parts reached in the same run; `ratio` is 1 at the limit and larger
 * when the product is slower.
 * @typedef {{ measure: string, n: number, value: number, unit: string, limit: number, ratio: number }} Measure
 */

/** An answer of the product that is not right: the only thing that makes a run fail. */
export class WrongAnswer extends Error {
  name = 'WrongAnswer';
}

/** @param {boolean} isRight @param {string} message */
export function must(isRight, message) {
  if (!isRight) throw new WrongAnswer(message);
}

/**
 * A time: product ÷ limit.
 * @param {{ measure: string, n: number, unit?: string }} what
 * @param {number} value
 * @param {number} limit
 * @returns {Measure}
 */
export const timeMeasure = ({ measure, n, unit = 'ms' }, value, limit) => ({
  measure,
  n,
  value: rounded(value),
  unit,
  limit: rounded(limit),
  ratio: rounded(value / limit),
});

/**
 * A rate: limit ÷ product.
 * @param {{ measure: string, n: number, unit?: string }} what
 * @param {number} value
 * @param {number} limit
 * @returns {Measure}
 */
export const rateMeasure = ({ measure, n, unit = '1/s' }, value, limit) => ({
  measure,
  n,
  value: rounded(value),
  unit,
  limit: rounded(limit),
  ratio: rounded(limit / value),
});

/** @param {number} number */
const rounded = (number) => Number(number.toPrecision(4));
