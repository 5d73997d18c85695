import type { EntityManager } from 'typeorm';
import type { CaseBasis, NotificationStatus } from '@article5/domain/notification';
import type { Answers } from '@article5/domain/questions';

/** A submitted notification as those who act on it need it: where it stands and whose it is. */
export interface CaseRow {
  readonly authorityId: string;
  readonly notificationId: string;
  readonly organisationId: string;
  readonly reference: string;
  readonly status: NotificationStatus;
  readonly basis: CaseBasis;
  /** Newest version sent. */
  readonly version: number;
  readonly exporterName: string;
  readonly endUserName: string | null;
  readonly assigneeId: string | null;
  readonly outcome: string | null;
  readonly decidedAt: Date | null;
  readonly receivedAt: Date;
  /** IANA zone of the authority: its days count. */
  readonly timeZone: string;
  readonly authorityName: string;
  /** Officers who declared a conflict of interest with the case. */
  readonly inConflict: readonly string[];
}

const IN_CONFLICT = `array(select c.person_id::text from case_conflict c where c.authority_id = n.authority_id
  and c.notification_id = n.notification_id and c.lifted_at is null order by 1)`;

const CASE = `select n.authority_id as "authorityId", n.notification_id as "notificationId",
    n.organisation_id as "organisationId", n.reference, n.status, n.basis, n.version, n.exporter_name as "exporterName",
    n.end_user_name as "endUserName", n.assignee_id as "assigneeId", n.outcome, n.decided_at as "decidedAt",
    n.received_at as "receivedAt",
    a.time_zone as "timeZone", a.name as "authorityName",
    ${IN_CONFLICT} as "inConflict"
  from notification n join authority a using (authority_id)`;

/** Officers who declared a conflict of interest with a case. */
export async function listInConflict(
  tx: EntityManager,
  authorityId: string,
  notificationId: string,
): Promise<readonly string[]> {
  const [row] = await tx.query<{ ids: string[] }[]>(
    `select ${IN_CONFLICT} as ids from notification n where n.authority_id = $1 and n.notification_id = $2`,
    [authorityId, notificationId],
  );
  return row?.ids ?? [];
}

/** The case of an authority by its reference, locked until the transaction ends: acts on a case come one by one. */
export async function lockCase(
  tx: EntityManager,
  authorityId: string,
  reference: string,
): Promise<CaseRow | undefined> {
  const [row] = await tx.query<CaseRow[]>(
    `${CASE} where n.authority_id = $1 and n.reference = $2 and n.status <> 'DRAFT' for update of n`,
    [authorityId, reference],
  );
  return row;
}

/** The same by its id. */
export async function lockCaseById(
  tx: EntityManager,
  authorityId: string,
  notificationId: string,
): Promise<CaseRow | undefined> {
  const [row] = await tx.query<CaseRow[]>(
    `${CASE} where n.authority_id = $1 and n.notification_id = $2 and n.status <> 'DRAFT' for update of n`,
    [authorityId, notificationId],
  );
  return row;
}

/** The case without a lock, for reading. */
export async function findCase(
  tx: EntityManager,
  authorityId: string,
  reference: string,
): Promise<CaseRow | undefined> {
  const [row] = await tx.query<CaseRow[]>(
    `${CASE} where n.authority_id = $1 and n.reference = $2 and n.status <> 'DRAFT'`,
    [authorityId, reference],
  );
  return row;
}

/** The same by its id; row-level security keeps an exporter to its own. */
export async function findCaseById(
  tx: EntityManager,
  authorityId: string,
  notificationId: string,
): Promise<CaseRow | undefined> {
  const [row] = await tx.query<CaseRow[]>(
    `${CASE} where n.authority_id = $1 and n.notification_id = $2 and n.status <> 'DRAFT'`,
    [authorityId, notificationId],
  );
  return row;
}

/** Where a case stands after an act; what is left out stays. */
export interface CaseChange {
  readonly status: NotificationStatus;
  readonly assigneeId?: string | null;
  readonly outcome?: string;
  readonly decidedAt?: Date;
  /** Pages that the exporter may write again; null closes them. */
  readonly openAnswerKeys?: readonly string[] | null;
}

/**
 * Writes where the case stands now; asking and informing show it to an exporter that did not know of it. The
 * act that led there is recorded in the same transaction.
 */
export async function moveCase(
  tx: EntityManager,
  { authorityId, notificationId }: Pick<CaseRow, 'authorityId' | 'notificationId'>,
  change: CaseChange,
  now: Date,
): Promise<void> {
  await tx.query(
    `update notification set status = $3, updated_at = $4,
       assignee_id = case when $5 then $6::uuid else assignee_id end,
       outcome = coalesce($7, outcome), decided_at = coalesce($8, decided_at),
       open_answer_keys = case when $9 then $10::text[] else open_answer_keys end,
       exporter_sees = exporter_sees or $3 in ('AWAITING_EXPORTER', 'DECIDED')
     where authority_id = $1 and notification_id = $2`,
    [
      authorityId,
      notificationId,
      change.status,
      now,
      change.assigneeId !== undefined,
      change.assigneeId ?? null,
      change.outcome ?? null,
      change.decidedAt ?? null,
      change.openAnswerKeys !== undefined,
      change.openAnswerKeys ?? null,
    ],
  );
}

/** Answers as sent in one version, with the question catalogue they answer. */
export interface SentVersion {
  readonly version: number;
  readonly catalogueVersion: string;
  readonly answers: Answers;
  readonly canonicalSha256: string;
  readonly declaredBy: string;
  readonly submittedAt: Date;
}

export async function findSentVersion(
  tx: EntityManager,
  { authorityId, notificationId }: Pick<CaseRow, 'authorityId' | 'notificationId'>,
  version: number,
): Promise<SentVersion | undefined> {
  const [row] = await tx.query<SentVersion[]>(
    `select version, catalogue_version as "catalogueVersion", answers, canonical_sha256 as "canonicalSha256",
       declared_by as "declaredBy", submitted_at as "submittedAt"
     from notification_version where authority_id = $1 and notification_id = $2 and version = $3`,
    [authorityId, notificationId, version],
  );
  return row;
}
