import { Injectable } from '@nestjs/common';
import type { Actor } from '@article5/domain/identity';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { Invitations, type InvitationCommand } from './invitations';

/** Invites someone into a body: its administrator anyone, the platform's administrator its administrators. */
@Injectable()
export class Invite {
  constructor(
    private readonly transactions: Transactions,
    private readonly invitations: Invitations,
  ) {}

  async execute(actor: Actor, command: InvitationCommand): ReturnType<Invitations['send']> {
    const written = await this.transactions.run(scopeOf(actor), (tx) =>
      this.invitations.write(tx, actor, command),
    );
    return this.invitations.send(written);
  }
}
