import type { EntityManager } from 'typeorm';
import type { Permission } from '@article5/domain/kernel';
import type { MessageKind } from '@article5/domain/message';
import { addToOutbox } from '@article5/persistence/kernel';

/** Whom a message is for: one person, everybody of an organisation, or the officers who may do something. */
export type Addressee =
  | { readonly personId: string }
  | { readonly organisationId: string }
  | { readonly permission: Permission; readonly exceptPersonId?: string }
  | { readonly union: Permission };

/** A message that an act asks for. */
export interface ToTell {
  readonly authorityId: string;
  readonly kind: MessageKind;
  readonly to: Addressee;
  /** The case it is about; none for what concerns no case. */
  readonly notificationId?: string;
}

/**
 * The one door to messages: the act asks in its own transaction, the worker sends when that is done. Whether, how and in
 * which language each person is told is decided there.
 */
export async function askToTell(tx: EntityManager, message: ToTell): Promise<void> {
  const { authorityId, kind, to, notificationId } = message;
  const about = notificationId === undefined ? {} : { notificationId };
  const { job, ids } = jobFor(to);
  await addToOutbox(tx, { authorityId, job, payload: { authorityId, ...about, ...ids, messageKind: kind } });
}

/** What one administrator proposed waits for the eyes of another: tells all but the one who did. */
export async function askSecondPerson(
  tx: EntityManager,
  { authorityId, personId }: { readonly authorityId: string; readonly personId: string },
  kind: 'profile-waits' | 'calendar-waits' | 'triage-rules-wait' | 'letter-text-waits',
): Promise<void> {
  const to = { permission: 'authority.administer', exceptPersonId: personId } as const;
  await askToTell(tx, { authorityId, kind, to });
}

function jobFor(to: Addressee): { job: string; ids: Readonly<Record<string, string>> } {
  if ('personId' in to) return { job: 'tell-person', ids: { personId: to.personId } };
  if ('organisationId' in to) return { job: 'tell-organisation', ids: { organisationId: to.organisationId } };
  if ('union' in to) return { job: 'tell-union', ids: { permission: to.union } };
  const { permission, exceptPersonId } = to;
  return { job: 'tell-officers', ids: { permission, ...(exceptPersonId ? { exceptPersonId } : {}) } };
}
