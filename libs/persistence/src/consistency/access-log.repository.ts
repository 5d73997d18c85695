import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';

/** A read of one authority's case content by someone of another body. */
export interface AccessToLog {
  readonly authorityId: string;
  readonly notificationId: string;
}

/**
 * Logs reads of others' case content so that each authority sees who read what (R-048); one statement for all.
 * `readerBody` is the reader's authority code, or `UNION`; `what` names the view, kebab-case.
 */
export async function logAccess(
  tx: EntityManager,
  reads: readonly AccessToLog[],
  reader: { readonly readerId: string; readonly readerBody: string; readonly what: string },
): Promise<void> {
  if (reads.length === 0) return;
  await tx.query(
    `insert into access_log (authority_id, entry_id, reader_id, reader_body, notification_id, what)
     select authority_id, entry_id, $1, $2, notification_id, $3
       from unnest($4::text[], $5::uuid[], $6::uuid[]) as read (authority_id, entry_id, notification_id)`,
    [
      reader.readerId,
      reader.readerBody,
      reader.what,
      reads.map((read) => read.authorityId),
      reads.map(() => newId()),
      reads.map((read) => read.notificationId),
    ],
  );
}
