import type { EntityManager } from 'typeorm';
import { EMPTY_ASSESSMENT, type Assessment } from '@article5/domain/assessment';

interface CaseKey {
  readonly authorityId: string;
  readonly notificationId: string;
}

/** The newest revision of an assessment; revision 0 and empty before anybody wrote. */
export interface SavedAssessment {
  readonly content: Assessment;
  readonly revision: number;
  readonly savedAt: Date | null;
  readonly savedBy: string | null;
}

export async function readAssessment(tx: EntityManager, of: CaseKey): Promise<SavedAssessment> {
  const [row] = await tx.query<SavedAssessment[]>(
    `select a.content, a.revision, a.saved_at as "savedAt", p.display_name as "savedBy"
     from assessment a join person p on p.person_id = a.saved_by
     where a.authority_id = $1 and a.notification_id = $2 order by a.revision desc limit 1`,
    [of.authorityId, of.notificationId],
  );
  if (row) return { ...row, content: { ...EMPTY_ASSESSMENT, ...row.content } };
  return { content: EMPTY_ASSESSMENT, revision: 0, savedAt: null, savedBy: null };
}

/** Adds a revision; earlier ones stay. */
export async function addAssessmentRevision(
  tx: EntityManager,
  of: CaseKey,
  revision: number,
  { content, savedBy, savedAt }: { content: Assessment; savedBy: string; savedAt: Date },
): Promise<void> {
  await tx.query(
    `insert into assessment (authority_id, notification_id, revision, content, saved_by, saved_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [of.authorityId, of.notificationId, revision, content, savedBy, savedAt],
  );
}
