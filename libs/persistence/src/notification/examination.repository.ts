import type { EntityManager } from 'typeorm';

interface OfCase {
  readonly authorityId: string;
  readonly notificationId: string;
}

export interface ExaminationRow {
  readonly attachmentId: string;
  readonly personId: string;
  readonly by: string;
  readonly at: Date;
}

/** Who examined which file of a case, oldest first. */
export function listExaminations(tx: EntityManager, of: OfCase): Promise<ExaminationRow[]> {
  return tx.query<ExaminationRow[]>(
    `select e.attachment_id as "attachmentId", e.person_id as "personId", p.display_name as by, e.examined_at as at
     from attachment a join attachment_examination e using (authority_id, attachment_id) join person p using (person_id)
     where a.authority_id = $1 and a.notification_id = $2 order by e.examined_at, e.person_id`,
    [of.authorityId, of.notificationId],
  );
}

/** Remembers that an officer examined a file; false where that was known. */
export async function insertExamination(
  tx: EntityManager,
  examined: {
    readonly authorityId: string;
    readonly attachmentId: string;
    readonly personId: string;
    readonly at: Date;
  },
): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `insert into attachment_examination (authority_id, attachment_id, person_id, examined_at)
     values ($1, $2, $3, $4) on conflict do nothing returning 1`,
    [examined.authorityId, examined.attachmentId, examined.personId, examined.at],
  );
  return rows.length > 0;
}
