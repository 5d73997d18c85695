import { Injectable } from '@nestjs/common';
import { PERMISSIONS, Refused, type Permission, type SystemActor } from '@article5/domain/kernel';
import { isMessageKind, type MessageKind } from '@article5/domain/message';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { findOfficersWith, findPeopleOf, findUnionPeople } from '@article5/persistence/message';
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

/** Payload of the jobs `tell-officers` and `tell-union`: the permission says who could act on it. */
export interface TellOfficersCommand extends TellCommand {
  readonly permission: string;
  /** Somebody who is not to be told: who did it knows. */
  readonly exceptPersonId?: string;
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
    const roles = rolesWith(command.permission);
    const people = await this.transactions.run(scopeOf(actor), (tx) =>
      findOfficersWith(tx, actor.authorityId, roles),
    );
    for (const personId of people) {
      if (personId === command.exceptPersonId) continue;
      await this.sendMessage.execute(actor, {
        causeId: command.outboxId,
        kind,
        notificationId: command.notificationId ?? null,
        personId,
      });
    }
  }
}

/** Tells the people of the Union whose role has the permission, of something that the job's authority did. */
@Injectable()
export class TellUnion {
  constructor(
    private readonly transactions: Transactions,
    private readonly sendMessage: SendMessage,
  ) {}

  async execute(actor: SystemActor, command: TellOfficersCommand): Promise<void> {
    const kind = kindOf(command);
    const roles = rolesWith(command.permission);
    const people = await this.transactions.run(scopeOf(actor), (tx) => findUnionPeople(tx, roles));
    for (const personId of people) {
      await this.sendMessage.execute(actor, {
        causeId: command.outboxId,
        kind,
        notificationId: null,
        personId,
      });
    }
  }
}

function rolesWith(permission: string): readonly string[] {
  if (Object.hasOwn(PERMISSIONS, permission)) return PERMISSIONS[permission as Permission].roles;
  throw new Refused([{ code: 'message.permission-unknown', parameters: { permission } }]);
}

function kindOf({ messageKind }: TellCommand): MessageKind {
  if (isMessageKind(messageKind)) return messageKind;
  throw new Refused([{ code: 'message.kind-unknown', parameters: { kind: messageKind } }]);
}
