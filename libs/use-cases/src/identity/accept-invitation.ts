import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BODY_OF_ROLE, checkPassword, type Body, type Role } from '@article5/domain/identity';
import { Refused, valueOf } from '@article5/domain/kernel';
import { hashPassword } from '@article5/integrations/passwords';
import { NOBODY, Transactions } from '@article5/persistence/kernel';
import {
  findPersonByEmail,
  giveRole,
  insertPerson,
  lockOpenInvitation,
  markAccepted,
  type OpenInvitation,
} from '@article5/persistence/identity';
import { Clock } from '../kernel';
import { Attempts, takeAttempt } from './attempts';
import { hashOfSecret } from './one-time-link';

export interface Acceptance {
  readonly secret: string;
  /** As the person writes it; the invitation's when left out. */
  readonly displayName?: string | undefined;
  /** Needed unless the address has an account already. */
  readonly password?: string | undefined;
  readonly address: string;
}

/** Reads and accepts invitations. Whoever holds the secret reads the mail of the address: that is the proof. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly transactions: Transactions,
    private readonly attempts: Attempts,
    private readonly clock: Clock,
  ) {}

  /** What the invitation is to. Refuses `identity.link-not-usable`. */
  async read({ secret, address }: Pick<Acceptance, 'secret' | 'address'>) {
    await takeAttempt(this.attempts.linkFromAddress, address, 'identity.too-many');
    return this.transactions.run(NOBODY, async (tx) => {
      const { email, displayName, bodyName, roles } = await this.open(tx, secret);
      const person = await findPersonByEmail(tx, email);
      return { email, displayName, bodyName, roles: [...roles], hasAccount: person !== null };
    });
  }

  /** Makes the account or adds the roles. Refuses also `identity.password-missing` and what is wrong with it. */
  async execute(acceptance: Acceptance): Promise<{ email: string }> {
    await takeAttempt(this.attempts.linkFromAddress, acceptance.address, 'identity.too-many');
    return this.transactions.run(NOBODY, async (tx) => {
      const now = this.clock.now();
      const invitation = await this.open(tx, acceptance.secret);
      const personId = await personOf(tx, invitation, acceptance, now);
      for (const role of invitation.roles) {
        const given = { personId, role, body: bodyOf(invitation, role), assignedBy: invitation.invitedBy };
        await giveRole(tx, given, now);
      }
      await markAccepted(tx, invitation.invitationId, personId, now);
      return { email: invitation.email };
    });
  }

  private async open(tx: EntityManager, secret: string): Promise<OpenInvitation> {
    const invitation = await lockOpenInvitation(tx, hashOfSecret(secret), this.clock.now());
    if (!invitation) throw new Refused([{ code: 'identity.link-not-usable' }]);
    return invitation;
  }
}

async function personOf(
  tx: EntityManager,
  invitation: OpenInvitation,
  { password, displayName }: Acceptance,
  now: Date,
): Promise<string> {
  const known = await findPersonByEmail(tx, invitation.email);
  if (known?.deactivatedAt) throw new Refused([{ code: 'identity.link-not-usable' }]);
  if (known) return known.personId;
  if (password === undefined) {
    throw new Refused([{ code: 'identity.password-missing', field: '/password' }]);
  }
  valueOf(checkPassword(password, invitation.email));
  return insertPerson(
    tx,
    {
      email: invitation.email,
      displayName: displayName ?? invitation.displayName,
      passwordHash: await hashPassword(password),
    },
    now,
  );
}

function bodyOf({ authorityId, organisationId, reviewingBodyId }: OpenInvitation, role: Role): Body {
  if (reviewingBodyId !== null && authorityId !== null) {
    return { kind: 'REVIEWING_BODY', authorityId, reviewingBodyId };
  }
  if (organisationId !== null) return { kind: 'ORGANISATION', organisationId };
  if (authorityId !== null) return { kind: 'AUTHORITY', authorityId };
  return { kind: BODY_OF_ROLE[role] === 'UNION' ? 'UNION' : 'PLATFORM' };
}
