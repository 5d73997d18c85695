import type { NameComparison } from './compare-names';
import type { NameToken } from './name';

/**
 * PART_OF when one name is the other plus a level of government or organisation (`Ministry of Interior` and
 * `Ministry of Interior, Directorate of Police`). Undefined when the names agree on the level, or have too little in
 * common to be related. Source: issue of matching, section 1 (design suggestion): related, not same.
 */
export function unitRelation(comparison: NameComparison): 'PART_OF' | undefined {
  const unitsA = unitsIn(comparison.onlyA);
  const unitsB = unitsIn(comparison.onlyB);
  const sharesBody = comparison.met.some((pair) => pair.kind === 'UNIT' || pair.kind === 'NAME');
  const oneSided =
    (unitsA > 0 && ownWords(comparison.onlyB) === 0) || (unitsB > 0 && ownWords(comparison.onlyA) === 0);
  return sharesBody && oneSided ? 'PART_OF' : undefined;
}

function unitsIn(tokens: readonly NameToken[]): number {
  return tokens.filter((token) => token.kind === 'UNIT').length;
}

function ownWords(tokens: readonly NameToken[]): number {
  return tokens.filter((token) => token.kind === 'NAME' || token.kind === 'UNIT').length;
}
