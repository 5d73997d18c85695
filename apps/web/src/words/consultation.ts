import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type {
  ConsultationAnswer,
  ConsultationKind,
  ConsultationState,
  DeemedAnswer,
} from '@article5/contracts/consultation';
import type { Tone } from '../ui';

/** The three procedures. */
export const CONSULTATION_KIND_WORDS = {
  ART_16_5: msg`Essentially identical to a denial? (Article 16(5))`,
  ART_14_1: msg`Items located in another Member State (Article 14(1))`,
  ART_14_2: msg`Essential security interests (Article 14(2))`,
} as const satisfies Record<ConsultationKind, MessageDescriptor>;

/** What silence means in each, in words. */
export const SILENCE_WORDS = {
  ART_16_5: msg`No answer by then counts as not identical. The other authority may then decide without explaining itself.`,
  ART_14_1: msg`No answer by then counts as no objection. An objection in time binds the other authority: it may not authorise.`,
  ART_14_2: msg`Without an answer by then the consultation closes. An answer does not bind, but a decision against it must be explained.`,
} as const satisfies Record<ConsultationKind, MessageDescriptor>;

export const ANSWER_WORDS = {
  IDENTICAL: msg`Essentially identical`,
  NOT_IDENTICAL: msg`Not essentially identical`,
  OBJECTION: msg`We object`,
  NO_OBJECTION: msg`No objection`,
  CLOSED: msg`Closed without an answer`,
} as const satisfies Record<ConsultationAnswer | DeemedAnswer, MessageDescriptor>;

export const CONSULTATION_STATE_WORDS = {
  OPEN: msg`open`,
  ANSWERED: msg`answered`,
  DEEMED: msg`silence counted`,
  TAKEN_BACK: msg`taken back`,
} as const satisfies Record<ConsultationState, MessageDescriptor>;

export const CONSULTATION_STATE_TONES = {
  OPEN: 'warn',
  ANSWERED: 'ok',
  DEEMED: 'info',
  TAKEN_BACK: 'quiet',
} as const satisfies Record<ConsultationState, Tone>;

export const CONSULTATION_EVENT_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  ASKED: msg`Asked`,
  EXTENSION_PROPOSED: msg`Extension proposed`,
  EXTENSION_AGREED: msg`Extension agreed`,
  EXTENSION_DECLINED: msg`Extension declined`,
  ANSWERED: msg`Answered`,
  DEEMED: msg`Period over without an answer`,
  TAKEN_BACK: msg`Taken back`,
  EXPLAINED: msg`Decision explained to the other authorities`,
};
