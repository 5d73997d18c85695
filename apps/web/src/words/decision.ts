import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Tone } from '../ui';

/** The words for each outcome; an export is never "refused": it is made subject to authorisation or not. */
export const OUTCOMES: Readonly<Record<string, MessageDescriptor>> = {
  AUTHORISATION_REQUIRED: msg`Authorisation required`,
  NO_AUTHORISATION_REQUIRED: msg`No authorisation required`,
  NOT_CYBER_SURVEILLANCE: msg`Not a cyber-surveillance item`,
  LISTED_ITEM: msg`Listed item: authorisation under Article 3`,
  REDIRECTED: msg`Sent to the competent authority`,
  WITHDRAWN: msg`Withdrawn by the exporter`,
};

export const OUTCOME_TONES: Readonly<Record<string, Tone>> = {
  AUTHORISATION_REQUIRED: 'error',
  LISTED_ITEM: 'warn',
  NO_AUTHORISATION_REQUIRED: 'ok',
  NOT_CYBER_SURVEILLANCE: 'info',
  REDIRECTED: 'quiet',
  WITHDRAWN: 'quiet',
};

/** What a decision rests on. */
export const LEGAL_BASES: Readonly<Record<string, MessageDescriptor>> = {
  ART_5_1: msg`Article 5(1)`,
  ART_5_2: msg`Article 5(2)`,
  ART_5_3_NATIONAL: msg`National law under Article 5(3)`,
  ART_2_20: msg`Article 2(20)`,
  ART_3: msg`Article 3`,
  ART_12_2: msg`Article 12(2)`,
};
