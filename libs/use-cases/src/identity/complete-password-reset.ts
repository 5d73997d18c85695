import { Injectable } from '@nestjs/common';
import { checkPassword } from '@article5/domain/identity';
import { Refused, valueOf } from '@article5/domain/kernel';
import { hashPassword } from '@article5/integrations/passwords';
import { NOBODY, Transactions } from '@article5/persistence/kernel';
import { changePassword, endSessionsOf, findPerson, usePasswordReset } from '@article5/persistence/identity';
import { Clock } from '../kernel';
import { Attempts, takeAttempt } from './attempts';
import { hashOfSecret } from './one-time-link';

export interface NewPassword {
  readonly secret: string;
  readonly password: string;
  readonly address: string;
}

/** Sets a new password by a one-time link, ends every session of the person and opens a locked account. */
@Injectable()
export class CompletePasswordReset {
  constructor(
    private readonly transactions: Transactions,
    private readonly attempts: Attempts,
    private readonly clock: Clock,
  ) {}

  /** Refuses `identity.link-not-usable` (unknown, used, expired) and what is wrong with the password. */
  async execute({ secret, password, address }: NewPassword): Promise<void> {
    await takeAttempt(this.attempts.linkFromAddress, address, 'identity.too-many');
    const email = await this.transactions.run(NOBODY, async (tx) => {
      const personId = await usePasswordReset(tx, hashOfSecret(secret), this.clock.now());
      const person = personId === undefined ? null : await findPerson(tx, personId);
      if (!person) throw new Refused([{ code: 'identity.link-not-usable' }]);
      valueOf(checkPassword(password, person.email));
      await changePassword(tx, person.personId, await hashPassword(password));
      await endSessionsOf(tx, person.personId);
      return person.email;
    });
    await this.attempts.signInOfAccount.forget(email);
  }
}
