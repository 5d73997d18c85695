import { Injectable } from '@nestjs/common';
import type { BodyOfPerson } from '@article5/contracts/identity';
import { keyOfBody, type Actor, type Role } from '@article5/domain/identity';
import { Databases } from '@article5/persistence/kernel';
import { findPersonWithRoles, type HeldRole } from '@article5/persistence/identity';
import { Clock } from '../kernel';

/** A body that a person may act for, and the actor they are when they do. */
export interface BodyHeld extends BodyOfPerson {
  readonly authority: HeldRole['authority'];
  readonly organisation: HeldRole['organisation'];
  readonly actor: Actor;
}

export interface KnownPerson {
  readonly personId: string;
  readonly displayName: string;
  readonly language: string;
  readonly singleLetterKeys: boolean;
  readonly bodies: readonly BodyHeld[];
  /** The body acted for: the one chosen, or the only one there is. */
  readonly chosen: BodyHeld | undefined;
}

/** Who a session's person is now: roles are read anew on each request, so an ended one is gone at once. */
@Injectable()
export class WhoIs {
  constructor(
    private readonly databases: Databases,
    private readonly clock: Clock,
  ) {}

  async execute(personId: string, chosenKey?: string): Promise<KnownPerson | undefined> {
    const person = await findPersonWithRoles(this.databases.app.manager, personId, this.clock.now());
    if (!person) return undefined;
    const bodies = bodiesOf(personId, person.roles);
    const chosen =
      bodies.find(({ key }) => key === chosenKey) ?? (bodies.length === 1 ? bodies[0] : undefined);
    const { displayName, language, singleLetterKeys } = person;
    return { personId, displayName, language, singleLetterKeys, bodies, chosen };
  }
}

function bodiesOf(personId: string, held: readonly HeldRole[]): BodyHeld[] {
  const rolesOfKey = new Map<string, { first: HeldRole; roles: Role[] }>();
  for (const one of held) {
    const key = keyOf(one);
    const known = rolesOfKey.get(key);
    if (known) known.roles.push(one.role);
    else rolesOfKey.set(key, { first: one, roles: [one.role] });
  }
  return [...rolesOfKey].map(([key, { first, roles }]) => {
    const actor = actorOf(personId, first, roles);
    return {
      key,
      kind: actor.kind,
      name: first.organisation?.legalName ?? first.reviewingBody?.name ?? first.authority?.name ?? key,
      roles,
      authority: first.authority,
      organisation: first.organisation,
      actor,
    };
  });
}

function keyOf({ role, authority, organisation, reviewingBody }: HeldRole): string {
  if (organisation) return keyOfBody({ kind: 'ORGANISATION', organisationId: organisation.id });
  if (authority && reviewingBody) {
    const { code: authorityId } = authority;
    return keyOfBody({ kind: 'REVIEWING_BODY', authorityId, reviewingBodyId: reviewingBody.id });
  }
  if (authority) return keyOfBody({ kind: 'AUTHORITY', authorityId: authority.code });
  return keyOfBody({ kind: role === 'UNION_ANALYST' ? 'UNION' : 'PLATFORM' });
}

function actorOf(
  personId: string,
  { role, authority, organisation, reviewingBody }: HeldRole,
  roles: readonly Role[],
): Exclude<Actor, { kind: 'system' }> {
  if (organisation) {
    return {
      kind: 'exporter',
      personId,
      organisationId: organisation.id,
      authorityId: organisation.authorityId,
      roles,
    };
  }
  if (authority && reviewingBody) {
    const { code: authorityId } = authority;
    return { kind: 'reviewer', personId, authorityId, reviewingBodyId: reviewingBody.id, roles };
  }
  if (authority) return { kind: 'officer', personId, authorityId: authority.code, roles };
  return { kind: role === 'UNION_ANALYST' ? 'union' : 'platform', personId, roles };
}
