import { ATTEMPTS } from '@article5/domain/identity';
import { Refused } from '@article5/domain/kernel';
import { Throttle } from '@article5/integrations/throttle';
import type { Databases } from '@article5/persistence/kernel';
import { poolOf } from '@article5/persistence/identity';

type Pool = ReturnType<typeof poolOf>;

/** The throttles of sign-in and of links by mail, kept in PostgreSQL for all processes together. */
export class Attempts {
  readonly signInOfAccount: Throttle;
  readonly signInFromAddress: Throttle;
  readonly resetOfAccount: Throttle;
  readonly resetFromAddress: Throttle;
  readonly secondFactorOfAccount: Throttle;
  readonly verificationFromAddress: Throttle;
  readonly linkFromAddress: Throttle;

  constructor(databases: Databases) {
    const pool: Pool = poolOf(databases);
    this.signInOfAccount = new Throttle(pool, ATTEMPTS.signInOfAccount);
    this.signInFromAddress = new Throttle(pool, ATTEMPTS.signInFromAddress);
    this.resetOfAccount = new Throttle(pool, ATTEMPTS.resetOfAccount);
    this.resetFromAddress = new Throttle(pool, ATTEMPTS.resetFromAddress);
    this.secondFactorOfAccount = new Throttle(pool, ATTEMPTS.secondFactorOfAccount);
    this.verificationFromAddress = new Throttle(pool, ATTEMPTS.verificationFromAddress);
    this.linkFromAddress = new Throttle(pool, ATTEMPTS.linkFromAddress);
  }
}

/** Takes one attempt; throws `Refused` (TOO_MANY) with `code` and the minutes to wait when none is left. */
export async function takeAttempt(throttle: Throttle, key: string, code: string): Promise<void> {
  const seconds = await throttle.take(key);
  if (seconds === undefined) return;
  throw new Refused([{ code, parameters: { minutes: Math.ceil(seconds / 60) } }], 'TOO_MANY');
}
