import { Refused, whyNot, type Actor, type Permission, type Resource } from '@article5/domain/kernel';

/** Throws `Refused` (NOT_PERMITTED) with what `whyNot` answers, unless it answers nothing. */
export function assertMay(actor: Actor, permission: Permission, resource: Resource): void {
  const refusal = whyNot(actor, permission, resource);
  if (refusal !== undefined) throw new Refused([refusal], 'NOT_PERMITTED');
}

/** The answer for what is absent or not the actor's: the two are never told apart. */
export function notFound(what: string): Refused {
  return new Refused([{ code: `${what}.not-found` }], 'NOT_FOUND');
}
