import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ReviewOutcome } from '@article5/contracts/consistency';
import type { Tone } from '../ui';

export const REVIEW_OUTCOME_WORDS = {
  EXPLAINED: msg`Explained: the facts differ`,
  CHANGED: msg`Changed: the decision is corrected`,
  STANDS: msg`Stands: the decision stays`,
} as const satisfies Record<ReviewOutcome, MessageDescriptor>;

export const REVIEW_OUTCOME_TONES = {
  EXPLAINED: 'ok',
  CHANGED: 'info',
  STANDS: 'warn',
} as const satisfies Record<ReviewOutcome, Tone>;
