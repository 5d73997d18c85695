import { generateSecret, generateURI, verifySync } from 'otplib';

const ISSUER = 'Article 5 portal';
const PERIOD_IN_SECONDS = 30;

/** A new secret of 160 bits, in base32 as authenticators take it. */
export function newTotpSecret(): string {
  return generateSecret();
}

/** What the authenticator reads from the picture: `otpauth://totp/…`. */
export function totpAddress(secret: string, account: string): string {
  return generateURI({ issuer: ISSUER, label: account, secret });
}

/**
 * The time step in which these six digits are right: now, or one step before or after for clocks that differ;
 * undefined where they are wrong. Whether the step was used before is the caller's question. Source: RFC 6238.
 */
export function timeStepOf(secret: string, digits: string, now: Date): number | undefined {
  const epoch = Math.floor(now.getTime() / 1000);
  const checked = verifySync({ secret, token: digits, epoch, epochTolerance: PERIOD_IN_SECONDS });
  return checked.valid && 'timeStep' in checked ? checked.timeStep : undefined;
}
