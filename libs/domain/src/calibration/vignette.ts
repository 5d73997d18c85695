import { exampleAnswers, type Answers, type ExampleOptions } from '../questions';

type Patch = (base: ExampleOptions) => ExampleOptions;

const onItem =
  (change: NonNullable<ExampleOptions['items']>[number]): Patch =>
  (base) => ({ ...base, items: [{ ...base.items?.[0], ...change }] });
const on =
  (change: ExampleOptions): Patch =>
  (base) => ({ ...base, ...change });

/**
 * What a round may vary, with the levels of each: the same fictional notification otherwise. Codes are those of the
 * consistency record where it has them. Our list; it grows with what Union staff want to learn.
 */
export const VIGNETTE_FEATURES = {
  itemFamily: {
    DEVICE_EXTRACTION: onItem({}),
    INTERCEPTION: onItem({
      family: 'INTERCEPTION',
      name: 'Heron Tap',
      functions: { MONITOR: 'Calls and messages' },
    }),
    FACE_OR_EMOTION: onItem({
      family: 'FACE_OR_EMOTION',
      name: 'Owl Gate',
      functions: { ANALYSE: 'Faces in video' },
    }),
  },
  covert: { YES: onItem({ covert: 'YES' }), NO: onItem({ covert: 'NO' }) },
  endUserKind: {
    POLICE: on({ authorityKinds: ['POLICE'] }),
    INTELLIGENCE: on({ authorityKinds: ['INTELLIGENCE'] }),
    PRIVATE: on({ authorityKinds: [] }),
  },
  warningSigns: {
    NONE: on({ redFlags: {} }),
    PRESENT: on({
      redFlags: { 'RF-ITEM-01': 'The maker’s brochure praises use “without the target knowing”.' },
    }),
  },
  safeguards: {
    NONE: on({ safeguards: ['NONE'] }),
    IN_PLACE: on({ safeguards: ['USE_LOGS', 'END_USE_CLAUSE', 'POLICY'] }),
  },
  diversionRisk: { LOW: on({ diversionRisk: 'LOW' }), HIGH: on({ diversionRisk: 'HIGH' }) },
} as const satisfies Record<string, Readonly<Record<string, Patch>>>;

export type VignetteFeature = keyof typeof VIGNETTE_FEATURES;

/** One level of each varied feature. */
export type Levels = Readonly<Record<string, string>>;

/** Exporter and end-user of every vignette: nobody's names, the same everywhere. */
const SCENE: ExampleOptions = {
  exporter: { legalName: 'Calibration Exports (fictional)' },
  items: [{}],
};

/** The answers of a vignette: complete and valid as those of a notification, on the day `today`. */
export function vignetteAnswers(levels: Levels, today: string): Answers {
  const options = Object.entries(levels).reduce<ExampleOptions>((base, [feature, level]) => {
    const patches: Readonly<Record<string, Patch>> | undefined =
      VIGNETTE_FEATURES[feature as VignetteFeature];
    return patches?.[level]?.(base) ?? base;
  }, SCENE);
  return exampleAnswers({ ...options, today });
}
