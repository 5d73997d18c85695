import { accepted, readShortCode, refused, type Outcome } from '../kernel';

/** Seconds that a code of the authenticator stands for. Source: RFC 6238 section 5.2. */
export const CODE_SECONDS = 30;

/** Codes for the day on which the authenticator is lost; each works once. */
export const RECOVERY_CODES = 10;

/** Characters of a recovery code: 80 bits. */
export const RECOVERY_CODE_LENGTH = 16;

/** When the approval of a decision asks for a second factor: a dated setting of the authority's profile. */
export const SECOND_FACTOR_RULES = ['WHEN_SET_UP', 'REQUIRED'] as const;
export type SecondFactorRule = (typeof SECOND_FACTOR_RULES)[number];

/** How a person proved that it is them, as the record says it. NONE: the rule asked for nothing more. */
export type StepUpProof = 'AUTHENTICATOR' | 'RECOVERY_CODE' | 'NONE';

/** What is typed when a second factor is asked for: six digits, or a recovery code. */
export type TypedCode =
  | { readonly kind: 'AUTHENTICATOR'; readonly digits: string }
  | { readonly kind: 'RECOVERY_CODE'; readonly code: string };

/** Reads what was typed, spaces and case aside; undefined where it is neither. */
export function readTypedCode(typed: string): TypedCode | undefined {
  const digits = typed.replace(/\s/g, '');
  if (/^\d{6}$/.test(digits)) return { kind: 'AUTHENTICATOR', digits };
  const code = readShortCode(typed, RECOVERY_CODE_LENGTH);
  return code === undefined ? undefined : { kind: 'RECOVERY_CODE', code };
}

/**
 * Must a code be given? Refuses `identity.second-factor-not-set-up` where the rule requires one and the person has
 * none, `identity.second-factor-missing` (at `/code`) where the person has one and gave no code. Answers whether
 * there is a code to check. Source: R-014; the rule is national (unconfirmed).
 */
export function needsCode(
  rule: SecondFactorRule,
  isSetUp: boolean,
  typed: string | undefined,
): Outcome<boolean> {
  if (!isSetUp) {
    return rule === 'REQUIRED' ? refused({ code: 'identity.second-factor-not-set-up' }) : accepted(false);
  }
  return typed === undefined || typed.trim() === ''
    ? refused({ code: 'identity.second-factor-missing', field: '/code' })
    : accepted(true);
}

/**
 * Is this code good? `timeStep` is the step in which the digits are right, undefined where they never were;
 * `lastTimeStep` the step of the last code that was taken. Refuses `identity.second-factor-wrong`, and
 * `identity.second-factor-replayed` for a code of a step that was used: a code seen over a shoulder opens nothing.
 * Source: RFC 6238 section 5.2 (one-time use).
 */
export function acceptTimeStep(timeStep: number | undefined, lastTimeStep: number | null): Outcome<number> {
  if (timeStep === undefined) return refused({ code: 'identity.second-factor-wrong', field: '/code' });
  return lastTimeStep !== null && timeStep <= lastTimeStep
    ? refused({ code: 'identity.second-factor-replayed', field: '/code' })
    : accepted(timeStep);
}
