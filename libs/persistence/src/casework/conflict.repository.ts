import type { EntityManager } from 'typeorm';

interface CaseKey {
  readonly authorityId: string;
  readonly notificationId: string;
}

/** A declared conflict of interest that is not lifted. */
export interface ConflictRow {
  readonly conflictId: string;
  readonly reference: string;
  readonly personId: string;
  readonly displayName: string;
  readonly declaredAt: string;
  readonly reason: string | null;
}

const CONFLICT = `select c.conflict_id as "conflictId", n.reference, c.person_id as "personId",
    p.display_name as "displayName",
    to_char(c.declared_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "declaredAt", t.text as reason
  from case_conflict c join person p using (person_id)
  join notification n on n.authority_id = c.authority_id and n.notification_id = c.notification_id
  left join case_text t on t.authority_id = c.authority_id and t.text_id = c.reason_text_id
  where c.authority_id = $1 and c.lifted_at is null`;

/** Conflicts declared with a case, oldest first. */
export function listConflicts(tx: EntityManager, of: CaseKey): Promise<ConflictRow[]> {
  return tx.query<ConflictRow[]>(`${CONFLICT} and c.notification_id = $2 order by c.declared_at`, [
    of.authorityId,
    of.notificationId,
  ]);
}

const SHOWN = 200;

/** Conflicts declared with all cases of an authority, newest first. */
export function listAllConflicts(tx: EntityManager, authorityId: string): Promise<ConflictRow[]> {
  return tx.query<ConflictRow[]>(`${CONFLICT} order by c.declared_at desc limit ${SHOWN}`, [authorityId]);
}

export async function insertConflict(
  tx: EntityManager,
  of: CaseKey,
  conflict: {
    readonly conflictId: string;
    readonly personId: string;
    readonly textId: string;
    readonly at: Date;
  },
): Promise<void> {
  await tx.query(
    `insert into case_conflict (authority_id, conflict_id, notification_id, person_id, reason_text_id, declared_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [of.authorityId, conflict.conflictId, of.notificationId, conflict.personId, conflict.textId, conflict.at],
  );
}

export async function markConflictLifted(
  tx: EntityManager,
  of: { readonly authorityId: string; readonly conflictId: string },
  by: { readonly personId: string; readonly textId: string; readonly at: Date },
): Promise<void> {
  await tx.query(
    `update case_conflict set lifted_at = $3, lifted_by = $4, lift_text_id = $5
     where authority_id = $1 and conflict_id = $2 and lifted_at is null`,
    [of.authorityId, of.conflictId, by.at, by.personId, by.textId],
  );
}
