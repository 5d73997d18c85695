import type { EntityManager } from 'typeorm';
import type { AttachmentState } from '@article5/domain/notification';
import type { OwnScope } from './notification.repository';

/** A file's row. */
export interface AttachmentRow extends OwnScope {
  readonly attachmentId: string;
  readonly notificationId: string | null;
  /** As the sender named it; shown through `displayName` only. */
  readonly givenName: string;
  readonly mediaType: string;
  readonly sizeInBytes: number;
  readonly sha256: string;
  readonly state: AttachmentState;
  readonly scanner: string | null;
  readonly firstVersion: number | null;
  readonly uploadedAt: Date;
}

const COLUMNS = `authority_id as "authorityId", organisation_id as "organisationId", attachment_id as "attachmentId",
  notification_id as "notificationId", given_name as "givenName", media_type as "mediaType",
  size_in_bytes as "sizeInBytes", sha256, state, scanner, first_version as "firstVersion", uploaded_at as "uploadedAt"`;

export type AttachmentToKeep = Omit<AttachmentRow, 'state' | 'scanner' | 'firstVersion'> & {
  readonly uploadedBy: string;
};

/** Writes a new file's row; it is in quarantine. */
export async function insertAttachment(tx: EntityManager, file: AttachmentToKeep): Promise<AttachmentRow> {
  const { uploadedBy, ...row } = file;
  await tx.query(
    `insert into attachment (authority_id, organisation_id, attachment_id, notification_id, given_name, media_type,
       size_in_bytes, sha256, state, uploaded_by, uploaded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'QUARANTINED', $9, $10)`,
    [
      row.authorityId,
      row.organisationId,
      row.attachmentId,
      row.notificationId,
      row.givenName,
      row.mediaType,
      row.sizeInBytes,
      row.sha256,
      uploadedBy,
      row.uploadedAt,
    ],
  );
  return { ...row, state: 'QUARANTINED', scanner: null, firstVersion: null };
}

/** Files of a notification, oldest first. Officers' transactions see only what was sent. */
export function listAttachments(
  tx: EntityManager,
  { authorityId, notificationId }: { readonly authorityId: string; readonly notificationId: string },
): Promise<AttachmentRow[]> {
  return tx.query<AttachmentRow[]>(
    `select ${COLUMNS} from attachment where authority_id = $1 and notification_id = $2
     order by uploaded_at, attachment_id`,
    [authorityId, notificationId],
  );
}

export async function findAttachment(
  tx: EntityManager,
  authorityId: string,
  attachmentId: string,
): Promise<AttachmentRow | undefined> {
  const [found] = await tx.query<AttachmentRow[]>(
    `select ${COLUMNS} from attachment where authority_id = $1 and attachment_id = $2`,
    [authorityId, attachmentId],
  );
  return found;
}

/**
 * The files that answers name, as far as they may be sent with this notification: its own, or the exporter's that
 * belong to none yet (machine door). Locked, so that none is removed meanwhile.
 */
export function lockNamedAttachments(
  tx: EntityManager,
  scope: OwnScope & { readonly notificationId: string },
  attachmentIds: readonly string[],
): Promise<AttachmentRow[]> {
  return tx.query<AttachmentRow[]>(
    `select ${COLUMNS} from attachment where authority_id = $1 and organisation_id = $2
       and attachment_id = any($4::uuid[]) and (notification_id = $3 or notification_id is null)
     order by attachment_id for update`,
    [scope.authorityId, scope.organisationId, scope.notificationId, attachmentIds],
  );
}

/** Bytes that a notification's files take together; without notification: the exporter's that wait for one. */
export async function sizeOfAttachments(
  tx: EntityManager,
  scope: OwnScope,
  notificationId: string | null,
): Promise<number> {
  const [row] = await tx.query<{ size: number }[]>(
    `select coalesce(sum(size_in_bytes), 0)::bigint as size from attachment
     where authority_id = $1 and organisation_id = $2 and notification_id is not distinct from $3`,
    [scope.authorityId, scope.organisationId, notificationId],
  );
  return row?.size ?? 0;
}

/** Deletes the row of a file that was never sent; answers whether there was one. */
export async function deleteAttachment(tx: EntityManager, file: AttachmentRow): Promise<boolean> {
  const deleted = await tx.query<unknown>(
    `with gone as (delete from attachment where authority_id = $1 and organisation_id = $2 and attachment_id = $3
       and first_version is null returning 1) select count(*)::int as count from gone`,
    [file.authorityId, file.organisationId, file.attachmentId],
  );
  return (deleted as { count: number }[])[0]?.count === 1;
}

/** Key of a file that was uploaded through the machine door and belongs to no notification. */
export type ForgottenUpload = Pick<AttachmentRow, 'authorityId' | 'organisationId' | 'attachmentId'>;

/** Uploads from before an instant that no submission named, oldest first. For the relay's role. */
export function forgottenUploads(tx: EntityManager, before: Date, limit: number): Promise<ForgottenUpload[]> {
  return tx.query<ForgottenUpload[]>(
    `select authority_id as "authorityId", organisation_id as "organisationId", attachment_id as "attachmentId"
     from attachment where notification_id is null and uploaded_at < $1 order by uploaded_at limit $2`,
    [before, limit],
  );
}

/** Files of a submitted notification that no scan has judged yet; the intake's first step takes them. */
export function attachmentsToScan(
  tx: EntityManager,
  { authorityId, notificationId }: { readonly authorityId: string; readonly notificationId: string },
): Promise<AttachmentRow[]> {
  return tx.query<AttachmentRow[]>(
    `select ${COLUMNS} from attachment
     where authority_id = $1 and notification_id = $2 and state = 'QUARANTINED' order by attachment_id`,
    [authorityId, notificationId],
  );
}

/** What a scan said. */
export interface ScanToRecord {
  readonly clean: boolean;
  readonly scanner: string;
  readonly found?: string;
}

/** Takes a file out of quarantine, or marks it infected. A file that is judged already keeps its first judgement. */
export async function recordScan(
  tx: EntityManager,
  file: { readonly authorityId: string; readonly attachmentId: string },
  scan: ScanToRecord,
  at: Date,
): Promise<void> {
  await tx.query(
    `update attachment set state = $3, scanner = $4, scan_finding = $5, scanned_at = $6
     where authority_id = $1 and attachment_id = $2 and state = 'QUARANTINED'`,
    [
      file.authorityId,
      file.attachmentId,
      scan.clean ? 'CLEAN' : 'INFECTED',
      scan.scanner,
      scan.found ?? null,
      at,
    ],
  );
}
