import type { EntityManager } from 'typeorm';
import type { VersionKey } from './intake-step.repository';

/** Where all files of the version stand. */
export async function countFiles(
  tx: EntityManager,
  key: VersionKey,
): Promise<{ files: number; infected: readonly string[] }> {
  const [row] = await tx.query<{ files: number; infected: string[] }[]>(
    `select count(*)::integer as files,
       coalesce(array_agg(attachment_id::text order by attachment_id) filter (where state = 'INFECTED'), '{}') as infected
     from attachment where authority_id = $1 and notification_id = $2 and first_version <= $3`,
    [key.authorityId, key.notificationId, key.version],
  );
  return row ?? { files: 0, infected: [] };
}
