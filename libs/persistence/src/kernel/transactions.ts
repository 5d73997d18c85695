import type { EntityManager } from 'typeorm';
import type { Actor } from '@article5/domain/kernel';
import type { Databases } from './databases';

/** Whose rows a transaction may see. Row-level security enforces it; queries name it as well. */
export interface Scope {
  readonly personId: string | null;
  readonly authorityId: string | null;
  readonly organisationId: string | null;
}

/** Sign-in and set-up: nobody is known yet, no case row is in reach. */
export const NOBODY: Scope = { personId: null, authorityId: null, organisationId: null };

/** The scope of an actor: an exporter's is its organisation, an officer's or a job's is one authority. */
export function scopeOf(actor: Actor): Scope {
  switch (actor.kind) {
    case 'exporter':
      return {
        personId: actor.personId,
        authorityId: actor.authorityId,
        organisationId: actor.organisationId,
      };
    case 'officer':
      return { personId: actor.personId, authorityId: actor.authorityId, organisationId: null };
    case 'reviewer':
      // A stranger in the authority's house, as an exporter is: to row-level security the body stands where an
      // organisation does, and no organisation has its id. See docs/decisions/0011.
      return {
        personId: actor.personId,
        authorityId: actor.authorityId,
        organisationId: actor.reviewingBodyId,
      };
    case 'system':
      return { personId: null, authorityId: actor.authorityId, organisationId: null };
    case 'union':
    case 'platform':
      return { personId: actor.personId, authorityId: null, organisationId: null };
  }
}

const SET_SCOPE = `select set_config('app.person_id', $1, true), set_config('app.authority_id', $2, true),
  set_config('app.organisation_id', $3, true)`;

/** One transaction per act: everything that an act writes, and its outbox rows, or nothing. */
export class Transactions {
  constructor(private readonly databases: Databases) {}

  /** Runs as the application role, which row-level security binds to the scope. */
  run<T>(scope: Scope, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.databases.app.transaction(async (tx) => {
      await setScope(tx, scope);
      return work(tx);
    });
  }

  /** Runs as the matcher: reads matching features of all authorities, writes similarities and clusters. */
  asMatcher<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.databases.matcher.transaction(work);
  }

  /** Runs as the relay and sweeper: sees outbox rows and unfinished steps of all authorities, no case content. */
  asRelay<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.databases.relay.transaction(work);
  }

  /** Runs as the Union reader: sees only the views of what authorities shared. */
  asUnion<T>(scope: Scope, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.databases.union.transaction(async (tx) => {
      await setScope(tx, scope);
      return work(tx);
    });
  }
}

async function setScope(tx: EntityManager, scope: Scope): Promise<void> {
  await tx.query(SET_SCOPE, [scope.personId ?? '', scope.authorityId ?? '', scope.organisationId ?? '']);
}

/**
 * Does a part of a transaction in the scope of another authority, and comes back: for the few acts that two
 * authorities share (an answer to a consultation belongs in both their books). The caller has proved before, in its
 * own scope, that it may do so. A failure rolls the whole transaction back.
 */
export async function inScopeOf<T>(
  tx: EntityManager,
  scopes: { readonly own: Scope; readonly other: Scope },
  work: () => Promise<T>,
): Promise<T> {
  await setScope(tx, scopes.other);
  const result = await work();
  await setScope(tx, scopes.own);
  return result;
}
