import { accepted, refused, type Outcome, type Refusal } from '../kernel';
import { shuffled, type RandomSource } from '../statistics';
import { VIGNETTE_FEATURES, type Levels } from './vignette';

/** Which features a round varies, with the levels of each, and how many vignettes it has. */
export interface RoundDesign {
  readonly features: Readonly<Record<string, readonly string[]>>;
  readonly vignettes: number;
}

const VIGNETTES_AT_LEAST = 4;
const VIGNETTES_AT_MOST = 40;
const FEATURES_AT_MOST = 5;

/**
 * The vignettes of a round: combinations of levels, chosen so that each level, and each pair of levels of two features,
 * occurs as equally often as the number allows; then the influence of one feature is not mixed up with another's.
 * Refuses `calibration.feature-unknown`, `calibration.features-number`, `calibration.levels-number`,
 * `calibration.vignettes-number`. Source: docs/methods/calibration.md.
 */
export function designVignettes(design: RoundDesign, random: RandomSource): Outcome<readonly Levels[]> {
  const refusals = faultsOf(design);
  if (refusals.length > 0) return refused(...refusals);
  const left = [...shuffled(combinationsOf(Object.entries(design.features)), random)];
  const seen = new Map<string, number>();
  const chosen: Levels[] = [];
  while (chosen.length < design.vignettes && left.length > 0) {
    const costs = left.map((levels) => pairsOf(levels).reduce((sum, key) => sum + (seen.get(key) ?? 0), 0));
    const [next] = left.splice(costs.indexOf(Math.min(...costs)), 1);
    if (!next) break;
    for (const key of pairsOf(next)) seen.set(key, (seen.get(key) ?? 0) + 1);
    chosen.push(next);
  }
  return accepted(shuffled(chosen, random));
}

function faultsOf({ features, vignettes }: RoundDesign): readonly Refusal[] {
  const names = Object.keys(features);
  const known: Readonly<Record<string, Readonly<Record<string, unknown>>>> = VIGNETTE_FEATURES;
  const refusals: Refusal[] = [];
  if (names.length < 2 || names.length > FEATURES_AT_MOST) {
    refusals.push({ code: 'calibration.features-number', field: '/features' });
  }
  for (const [name, levels] of Object.entries(features)) {
    if (levels.some((level) => known[name]?.[level] === undefined)) {
      refusals.push({ code: 'calibration.feature-unknown', field: `/features/${name}` });
    }
    if (new Set(levels).size < 2 || new Set(levels).size !== levels.length) {
      refusals.push({ code: 'calibration.levels-number', field: `/features/${name}` });
    }
  }
  const most = Object.values(features).reduce((product, levels) => product * levels.length, 1);
  if (vignettes < VIGNETTES_AT_LEAST || vignettes > Math.min(VIGNETTES_AT_MOST, most)) {
    refusals.push({ code: 'calibration.vignettes-number', field: '/vignettes' });
  }
  return refusals;
}

function combinationsOf(features: readonly (readonly [string, readonly string[]])[]): readonly Levels[] {
  return features.reduce<readonly Levels[]>(
    (all, [feature, levels]) => all.flatMap((one) => levels.map((level) => ({ ...one, [feature]: level }))),
    [{}],
  );
}

/** Keys of the levels (doubly, as they matter most) and of each pair of levels. */
function pairsOf(levels: Levels): readonly string[] {
  const keys = Object.entries(levels).map(([feature, level]) => `${feature}=${level}`);
  return keys.flatMap((one, index) => [one, one, ...keys.slice(index + 1).map((other) => `${one} ${other}`)]);
}
