import {
  accepted,
  BODY_OF_ROLE,
  refused,
  type Actor,
  type Outcome,
  type Permission,
  type Resource,
  type Role,
} from '../kernel';
import type { Body } from './body';

/** The role that looks after a body's people, and must never be without a holder. */
export const ADMINISTRATOR_OF = {
  ORGANISATION: 'EXPORTER_ADMINISTRATOR',
  AUTHORITY: 'AUTHORITY_ADMINISTRATOR',
  REVIEWING_BODY: 'AUTHORITY_ADMINISTRATOR',
  UNION: 'PLATFORM_ADMINISTRATOR',
  PLATFORM: 'PLATFORM_ADMINISTRATOR',
} as const satisfies Record<Body['kind'], Role>;

/** What one must be permitted, over what, to look after the people of a body. */
export interface Needed {
  readonly permission: Permission;
  readonly resource: Resource;
}

/** Looking after the people of a body: its own administrator's act; guest reviewers are their authority's,
 * Union staff the platform's. */
export function neededToAdminister(body: Body): Needed {
  switch (body.kind) {
    case 'ORGANISATION':
      return { permission: 'organisation.administer', resource: { organisationId: body.organisationId } };
    case 'AUTHORITY':
    case 'REVIEWING_BODY':
      return { permission: 'authority.administer', resource: { authorityId: body.authorityId } };
    case 'UNION':
    case 'PLATFORM':
      return { permission: 'platform.administer', resource: {} };
  }
}

/**
 * Inviting into a body: as looking after it. A platform administrator may besides invite administrators, and nobody
 * else, into authorities and organisations: that is how each of them gets its first.
 */
export function neededToInvite(actor: Actor, body: Body, roles: readonly Role[]): Needed {
  const administratorsOnly = roles.every((role) => role === ADMINISTRATOR_OF[body.kind]);
  return actor.kind === 'platform' && administratorsOnly
    ? { permission: 'platform.administer', resource: {} }
    : neededToAdminister(body);
}

/** Are these roles of that kind of body? Refuses `identity.roles-missing`, `identity.role-not-of-body`, at `/roles`. */
export function checkRoles(body: Body, roles: readonly Role[]): Outcome<readonly Role[]> {
  if (roles.length === 0) return refused({ code: 'identity.roles-missing', field: '/roles' });
  return roles.every((role) => BODY_OF_ROLE[role] === body.kind)
    ? accepted([...new Set(roles)])
    : refused({ code: 'identity.role-not-of-body', field: '/roles' });
}

/**
 * May this role end now? `administrators` are the people who hold the body's administrator role at this moment.
 * Refuses `identity.last-administrator`: nobody could invite another.
 */
export function endRole(
  body: Body,
  role: Role,
  personId: string,
  administrators: readonly string[],
): Outcome<void> {
  const isLast =
    role === ADMINISTRATOR_OF[body.kind] &&
    administrators.every((administrator) => administrator === personId);
  return isLast ? refused({ code: 'identity.last-administrator' }) : accepted(undefined);
}
