import { Injectable } from '@nestjs/common';
import { PERMISSIONS, Refused, type Permission, type SystemActor } from '@article5/domain/kernel';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { findOfficersWith, findPeopleOf } from '@article5/persistence/message';
import { isCaseMessageKind, type CaseMessageKind } from './message-kind';
import { SendMessage } from './send-message';

interface TellCommand {
  /** The outbox row that asked for it. */
  readonly outboxId: string;
  readonly notificationId?: string;
  readonly messageKind: string;
}

/** Payload of the job `tell-person`. */
export interface TellPersonCommand extends TellCommand {
  readonly personId: string;
}

/** Payload of the job `tell-organisation`. */
export interface TellOrganisationCommand extends TellCommand {
  readonly organisationId: string;
}

/** Tells one person, by a message without content. */
@Injectable()
export class TellPerson {
  constructor(private readonly sendMessage: SendMessage) {}

  async execute(actor: SystemActor, command: TellPersonCommand): Promise<void> {
    await this.sendMessage.execute(actor, {
      causeId: command.outboxId,
      kind: kindOf(command),
      notificationId: command.notificationId ?? null,
      personId: command.personId,
    });
  }
}

/** Tells everybody who acts for an organisation now; each once, though the job may run several times. */
@Injectable()
export class TellOrganisation {
  constructor(
    private readonly transactions: Transactions,
    private readonly sendMessage: SendMessage,
  ) {}

  async execute(actor: SystemActor, command: TellOrganisationCommand): Promise<void> {
    const kind = kindOf(command);
    const people = await this.transactions.run(scopeOf(actor), (tx) =>
      findPeopleOf(tx, actor.authorityId, command.organisationId),
    );
    for (const personId of people) {
      await this.sendMessage.execute(actor, {
        causeId: command.outboxId,
        kind,
        notificationId: command.notificationId ?? null,
        personId,
      });
    }
  }
}

/** Payload of the job `tell-officers`: the permission says who could act on it. */
export interface TellOfficersCommand extends TellCommand {
  readonly permission: string;
}

/** Tells the officers of the job's authority whose role has the permission; each once. */
@Injectable()
export class TellOfficers {
  constructor(
    private readonly transactions: Transactions,
    private readonly sendMessage: SendMessage,
  ) {}

  async execute(actor: SystemActor, command: TellOfficersCommand): Promise<void> {
    const kind = kindOf(command);
    const { permission } = command;
    if (!Object.hasOwn(PERMISSIONS, permission)) {
      throw new Refused([{ code: 'message.permission-unknown', parameters: { permission } }]);
    }
    const { roles } = PERMISSIONS[permission as Permission];
    const people = await this.transactions.run(scopeOf(actor), (tx) =>
      findOfficersWith(tx, actor.authorityId, roles),
    );
    for (const personId of people) {
      await this.sendMessage.execute(actor, {
        causeId: command.outboxId,
        kind,
        notificationId: command.notificationId ?? null,
        personId,
      });
    }
  }
}

function kindOf({ messageKind }: TellCommand): CaseMessageKind {
  if (isCaseMessageKind(messageKind)) return messageKind;
  throw new Refused([{ code: 'message.kind-unknown', parameters: { kind: messageKind } }]);
}
