import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { VignetteFeature } from '@article5/contracts/calibration';

interface FeatureWords {
  readonly label: MessageDescriptor;
  readonly levels: Readonly<Record<string, MessageDescriptor>>;
}

/** What a calibration round can vary, in words. */
export const VIGNETTE_WORDS = {
  itemFamily: {
    label: msg`Item family`,
    levels: {
      DEVICE_EXTRACTION: msg`device extraction`,
      INTERCEPTION: msg`interception`,
      FACE_OR_EMOTION: msg`face or emotion recognition`,
    },
  },
  covert: {
    label: msg`Can be used covertly`,
    levels: { YES: msg`covert use possible`, NO: msg`no covert use` },
  },
  endUserKind: {
    label: msg`End user`,
    levels: {
      POLICE: msg`police`,
      INTELLIGENCE: msg`intelligence service`,
      PRIVATE: msg`private organisation`,
    },
  },
  warningSigns: {
    label: msg`Warning sign`,
    levels: { NONE: msg`no warning sign`, PRESENT: msg`warning sign present` },
  },
  safeguards: {
    label: msg`Safeguards`,
    levels: { NONE: msg`no safeguards`, IN_PLACE: msg`safeguards in place` },
  },
  diversionRisk: {
    label: msg`Risk of diversion`,
    levels: { LOW: msg`low risk of diversion`, HIGH: msg`high risk of diversion` },
  },
} satisfies Record<VignetteFeature, FeatureWords>;

const BY_NAME: Readonly<Record<string, FeatureWords>> = VIGNETTE_WORDS;

/** The words of a level. */
export function levelWords(feature: string, level: string): MessageDescriptor | undefined {
  return BY_NAME[feature]?.levels[level];
}
