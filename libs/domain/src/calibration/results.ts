import {
  bootstrapOverUnits,
  groupRates,
  gwetAc1,
  krippendorffAlpha,
  seededRandom,
  type Estimate,
  type GroupRates,
  type StatisticsPolicy,
} from '../statistics';
import type { Levels } from './vignette';

/** What an authority may say of a vignette: the outcomes that answer Art 5(2), and that Annex I lists it. */
export const CALIBRATION_OUTCOMES = [
  'AUTHORISATION_REQUIRED',
  'NO_AUTHORISATION_REQUIRED',
  'NOT_CYBER_SURVEILLANCE',
  'LISTED_ITEM',
] as const;
export type CalibrationOutcome = (typeof CALIBRATION_OUTCOMES)[number];

export interface Vignette {
  readonly vignetteId: string;
  readonly levels: Levels;
}

export interface GivenAnswer {
  readonly vignetteId: string;
  readonly authorityId: string;
  readonly outcome: string;
}

/** A coefficient with its bootstrap interval, where there are vignettes enough for one. */
export interface Coefficient {
  readonly value: number;
  readonly interval: Estimate | undefined;
}

export interface CalibrationResults {
  readonly answers: number;
  readonly authorities: readonly string[];
  readonly alpha: Coefficient | undefined;
  readonly ac1: Coefficient | undefined;
  /** Authorities beside each other and influence of each feature; vignettes are the same for all. */
  readonly rates: GroupRates;
  readonly split: readonly {
    readonly vignetteId: string;
    readonly counts: Readonly<Record<string, number>>;
  }[];
}

/**
 * What a closed round shows: agreement beyond chance, who requires authorisation more often on the same facts, and
 * which varied features move the outcome. `seed` makes the bootstrap repeatable. Source: docs/methods/calibration.md.
 */
export function calibrationResults(
  vignettes: readonly Vignette[],
  answers: readonly GivenAnswer[],
  by: { readonly policy: StatisticsPolicy; readonly seed: number },
): CalibrationResults {
  const authorities = [...new Set(answers.map(({ authorityId }) => authorityId))].sort();
  const ofCell = new Map(answers.map((one) => [`${one.vignetteId} ${one.authorityId}`, one.outcome]));
  const ratings = vignettes.map(({ vignetteId }) =>
    authorities.map((authority) => ofCell.get(`${vignetteId} ${authority}`)),
  );
  const { confidence } = by.policy;
  const within = (coefficient: Parameters<typeof bootstrapOverUnits>[1]) =>
    bootstrapOverUnits(ratings, coefficient, { random: seededRandom(by.seed), confidence });
  const features = [...new Set(vignettes.flatMap(({ levels }) => Object.keys(levels)))];
  const levelsOf = new Map(vignettes.map(({ vignetteId, levels }) => [vignetteId, levels]));
  return {
    answers: answers.length,
    authorities,
    alpha: within(krippendorffAlpha),
    ac1: within((units) => gwetAc1(units, CALIBRATION_OUTCOMES)),
    rates: groupRates(
      authorities,
      answers.map(({ vignetteId, authorityId, outcome }) => ({
        group: authorityId,
        levels: features.map((feature) => levelsOf.get(vignetteId)?.[feature] ?? ''),
        successes: outcome === 'AUTHORISATION_REQUIRED' ? 1 : 0,
        trials: 1,
      })),
      { features, policy: by.policy },
    ),
    split: vignettes.map(({ vignetteId }) => ({
      vignetteId,
      counts: countOutcomes(answers.filter((answer) => answer.vignetteId === vignetteId)),
    })),
  };
}

function countOutcomes(answers: readonly GivenAnswer[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { outcome } of answers) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}
