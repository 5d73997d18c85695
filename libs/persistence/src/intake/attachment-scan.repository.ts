import type { EntityManager } from 'typeorm';
import type { VersionKey } from './intake-step.repository';

/** A file of a sent version that no scan has passed yet. */
export interface QuarantinedFile {
  readonly attachmentId: string;
  readonly sha256: string;
}

export interface ScannedFile {
  readonly attachmentId: string;
  readonly state: 'CLEAN' | 'INFECTED';
  readonly scanner: string;
  readonly finding: string | null;
}

/** Files that came with this version or an earlier one and are still in quarantine. */
export function findQuarantined(tx: EntityManager, key: VersionKey): Promise<QuarantinedFile[]> {
  return tx.query<QuarantinedFile[]>(
    `select attachment_id as "attachmentId", sha256 from attachment
     where authority_id = $1 and notification_id = $2 and first_version <= $3 and state = 'QUARANTINED'
     order by attachment_id`,
    [key.authorityId, key.notificationId, key.version],
  );
}

/** Notes what the scan found; a file that is out of quarantine stays as it is. */
export async function noteScan(tx: EntityManager, key: VersionKey, file: ScannedFile): Promise<void> {
  await tx.query(
    `update attachment set state = $3, scanner = $4, scan_finding = $5, scanned_at = clock_timestamp()
     where authority_id = $1 and attachment_id = $2 and state = 'QUARANTINED'`,
    [key.authorityId, file.attachmentId, file.state, file.scanner, file.finding],
  );
}

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
