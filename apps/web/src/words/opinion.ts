import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type {
  OpinionCriterion,
  OpinionPosition,
  OpinionStance,
  ReviewingBodyKind,
} from '@article5/contracts/consultation';
import type { Tone } from '../ui';

export const POSITION_WORDS = {
  NO_OBJECTION: msg`No objection`,
  CONDITIONS: msg`No objection under conditions`,
  OBJECTION: msg`Objection`,
  NO_COMPETENCE: msg`Not for us to say`,
} as const satisfies Record<OpinionPosition, MessageDescriptor>;

export const POSITION_TONES = {
  NO_OBJECTION: 'ok',
  CONDITIONS: 'warn',
  OBJECTION: 'error',
  NO_COMPETENCE: 'quiet',
} as const satisfies Record<OpinionPosition, Tone>;

export const CRITERION_WORDS = {
  ITEM: msg`Is it cyber-surveillance? (Article 2(20))`,
  COMMITMENTS: msg`International commitments (Article 15(1)(a))`,
  SANCTIONS: msg`Sanctions (Article 15(1)(b))`,
  POLICY: msg`Foreign and security policy (Article 15(1)(c))`,
  END_USE: msg`End use and diversion (Article 15(1)(d))`,
} as const satisfies Record<OpinionCriterion, MessageDescriptor>;

export const STANCE_WORDS = {
  NO_CONCERN: msg`No concern`,
  CONDITION: msg`Condition`,
  CONCERN: msg`Concern`,
} as const satisfies Record<OpinionStance, MessageDescriptor>;

export const STANCE_TONES = {
  NO_CONCERN: 'ok',
  CONDITION: 'warn',
  CONCERN: 'error',
} as const satisfies Record<OpinionStance, Tone>;

export const BODY_KIND_WORDS = {
  MINISTRY: msg`Ministry`,
  SERVICE: msg`Service`,
  CUSTOMS: msg`Customs`,
  OTHER: msg`Other body`,
} as const satisfies Record<ReviewingBodyKind, MessageDescriptor>;

export const ROUND_STATE_WORDS = {
  OPEN: msg`open`,
  CLOSED: msg`over`,
  WITHDRAWN: msg`withdrawn`,
} as const;

export const ROUND_STATE_TONES = { OPEN: 'warn', CLOSED: 'ok', WITHDRAWN: 'quiet' } as const satisfies Record<
  keyof typeof ROUND_STATE_WORDS,
  Tone
>;
