import type { EntityManager } from 'typeorm';
import type { VerifiableKind } from '@article5/domain/notification';

/** What is public of a document from the moment that it is issued. */
export interface VerificationToKeep {
  readonly code: string;
  readonly authorityId: string;
  readonly kind: VerifiableKind;
  readonly issuedAt: Date;
}

export async function insertVerification(tx: EntityManager, kept: VerificationToKeep): Promise<void> {
  await tx.query(`insert into verification (code, authority_id, kind, issued_at) values ($1, $2, $3, $4)`, [
    kept.code,
    kept.authorityId,
    kept.kind,
    kept.issuedAt,
  ]);
}

/** Notes the SHA-256 of the document, once. */
export async function completeVerification(
  tx: EntityManager,
  code: string,
  pdfSha256: string,
): Promise<void> {
  await tx.query(`update verification set pdf_sha256 = $2 where code = $1 and pdf_sha256 is null`, [
    code,
    pdfSha256,
  ]);
}

/** A document by its code, with the name and zone of who issued it. */
export interface VerificationRow {
  readonly kind: VerifiableKind;
  readonly issuedAt: Date;
  readonly pdfSha256: string | null;
  readonly authorityId: string;
  readonly authorityName: string;
  readonly timeZone: string;
  /** When a letter with a corrected decision took its place. */
  readonly replacedAt: Date | null;
}

export async function findVerification(
  tx: EntityManager,
  code: string,
): Promise<VerificationRow | undefined> {
  const [row] = await tx.query<VerificationRow[]>(
    `select v.kind, v.issued_at as "issuedAt", v.pdf_sha256 as "pdfSha256", a.authority_id as "authorityId",
       a.name as "authorityName", a.time_zone as "timeZone", r.replaced_at as "replacedAt"
     from verification v join authority a using (authority_id)
     left join verification_replacement r on r.code = v.code where v.code = $1`,
    [code],
  );
  return row;
}

interface VersionKey {
  readonly authorityId: string;
  readonly notificationId: string;
  readonly version: number;
}

/** A receipt that was made as a document. */
export interface ReceiptDocumentRow extends VersionKey {
  readonly organisationId: string;
  readonly documentId: string;
  readonly verificationCode: string;
  readonly pdfSha256: string;
  readonly madeAt: Date;
}

/** The receipt of a version as document; whoever asks first makes it, others wait for the end of that transaction. */
export async function lockReceiptDocument(
  tx: EntityManager,
  of: VersionKey,
): Promise<Pick<ReceiptDocumentRow, 'documentId' | 'pdfSha256'> | undefined> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('receipt ' || $1 || $2, $3))`, [
    of.authorityId,
    of.notificationId,
    of.version,
  ]);
  const [row] = await tx.query<Pick<ReceiptDocumentRow, 'documentId' | 'pdfSha256'>[]>(
    `select document_id as "documentId", pdf_sha256 as "pdfSha256" from receipt_document
     where authority_id = $1 and notification_id = $2 and version = $3`,
    [of.authorityId, of.notificationId, of.version],
  );
  return row;
}

export async function insertReceiptDocument(tx: EntityManager, row: ReceiptDocumentRow): Promise<void> {
  await tx.query(
    `insert into receipt_document (authority_id, notification_id, version, organisation_id, document_id,
       verification_code, pdf_sha256, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      row.authorityId,
      row.notificationId,
      row.version,
      row.organisationId,
      row.documentId,
      row.verificationCode,
      row.pdfSha256,
      row.madeAt,
    ],
  );
}
