import { may, Refused, type Actor, type Permission, type Resource } from '@article5/domain/kernel';

/** Throws `Refused` (NOT_PERMITTED, `access.not-permitted`) unless `may` says yes. */
export function assertMay(actor: Actor, permission: Permission, resource: Resource): void {
  if (may(actor, permission, resource)) return;
  throw new Refused([{ code: 'access.not-permitted', parameters: { permission } }], 'NOT_PERMITTED');
}

/** The answer for what is absent or not the actor's: the two are never told apart. */
export function notFound(what: string): Refused {
  return new Refused([{ code: `${what}.not-found` }], 'NOT_FOUND');
}
