import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';

/** Work that is to be tried again. */
export interface RevivedWork {
  readonly authorityId: string;
  readonly job: string;
  readonly notificationId: string | null;
}

/** What is known of work of the outbox; `authorityId` null looks at everybody's, as the relay's role. */
export async function findWork(
  tx: EntityManager,
  authorityId: string | null,
  outboxId: string,
): Promise<{ isGivenUp: boolean } | undefined> {
  const [row] = await tx.query<{ isGivenUp: boolean }[]>(
    `select failed_at is not null as "isGivenUp" from outbox
     where outbox_id = $1 and ($2::text is null or authority_id = $2)`,
    [outboxId, authorityId],
  );
  return row;
}

/** Puts work that was given up back to waiting: the relay hands it over again. Undefined when somebody did already. */
export async function revive(tx: EntityManager, outboxId: string): Promise<RevivedWork | undefined> {
  const [rows] = await tx.query<[RevivedWork[], number]>(
    `update outbox set failed_at = null, relayed_at = null where outbox_id = $1 and failed_at is not null
     returning authority_id as "authorityId", job, payload ->> 'notificationId' as "notificationId"`,
    [outboxId],
  );
  return rows[0];
}

/** Writes down who had work tried again, and why. */
export async function recordTriedAgain(
  tx: EntityManager,
  work: RevivedWork & { readonly outboxId: string },
  by: { readonly personId: string; readonly at: Date; readonly why: string },
): Promise<void> {
  await tx.query(
    `insert into work_event (authority_id, event_id, act, outbox_id, job, person_id, at, why)
     values ($1, $2, 'TRIED_AGAIN', $3, $4, $5, $6, $7)`,
    [work.authorityId, newId(), work.outboxId, work.job, by.personId, by.at, by.why],
  );
}

/** The alerts that told of the failure are done with. */
export async function resolveWorkAlerts(
  tx: EntityManager,
  { authorityId, job, notificationId }: RevivedWork,
  { personId, at }: { readonly personId: string; readonly at: Date },
): Promise<void> {
  await tx.query(
    `update alert set resolved_at = $4, resolved_by = $5 where authority_id = $1 and kind = 'job-failed'
       and step = $2 and notification_id is not distinct from $3::uuid and resolved_at is null`,
    [authorityId, job, notificationId, at, personId],
  );
}
