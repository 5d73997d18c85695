import { Injectable } from '@nestjs/common';
import {
  ADMINISTRATOR_OF,
  BODY_OF_ROLE,
  checkRoles,
  endRole,
  neededToAdminister,
  type Actor,
  type Body,
  type Role,
} from '@article5/domain/identity';
import { valueOf } from '@article5/domain/kernel';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import {
  endRoleRow,
  giveRole,
  listPeople,
  lockHolders,
  lockRole,
  rolesIn,
  withdrawInvitation,
} from '@article5/persistence/identity';
import { assertMay, Clock, notFound } from '../kernel';

/** The body whose people an actor may look after: always the one they act for. */
export function bodyOfActor(actor: Exclude<Actor, { kind: 'system' }>): Body {
  switch (actor.kind) {
    case 'exporter':
      return { kind: 'ORGANISATION', organisationId: actor.organisationId };
    case 'officer':
      return { kind: 'AUTHORITY', authorityId: actor.authorityId };
    case 'reviewer': {
      const { authorityId, reviewingBodyId } = actor;
      return { kind: 'REVIEWING_BODY', authorityId, reviewingBodyId };
    }
    case 'union':
    case 'platform':
      return { kind: 'PLATFORM' };
  }
}

type Person = Exclude<Actor, { kind: 'system' }>;

/** People of the actor's own body, their roles and open invitations. */
@Injectable()
export class ListPeople {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async execute<R extends Role>(actor: Person) {
    const body = permitted(actor);
    const { people, invitations } = await this.transactions.run(scopeOf(actor), (tx) =>
      listPeople<R>(tx, body, this.clock.now()),
    );
    return {
      people: people.map((person) => ({ ...person, isYou: person.personId === actor.personId })),
      invitations: [...invitations],
    };
  }
}

/** Gives a further role to someone who has one in the actor's body already; newcomers are invited. */
@Injectable()
export class GiveRole {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Refuses `identity.role-not-of-body`, `person.not-found`; a role held already stays as it is. */
  async execute(
    actor: Person,
    { personId, role }: { readonly personId: string; readonly role: Role },
  ): Promise<void> {
    const body = permitted(actor);
    valueOf(checkRoles(body, [role]));
    await this.transactions.run(scopeOf(actor), async (tx) => {
      const now = this.clock.now();
      const held = await rolesIn(tx, body, personId, now);
      if (held.length === 0) throw notFound('person');
      await giveRole(tx, { personId, role, body, assignedBy: actor.personId }, now);
    });
  }
}

/** Ends a role in the actor's body from now on. The row stays: who held what, and when, is never forgotten. */
@Injectable()
export class EndRole {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** In the actor's own body unless another is named. Refuses `role.not-found`, `identity.last-administrator`. */
  async execute(actor: Person, roleAssignmentId: string, of?: Body): Promise<void> {
    const body = of === undefined ? permitted(actor) : permittedIn(actor, of);
    await this.transactions.run(scopeOf(actor), async (tx) => {
      const role = ADMINISTRATOR_OF[body.kind];
      // Asked again once the rows are ours: whoever we waited for may have left after our first look at the clock.
      await lockHolders(tx, body, role, this.clock.now());
      const now = this.clock.now();
      const administrators = await lockHolders(tx, body, role, now);
      const held = await lockRole(tx, body, roleAssignmentId, now);
      if (!held) throw notFound('role');
      valueOf(endRole(placeOf(held.role, body), held.role, held.personId, administrators));
      await endRoleRow(tx, roleAssignmentId, { by: actor.personId, at: now });
    });
  }
}

/** Withdraws an open invitation to the actor's body. */
@Injectable()
export class WithdrawInvitation {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Person, invitationId: string): Promise<void> {
    const body = permitted(actor);
    await this.transactions.run(scopeOf(actor), async (tx) => {
      if (!(await withdrawInvitation(tx, body, invitationId, this.clock.now()))) throw notFound('invitation');
    });
  }
}

function permitted(actor: Person): Body {
  return permittedIn(actor, bodyOfActor(actor));
}

function permittedIn(actor: Person, body: Body): Body {
  const { permission, resource } = neededToAdminister(body);
  assertMay(actor, permission, resource);
  return body;
}

/** Union staff are looked after by the platform: their rows name no body, their role does. */
function placeOf(role: Role, body: Body): Body {
  return BODY_OF_ROLE[role] === 'UNION' ? { kind: 'UNION' } : body;
}
