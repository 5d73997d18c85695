import { Injectable, Logger } from '@nestjs/common';
import { RESET_LIFETIME } from '@article5/domain/identity';
import { NOBODY, Transactions } from '@article5/persistence/kernel';
import { findPersonByEmail, insertPasswordReset } from '@article5/persistence/identity';
import { Clock } from '../kernel';
import { Attempts, takeAttempt } from './attempts';
import { LinkMailer, newSecret } from './one-time-link';

/**
 * Sends a link to a new password to the address, if it has an account. The answer comes before anything is looked
 * up, so neither its words nor its time tell whether the account exists.
 */
@Injectable()
export class RequestPasswordReset {
  private readonly logger = new Logger('password-reset');

  constructor(
    private readonly transactions: Transactions,
    private readonly attempts: Attempts,
    private readonly links: LinkMailer,
    private readonly clock: Clock,
  ) {}

  /** Refuses `identity.too-many` for a network address that asks too often; nothing else. */
  async execute({ email, address }: { readonly email: string; readonly address: string }): Promise<void> {
    await takeAttempt(this.attempts.resetFromAddress, address, 'identity.too-many');
    void this.sendLink(email.trim().toLowerCase()).catch((error: unknown) =>
      this.logger.error('the message was not sent', error instanceof Error ? error.stack : undefined),
    );
  }

  private async sendLink(email: string): Promise<void> {
    if ((await this.attempts.resetOfAccount.take(email)) !== undefined) return;
    const { secret, sha256 } = newSecret();
    const createdAt = this.clock.now();
    const sent = await this.transactions.run(NOBODY, async (tx) => {
      const person = await findPersonByEmail(tx, email);
      if (!person || person.deactivatedAt !== null) return undefined;
      const linkId = await insertPasswordReset(tx, {
        personId: person.personId,
        secretSha256: sha256,
        createdAt,
        expiresAt: new Date(createdAt.getTime() + RESET_LIFETIME),
      });
      return { linkId, language: person.language };
    });
    if (sent) await this.links.send({ kind: 'password-reset', secret, email, ...sent });
  }
}
