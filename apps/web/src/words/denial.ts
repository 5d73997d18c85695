import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type {
  DenialGround,
  DenialRole,
  DenialStatus,
  DenialType,
  ImportProblemCode,
} from '@article5/contracts/denial';
import type { Tone } from '../ui';

/** What an authority did that the others are told of. Source: Art 16(1). */
export const DENIAL_TYPE_WORDS = {
  REFUSAL: msg`Refusal`,
  ANNULMENT: msg`Annulment`,
  SUSPENSION: msg`Suspension`,
  SUBSTANTIAL_LIMITATION: msg`Substantial limitation`,
  REVOCATION: msg`Revocation`,
  EXPORT_NOT_TO_BE_AUTHORISED: msg`Export not to be authorised`,
  TRANSIT_PROHIBITION: msg`Transit prohibited`,
} as const satisfies Record<DenialType, MessageDescriptor>;

export const DENIAL_STATUS_WORDS = {
  VALID: msg`Valid`,
  AMENDED: msg`Amended`,
  RENEWED: msg`Renewed`,
  REVOKED: msg`Revoked`,
} as const satisfies Record<DenialStatus, MessageDescriptor>;

export const DENIAL_STATUS_TONES = {
  VALID: 'info',
  AMENDED: 'info',
  RENEWED: 'info',
  REVOKED: 'quiet',
} as const satisfies Record<DenialStatus, Tone>;

export const DENIAL_GROUND_WORDS = {
  ART_15_1_A: msg`International obligations and commitments (Article 15(1)(a))`,
  ART_15_1_B: msg`Sanctions (Article 15(1)(b))`,
  ART_15_1_C: msg`Foreign and security policy (Article 15(1)(c))`,
  ART_15_1_D: msg`End use and risk of diversion (Article 15(1)(d))`,
} as const satisfies Record<DenialGround, MessageDescriptor>;

export const DENIAL_ROLE_WORDS = {
  END_USER: msg`End user`,
  CONSIGNEE: msg`Consignee`,
  THIRD_PARTY: msg`Third party`,
} as const satisfies Record<DenialRole, MessageDescriptor>;

export const DENIAL_EVENT_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  RECORDED: msg`Recorded`,
  REVIEWED: msg`Reviewed`,
  SUSPENSION_ENDED: msg`Suspension ended, final assessment`,
  REMINDED: msg`Reminder of the review sent`,
};

/** What is wrong with a row of a file. */
export const IMPORT_PROBLEM_WORDS = {
  EMPTY: msg`is empty`,
  TOO_LONG: msg`is too long`,
  UNKNOWN_ROLE: msg`must be end_user, consignee or third_party`,
  CONTRADICTS_EARLIER_LINE: msg`says something else than an earlier line of the same denial`,
  REPEATED_ENTITY: msg`repeats an entity of the same denial`,
  ALREADY_RECORDED: msg`is recorded already`,
  COLUMN_MISSING: msg`is a column that is missing`,
  NO_LINES: msg`The file holds no denial`,
  NOT_CSV: msg`This is no CSV from here on`,
  CANNOT_BE_STORED: msg`holds a character that cannot be stored`,
} as const satisfies Record<ImportProblemCode, MessageDescriptor>;
