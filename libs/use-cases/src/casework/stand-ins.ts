import type { EntityManager } from 'typeorm';
import { whoTakes } from '@article5/domain/casework';
import { Refused } from '@article5/domain/kernel';
import { findAuthorityTime } from '@article5/persistence/calendar';
import { listAbsences, listOfficers } from '@article5/persistence/casework';

/** Somebody to whom a case can be given. */
export interface Officer {
  readonly personId: string;
  readonly displayName: string;
}

/** Who gets a case, and who was meant but is away. */
export interface Taker {
  readonly taker: Officer;
  readonly insteadOf: Officer | null;
}

/** The day it is for an authority. */
export async function todayOf(tx: EntityManager, authorityId: string, now: Date): Promise<string> {
  return (await findAuthorityTime(tx, authorityId, now)).today;
}

/**
 * Who takes what is given to an officer now: the officer, or the stand-in while the officer is away. Who takes a case
 * oneself is there. Refuses `case.no-such-officer`.
 */
export async function takerOf(
  tx: EntityManager,
  giver: { readonly authorityId: string; readonly personId: string },
  personId: string,
  now: Date,
): Promise<Taker> {
  const officers = await listOfficers(tx, giver.authorityId);
  const byId = (id: string) => {
    const found = officers.find((officer) => officer.personId === id);
    return found && { personId: found.personId, displayName: found.displayName };
  };
  const meant = byId(personId);
  if (!meant) throw new Refused([{ code: 'case.no-such-officer', field: '/personId' }]);
  if (personId === giver.personId) return { taker: meant, insteadOf: null };
  const today = await todayOf(tx, giver.authorityId, now);
  const absences = await listAbsences(tx, giver.authorityId, today);
  const taker = byId(whoTakes(personId, today, absences)) ?? meant;
  return { taker, insteadOf: taker.personId === personId ? null : meant };
}
