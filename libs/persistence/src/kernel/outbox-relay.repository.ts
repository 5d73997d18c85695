import type { EntityManager } from 'typeorm';

/** Work that waits in the outbox, as the relay sees it. */
export interface WaitingWork {
  readonly outboxId: string;
  readonly authorityId: string;
  readonly job: string;
  readonly payload: Readonly<Record<string, string | number>>;
}

const COLUMNS = `outbox_id as "outboxId", authority_id as "authorityId", job, payload`;

/** Locks the oldest rows that were never handed over; another relay skips them. Runs as the relay. */
export function lockWaitingWork(tx: EntityManager, limit: number): Promise<WaitingWork[]> {
  return tx.query<WaitingWork[]>(
    `select ${COLUMNS} from outbox where relayed_at is null
     order by created_at, outbox_id limit $1 for update skip locked`,
    [limit],
  );
}

export async function markRelayed(tx: EntityManager, outboxIds: readonly string[]): Promise<void> {
  await tx.query(`update outbox set relayed_at = now() where outbox_id = any($1)`, [outboxIds]);
}

/** Rows handed over at least `olderThanSeconds` ago that had no effect yet, after `after` in the order of ids. */
export function findUndoneWork(
  tx: EntityManager,
  { olderThanSeconds, after, limit }: { olderThanSeconds: number; after: string | null; limit: number },
): Promise<WaitingWork[]> {
  return tx.query<WaitingWork[]>(
    `select ${COLUMNS} from outbox
     where relayed_at < now() - make_interval(secs => $1) and done_at is null and failed_at is null
       and ($2::uuid is null or outbox_id > $2)
     order by outbox_id limit $3`,
    [olderThanSeconds, after, limit],
  );
}

export async function markWorkDone(tx: EntityManager, outboxId: string): Promise<void> {
  await tx.query(
    `update outbox set done_at = now(), failed_at = null where outbox_id = $1 and done_at is null`,
    [outboxId],
  );
}

/** Gives work up for good. */
export async function markWorkFailed(tx: EntityManager, outboxId: string): Promise<void> {
  await tx.query(`update outbox set failed_at = now() where outbox_id = $1 and done_at is null`, [outboxId]);
}

/** Forgets work done long ago; the acts it followed from are in the ledger. */
export async function forgetDoneWork(tx: EntityManager, olderThanDays: number): Promise<void> {
  await tx.query(
    `delete from outbox where outbox_id in (select outbox_id from outbox
       where done_at < now() - make_interval(days => $1) order by outbox_id limit 1000)`,
    [olderThanDays],
  );
}
