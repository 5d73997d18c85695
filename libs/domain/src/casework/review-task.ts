import type { Indicator, IndicatorLevel } from '../triage';

/** How near a case is to a denial in force; null: not near. */
export type DenialNearness = 'SAME' | 'POSSIBLE' | null;

/** One thing that re-screening changed in a case, with what was before and what is after it. */
export type ReviewChange =
  | {
      readonly what: 'INDICATOR';
      readonly code: string;
      /** The sentence of what is there now, else of what was. */
      readonly reasonCode: string;
      readonly before: IndicatorLevel | null;
      readonly after: IndicatorLevel | null;
    }
  | {
      readonly what: 'DENIAL';
      readonly denialAuthorityId: string;
      readonly denialId: string;
      readonly before: DenialNearness;
      readonly after: DenialNearness;
    };

/**
 * Indicators that appeared, disappeared or changed strength between two looks; anything else (another wording, a newer
 * list version with the same result) is no reason to look again.
 */
export function changedIndicators(
  before: readonly Indicator[],
  after: readonly Indicator[],
): readonly ReviewChange[] {
  const [was, is] = [byCode(before), byCode(after)];
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((code) => {
    const [old, now] = [was.get(code), is.get(code)];
    if (old?.level === now?.level) return [];
    const reasonCode = (now ?? old)?.reasonCode ?? code;
    return [{ what: 'INDICATOR', code, reasonCode, before: old?.level ?? null, after: now?.level ?? null }];
  });
}

function byCode(indicators: readonly Indicator[]): ReadonlyMap<string, Indicator> {
  return new Map(indicators.map((indicator) => [indicator.code, indicator]));
}
