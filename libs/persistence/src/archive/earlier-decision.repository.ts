import type { EntityManager } from 'typeorm';
import type { EarlierDecision } from '@article5/domain/archive';
import type { EarlierDecisionRow } from '@article5/contracts/archive';

/** A file that was taken over. */
export interface ImportToKeep {
  readonly authorityId: string;
  readonly importId: string;
  readonly fileName: string;
  readonly contentSha256: string;
  readonly decisions: number;
  readonly importedBy: string | null;
  readonly importedAt: Date;
}

export async function insertEarlierImport(tx: EntityManager, kept: ImportToKeep): Promise<void> {
  await tx.query(
    `insert into earlier_decision_import (authority_id, import_id, file_name, content_sha256, decisions, imported_by,
       imported_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      ...[kept.authorityId, kept.importId, kept.fileName, kept.contentSha256, kept.decisions],
      ...[kept.importedBy, kept.importedAt],
    ],
  );
}

/** References of the authority that are imported already, each with the hash of what was imported. */
export async function findImported(
  tx: EntityManager,
  authorityId: string,
  references: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ reference: string; sha256: string }[]>(
    `select reference, content_sha256 as sha256 from earlier_decision
     where authority_id = $1 and reference = any($2)`,
    [authorityId, references],
  );
  return new Map(rows.map(({ reference, sha256 }) => [reference, sha256]));
}

/** A decision to keep, under the key that matching and consistency know it by. */
export interface EarlierToKeep {
  readonly authorityId: string;
  readonly notificationId: string;
  readonly importId: string;
  readonly decision: EarlierDecision;
  readonly contentSha256: string;
  /** Midnight UTC of the days. */
  readonly receivedAt: Date;
  readonly decidedAt: Date;
  readonly importedBy: string | null;
  readonly importedAt: Date;
}

/** Writes the row that others point to (no query of the application sees it) and the decision itself. */
export async function insertEarlierDecision(tx: EntityManager, kept: EarlierToKeep): Promise<void> {
  const { decision } = kept;
  await tx.query(
    `insert into notification (authority_id, notification_id, status, reference, version,
       exporter_name, item_name, item_family, destination, end_user_name, outcome, received_at, decided_at, created_by,
       created_at, updated_at)
     values ($1, $2, 'IMPORTED', $3, 0, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)`,
    [
      ...[kept.authorityId, kept.notificationId, decision.reference],
      ...[decision.exporterName, decision.itemName, decision.itemFamily, decision.destination],
      ...[decision.endUserName, decision.outcome, kept.receivedAt, kept.decidedAt],
      ...[kept.importedBy, kept.importedAt],
    ],
  );
  await tx.query(
    `insert into earlier_decision (authority_id, notification_id, reference, content, content_sha256, import_id)
     values ($1, $2, $3, $4, $5, $6)`,
    [
      ...[kept.authorityId, kept.notificationId, decision.reference, decision],
      ...[kept.contentSha256, kept.importId],
    ],
  );
}

export async function findEarlierDecision(
  tx: EntityManager,
  authorityId: string,
  notificationId: string,
): Promise<EarlierDecision | undefined> {
  const [row] = await tx.query<{ content: EarlierDecision }[]>(
    `select content from earlier_decision where authority_id = $1 and notification_id = $2`,
    [authorityId, notificationId],
  );
  return row?.content;
}

/** IANA zone of the authority: its days count. */
export async function timeZoneOf(tx: EntityManager, authorityId: string): Promise<string> {
  const [row] = await tx.query<{ zone: string }[]>(
    `select time_zone as zone from authority where authority_id = $1`,
    [authorityId],
  );
  return row?.zone ?? 'UTC';
}

/** The exporter's organisation here, where its EORI number or its very name tells. */
export async function organisationOf(
  tx: EntityManager,
  authorityId: string,
  { exporterName, exporterEori }: Pick<EarlierDecision, 'exporterName' | 'exporterEori'>,
): Promise<string | null> {
  const rows = await tx.query<{ id: string }[]>(
    `select organisation_id as id from organisation where authority_id = $1
       and case when $2::text is null then lower(legal_name) = lower($3) else eori = $2 end limit 2`,
    [authorityId, exporterEori, exporterName],
  );
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
}

/** Imported decisions of the authority, newest decision first; a keyset page by day and reference. */
export async function listEarlierDecisions(
  tx: EntityManager,
  authorityId: string,
  page: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ items: EarlierDecisionRow[]; next?: string }> {
  const at = page.cursor?.indexOf('~') ?? -1;
  const place = page.cursor !== undefined && at > 0 ? page.cursor : undefined;
  const rows = await tx.query<EarlierDecisionRow[]>(
    `select d.reference, d.content ->> 'exporterName' as "exporterName", d.content ->> 'itemName' as "itemName",
       d.content ->> 'endUserName' as "endUserName", r.destination, r.outcome, r.decided_on as "decidedOn", r.shared,
       i.file_name as "fileName",
       to_char(i.imported_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "importedAt",
       p.display_name as "importedBy",
       (select count(*)::int from similar_transaction s where s.authority_id = d.authority_id
         and s.notification_id = d.notification_id) as similar
     from earlier_decision d join consistency_record r using (authority_id, notification_id)
     join earlier_decision_import i on i.authority_id = d.authority_id and i.import_id = d.import_id
     left join person p on p.person_id = i.imported_by
     where d.authority_id = $1 and ($2::date is null or (r.decided_on, d.reference) < ($2, $3))
     order by r.decided_on desc, d.reference desc limit $4`,
    [authorityId, place?.slice(0, at) ?? null, place?.slice(at + 1) ?? null, page.limit + 1],
  );
  const items = rows.slice(0, page.limit);
  const last = items.at(-1);
  return rows.length > page.limit && last
    ? { items, next: `${last.decidedOn}~${last.reference}` }
    : { items };
}
