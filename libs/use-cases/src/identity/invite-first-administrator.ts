import { Injectable } from '@nestjs/common';
import { Refused } from '@article5/domain/kernel';
import { NOBODY, Transactions } from '@article5/persistence/kernel';
import { lockHolders } from '@article5/persistence/identity';
import { Clock } from '../kernel';
import { Invitations, type WrittenInvitation } from './invitations';

/** How a new installation gets its first person: an invitation made at the terminal, not by somebody. */
@Injectable()
export class InviteFirstAdministrator {
  constructor(
    private readonly transactions: Transactions,
    private readonly invitations: Invitations,
    private readonly clock: Clock,
  ) {}

  /** Refuses `identity.administrator-exists` unless `again`: for an installation whose administrators are lost. */
  async execute(command: {
    readonly email: string;
    readonly displayName: string;
    readonly again: boolean;
  }): Promise<WrittenInvitation> {
    return this.transactions.run(NOBODY, async (tx) => {
      const body = { kind: 'PLATFORM' } as const;
      const holders = await lockHolders(tx, body, 'PLATFORM_ADMINISTRATOR', this.clock.now());
      if (holders.length > 0 && !command.again)
        throw new Refused([{ code: 'identity.administrator-exists' }]);
      const { displayName } = command;
      const email = command.email.trim().toLowerCase();
      return this.invitations.keep(tx, { body, email, displayName, roles: ['PLATFORM_ADMINISTRATOR'] }, null);
    });
  }
}
