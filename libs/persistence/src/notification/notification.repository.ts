import type { EntityManager } from 'typeorm';
import type { CaseBasis, ListColumns, NotificationStatus } from '@article5/domain/notification';
import type { Answers } from '@article5/domain/questions';

/** Whose notifications may be looked for; named in each query, enforced again by row-level security. */
export interface OwnScope {
  readonly authorityId: string;
  readonly organisationId: string;
}

/** A notification as its exporter's acts need it. */
export interface OwnNotification extends OwnScope {
  readonly notificationId: string;
  readonly status: NotificationStatus;
  readonly basis: CaseBasis;
  readonly reference: string | null;
  /** Newest version sent; 0 for a draft. */
  readonly version: number;
  readonly copiedFrom: string | null;
  /** Pages that an open clarification asks for again; null: none is open. */
  readonly openAnswerKeys: readonly string[] | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const COLUMNS = `authority_id as "authorityId", organisation_id as "organisationId",
  notification_id as "notificationId", status, basis, reference, version, copied_from as "copiedFrom",
  open_answer_keys as "openAnswerKeys", created_at as "createdAt", updated_at as "updatedAt"`;
const OWN = `authority_id = $1 and organisation_id = $2 and notification_id = $3`;

/** The exporter's notification; locked until the transaction ends when it is to be changed. */
export async function findOwnNotification(
  tx: EntityManager,
  scope: OwnScope,
  notificationId: string,
  { lock } = { lock: false },
): Promise<OwnNotification | undefined> {
  const [found] = await tx.query<OwnNotification[]>(
    `select ${COLUMNS} from notification where ${OWN}${lock ? ' for update' : ''}`,
    [scope.authorityId, scope.organisationId, notificationId],
  );
  return found;
}

export interface DraftToKeep extends OwnScope {
  readonly notificationId: string;
  readonly copiedFrom: string | null;
  readonly answers: Answers;
  readonly columns: ListColumns;
  readonly createdBy: string;
  readonly at: Date;
}

/** Writes a draft with its first answers, if any. */
export async function insertDraft(tx: EntityManager, draft: DraftToKeep): Promise<void> {
  const { columns } = draft;
  await tx.query(
    `with started as (insert into notification (authority_id, organisation_id, notification_id, status, exporter_name,
         copied_from, item_name, item_family, destination, end_user_name, created_by, created_at, updated_at)
       select $1, $2, $3, 'DRAFT', legal_name, $4, $5, $6, $7, $8, $9, $10, $10
         from organisation where organisation_id = $2)
     insert into draft_answer (authority_id, notification_id, organisation_id, answer_key, value, revision, saved_by, saved_at)
     select $1, $3, $2, key, value, 1, $9, $10 from jsonb_each($11::jsonb)`,
    [
      draft.authorityId,
      draft.organisationId,
      draft.notificationId,
      draft.copiedFrom,
      columns.itemName,
      columns.itemFamily,
      columns.destination,
      columns.endUserName,
      draft.createdBy,
      draft.at,
      JSON.stringify(draft.answers),
    ],
  );
}

/** Moves what lists show of a draft along with its answers. */
export async function touchDraft(
  tx: EntityManager,
  draft: OwnNotification,
  columns: ListColumns,
  at: Date,
): Promise<void> {
  await tx.query(
    `update notification set item_name = $4, item_family = $5, destination = $6, end_user_name = $7, updated_at = $8
     where ${OWN}`,
    [
      draft.authorityId,
      draft.organisationId,
      draft.notificationId,
      columns.itemName,
      columns.itemFamily,
      columns.destination,
      columns.endUserName,
      at,
    ],
  );
}

/** Deletes a draft with its answers and the rows of its files; the files themselves are the caller's. */
export async function deleteDraftRows(tx: EntityManager, draft: OwnNotification): Promise<void> {
  await tx.query(
    `with answers as (delete from draft_answer where ${OWN}), files as (delete from attachment where ${OWN})
     delete from notification where ${OWN} and status = 'DRAFT'`,
    [draft.authorityId, draft.organisationId, draft.notificationId],
  );
}

/** The exporter's withdrawal. */
export async function markWithdrawn(tx: EntityManager, own: OwnNotification, at: Date): Promise<void> {
  await tx.query(
    `update notification set status = 'WITHDRAWN', open_answer_keys = null, updated_at = $4 where ${OWN}`,
    [own.authorityId, own.organisationId, own.notificationId, at],
  );
}
