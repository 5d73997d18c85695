import { readShortCode } from '../kernel';

/** What can be checked by its code: a letter of an authority, or a receipt of a notification. */
export const VERIFIABLE_KINDS = ['LETTER', 'RECEIPT'] as const;
export type VerifiableKind = (typeof VERIFIABLE_KINDS)[number];

/** Random bytes behind a code: 80 bits, which nobody finds by trying. */
export const VERIFICATION_CODE_BYTES = 10;

const CHARACTERS = (VERIFICATION_CODE_BYTES * 8) / 5;

/** A verification code as somebody typed it from paper; undefined where it cannot be one. */
export function readVerificationCode(typed: string): string | undefined {
  return readShortCode(typed, CHARACTERS);
}
