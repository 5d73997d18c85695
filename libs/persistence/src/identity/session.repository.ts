import type { EntityManager } from 'typeorm';

/** A session's end is moved at most once in so many milliseconds of use. */
export const PROLONG_STEP = 60_000;

/** Moves the end of a session that is in use; writes at most once a minute, and never brings an ended one back. */
export async function prolongSession(manager: EntityManager, sessionId: string, until: Date): Promise<void> {
  await manager.query(`update session set expire = $2 where sid = $1 and expire < $3`, [
    sessionId,
    until,
    new Date(until.getTime() - PROLONG_STEP),
  ]);
}

/** When a session ends unless it is used again. */
export async function findSessionEnd(manager: EntityManager, sessionId: string): Promise<Date | undefined> {
  const [row] = await manager.query<{ expire: Date }[]>(`select expire from session where sid = $1`, [
    sessionId,
  ]);
  return row?.expire;
}

/** Ends every session of a person, wherever it is open. */
export async function endSessionsOf(manager: EntityManager, personId: string): Promise<void> {
  await manager.query(`delete from session where sess ->> 'personId' = $1`, [personId]);
}
