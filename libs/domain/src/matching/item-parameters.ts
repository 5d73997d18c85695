import { termSimilarity } from './terms';
import { closeEnough, quantityOf } from './units';

/** A technical figure as on the data sheet: `{ name: 'Throughput', value: '40', unit: 'Gbit/s' }`. */
export interface TechnicalParameter {
  readonly name: string;
  readonly value: string;
  readonly unit?: string | undefined;
}

/** A figure that both items state, and whether the two are within the tolerance of their dimension. */
export interface ComparedParameter {
  readonly a: string;
  readonly b: string;
  readonly close: boolean;
}

/** Pairs the figures that measure the same thing (by their words and dimension) and compares each. */
export function compareParameters(
  a: readonly TechnicalParameter[],
  b: readonly TechnicalParameter[],
): readonly ComparedParameter[] {
  const left = [...b];
  const compared: ComparedParameter[] = [];
  for (const mine of a) {
    const best = bestPartner(mine, left);
    if (best < 0) continue;
    const [other] = left.splice(best, 1);
    if (other) compared.push({ a: shown(mine), b: shown(other), close: isClose(mine, other) });
  }
  return compared;
}

function bestPartner(mine: TechnicalParameter, others: readonly TechnicalParameter[]): number {
  let best = -1;
  let bestSimilarity = 0.49;
  others.forEach((other, index) => {
    const { similarity } = termSimilarity(mine.name, other.name);
    if (similarity > bestSimilarity && comparable(mine, other)) {
      best = index;
      bestSimilarity = similarity;
    }
  });
  return best;
}

function comparable(a: TechnicalParameter, b: TechnicalParameter): boolean {
  const [left, right] = [quantityOf(a.value, a.unit), quantityOf(b.value, b.unit)];
  return left?.dimension === right?.dimension;
}

function isClose(a: TechnicalParameter, b: TechnicalParameter): boolean {
  const [left, right] = [quantityOf(a.value, a.unit), quantityOf(b.value, b.unit)];
  if (left && right) return closeEnough(left, right);
  return termSimilarity(a.value, b.value).similarity >= 0.8;
}

function shown(parameter: TechnicalParameter): string {
  return `${parameter.name}: ${parameter.value}${parameter.unit ? ` ${parameter.unit}` : ''}`;
}
