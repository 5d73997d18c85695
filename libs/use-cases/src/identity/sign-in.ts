import { Injectable } from '@nestjs/common';
import { Refused } from '@article5/domain/kernel';
import { isPassword } from '@article5/integrations/passwords';
import { NOBODY, Transactions } from '@article5/persistence/kernel';
import { findPersonByEmail } from '@article5/persistence/identity';
import { Attempts, takeAttempt } from './attempts';

export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** Network address that the attempt comes from. */
  readonly address: string;
}

/**
 * Checks an address and a password. An unknown account, a wrong password and a deactivated account get the same
 * answer after the same work; after repeated failures the account is shut for a while, whether it exists or not.
 */
@Injectable()
export class SignIn {
  constructor(
    private readonly transactions: Transactions,
    private readonly attempts: Attempts,
  ) {}

  /** Answers the person's id; throws `Refused`: `identity.sign-in-failed`, `identity.locked`, `identity.too-many`. */
  async execute({ email, password, address }: Credentials): Promise<string> {
    const account = email.trim().toLowerCase();
    await takeAttempt(this.attempts.signInFromAddress, address, 'identity.too-many');
    await takeAttempt(this.attempts.signInOfAccount, account, 'identity.locked');
    const person = await this.transactions.run(NOBODY, (tx) => findPersonByEmail(tx, account));
    const matches = await isPassword(password, person?.passwordHash ?? null);
    if (!person || !matches || person.deactivatedAt !== null) {
      throw new Refused([{ code: 'identity.sign-in-failed' }], 'UNAUTHENTICATED');
    }
    await this.attempts.signInOfAccount.forget(account);
    await this.attempts.signInFromAddress.giveBack(address);
    return person.personId;
  }
}
