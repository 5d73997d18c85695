/** How often something may be tried before it is shut for as long again. `withinSeconds` is also the lock's length. */
interface Attempts {
  readonly name: string;
  readonly attempts: number;
  readonly withinSeconds: number;
}

const QUARTER = 15 * 60;
const HOUR = 60 * 60;

/**
 * Throttles of sign-in and of links by mail: per account (known or not: the two are never told apart) and per
 * network address. Source: NIST SP 800-63B-4 section 3.2.2, at most 100 failures (ours is stricter; unconfirmed).
 */
export const ATTEMPTS = {
  signInOfAccount: { name: 'sign-in-account', attempts: 5, withinSeconds: QUARTER },
  signInFromAddress: { name: 'sign-in-address', attempts: 50, withinSeconds: QUARTER },
  resetOfAccount: { name: 'reset-account', attempts: 3, withinSeconds: HOUR },
  resetFromAddress: { name: 'reset-address', attempts: 30, withinSeconds: HOUR },
  secondFactorOfAccount: { name: 'second-factor-account', attempts: 5, withinSeconds: QUARTER },
  verificationFromAddress: { name: 'verification-address', attempts: 30, withinSeconds: QUARTER },
  linkFromAddress: { name: 'link-address', attempts: 60, withinSeconds: QUARTER },
} as const satisfies Record<string, Attempts>;
