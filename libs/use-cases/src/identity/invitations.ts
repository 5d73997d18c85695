import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  checkRoles,
  INVITATION_LIFETIME,
  neededToInvite,
  type Actor,
  type Body,
  type Role,
} from '@article5/domain/identity';
import { Refused, valueOf } from '@article5/domain/kernel';
import { findPersonByEmail, insertInvitation, rolesIn } from '@article5/persistence/identity';
import { assertMay, Clock } from '../kernel';
import { LinkMailer, newSecret, type OneTimeLink } from './one-time-link';

/** Whom to invite, into which body, to which roles. */
export interface InvitationCommand {
  readonly body: Body;
  readonly email: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
}

/** An invitation that is written and waits for its message to be sent after the transaction. */
export interface WrittenInvitation {
  readonly invitationId: string;
  readonly expiresAt: string;
  /** Holds the secret: never leaves but by its message, or at the terminal. */
  readonly link: OneTimeLink;
}

/** How every invitation is made, whichever act it belongs to: written in the act's transaction, sent after it. */
@Injectable()
export class Invitations {
  private readonly logger = new Logger('invitation');

  constructor(
    private readonly links: LinkMailer,
    private readonly clock: Clock,
  ) {}

  /** Permits, checks and writes. Refuses `identity.role-not-of-body`, `identity.already-member`. */
  async write(tx: EntityManager, actor: Actor, command: InvitationCommand): Promise<WrittenInvitation> {
    const { permission, resource } = neededToInvite(actor, command.body, command.roles);
    assertMay(actor, permission, resource);
    const roles = valueOf(checkRoles(command.body, command.roles));
    const email = command.email.trim().toLowerCase();
    const createdAt = this.clock.now();
    await refuseMember(tx, { ...command, email, roles }, createdAt);
    return this.keep(tx, { ...command, email, roles }, actor.kind === 'system' ? null : actor.personId);
  }

  /** Writes without asking who: for the first administrator, invited from the terminal. */
  async keep(
    tx: EntityManager,
    command: InvitationCommand,
    invitedBy: string | null,
  ): Promise<WrittenInvitation> {
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + INVITATION_LIFETIME);
    const { secret, sha256 } = newSecret();
    const invitationId = await insertInvitation(tx, {
      ...command,
      secretSha256: sha256,
      invitedBy,
      createdAt,
      expiresAt,
    });
    const link = { kind: 'invitation', linkId: invitationId, secret, email: command.email } as const;
    return { invitationId, expiresAt: expiresAt.toISOString(), link };
  }

  /** Sends the message; a mail server that refuses leaves the invitation open, to be sent again. */
  async send({ invitationId, expiresAt, link }: WrittenInvitation) {
    const sent = await this.links.send(link).then(
      () => true,
      (error: unknown) => {
        this.logger.error(
          `invitation ${invitationId} was not sent`,
          error instanceof Error ? error.stack : '',
        );
        return false;
      },
    );
    return { invitationId, expiresAt, sent };
  }
}

async function refuseMember(tx: EntityManager, { body, email, roles }: InvitationCommand, now: Date) {
  const person = await findPersonByEmail(tx, email);
  if (!person) return;
  const held = await rolesIn(tx, body, person.personId, now);
  if (roles.every((role) => held.includes(role))) {
    throw new Refused([{ code: 'identity.already-member', field: '/email' }]);
  }
}
