import type { EntityManager } from 'typeorm';
import type { PaperChannel, SubmittedAttachment } from '@article5/domain/notification';
import type { Answers } from '@article5/domain/questions';

/** A file's row as it goes along, with what the virus scan said. */
export interface FileToTake {
  readonly attachmentId: string;
  readonly givenName: string;
  readonly mediaType: string;
  readonly sizeInBytes: number;
  readonly sha256: string;
  readonly state: string;
  readonly scanner: string | null;
  readonly scanFinding: string | null;
  readonly scannedAt: Date | null;
  readonly uploadedBy: string;
  readonly uploadedAt: Date;
}

/** What an authority gives away with a case: what the exporter sent, and nothing that it made of it itself. */
export interface CaseFile {
  readonly exporterName: string;
  readonly version: {
    readonly catalogueVersion: string;
    readonly answers: Answers;
    readonly attachments: readonly SubmittedAttachment[];
    readonly canonicalSha256: string;
    readonly declaredBy: string;
    readonly declarantRole: string | null;
    readonly submittedBy: string;
    readonly submittedAt: Date;
  };
  readonly files: readonly FileToTake[];
  readonly paper: PaperToTake | null;
}

/** How a notification on paper came. */
export interface PaperToTake {
  readonly channel: PaperChannel;
  readonly arrivedOn: string;
  readonly enteredBy: string;
  readonly enteredAt: Date;
  readonly originals: readonly string[];
  readonly notOnPaper: number;
}

interface CaseKey {
  readonly authorityId: string;
  readonly notificationId: string;
}

/** The file of a case: newest version, every document that was ever sent, and the original of a paper. */
export async function readCaseFile(
  tx: EntityManager,
  { authorityId, notificationId }: CaseKey,
): Promise<CaseFile | undefined> {
  const [row] = await tx.query<(CaseFile['version'] & Pick<CaseFile, 'exporterName'>)[]>(
    `select n.exporter_name as "exporterName", v.catalogue_version as "catalogueVersion", v.answers, v.attachments,
       v.canonical_sha256 as "canonicalSha256", v.declared_by as "declaredBy", v.declarant_role as "declarantRole",
       v.submitted_by as "submittedBy", v.submitted_at as "submittedAt"
     from notification n join notification_version v on v.authority_id = n.authority_id
       and v.notification_id = n.notification_id and v.version = n.version
     where n.authority_id = $1 and n.notification_id = $2`,
    [authorityId, notificationId],
  );
  if (!row) return undefined;
  const { exporterName, ...version } = row;
  const files = await tx.query<FileToTake[]>(
    `select attachment_id as "attachmentId", given_name as "givenName", media_type as "mediaType",
       size_in_bytes as "sizeInBytes", sha256, state, scanner, scan_finding as "scanFinding",
       scanned_at as "scannedAt", uploaded_by as "uploadedBy", uploaded_at as "uploadedAt"
     from attachment where authority_id = $1 and notification_id = $2 and first_version is not null
     order by attachment_id`,
    [authorityId, notificationId],
  );
  const [paper] = await tx.query<PaperToTake[]>(
    `select channel, arrived_on as "arrivedOn", entered_by as "enteredBy", entered_at as "enteredAt", originals,
       not_on_paper as "notOnPaper" from paper_entry where authority_id = $1 and notification_id = $2`,
    [authorityId, notificationId],
  );
  return { exporterName, version, files, paper: paper ?? null };
}

/** Writes the rows of documents that came along, as first sent with the new case's first version. */
export async function insertTakenFiles(
  tx: EntityManager,
  of: CaseKey & { readonly organisationId: string },
  files: readonly FileToTake[],
): Promise<void> {
  await tx.query(
    `insert into attachment (authority_id, organisation_id, notification_id, first_version, attachment_id, given_name,
       media_type, size_in_bytes, sha256, state, scanner, scan_finding, scanned_at, uploaded_by, uploaded_at)
     select $1, $2, $3, 1, f.* from jsonb_to_recordset($4::jsonb) f("attachmentId" uuid, "givenName" text,
       "mediaType" text, "sizeInBytes" bigint, sha256 text, state text, scanner text, "scanFinding" text,
       "scannedAt" timestamptz, "uploadedBy" uuid, "uploadedAt" timestamptz)`,
    [of.authorityId, of.organisationId, of.notificationId, JSON.stringify(files)],
  );
}

/** An authority as one that a case may go to. */
export interface AuthorityToChoose {
  readonly authorityId: string;
  readonly name: string;
  readonly memberState: string;
  readonly takesSuspicions: boolean;
}

/** All authorities, and whether their profile of today takes notifications of a suspicion (Art 5(3)). */
export function listAuthoritiesToChoose(tx: EntityManager, now: Date): Promise<AuthorityToChoose[]> {
  return tx.query<AuthorityToChoose[]>(
    `select a.authority_id as "authorityId", a.name, a.member_state as "memberState",
       coalesce(p.suspicion_notified, false) as "takesSuspicions"
     from authority a left join lateral (select suspicion_notified from authority_profile p
       where p.authority_id = a.authority_id and p.valid_from <= ($1::timestamptz at time zone a.time_zone)::date
         and (p.valid_to is null or p.valid_to > ($1::timestamptz at time zone a.time_zone)::date)
       order by p.valid_from desc limit 1) p on true
     order by a.authority_id`,
    [now],
  );
}

/** Country in which an exporter is registered. */
export async function findExporterCountry(tx: EntityManager, organisationId: string): Promise<string> {
  const [row] = await tx.query<{ country: string }[]>(
    `select country from organisation where organisation_id = $1`,
    [organisationId],
  );
  return row?.country ?? '';
}
