import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { ReviewChange } from '@article5/domain/casework';
import { isSeenByExporter, statusAfter } from '@article5/domain/notification';
import { insertReviewTask } from '@article5/persistence/casework';
import { recordAction } from '@article5/persistence/ledger';
import type { CaseRow } from '@article5/persistence/notification';
import { askToTell } from '../message';

/** Why a case is to be looked at again. */
export interface ReasonToReview {
  readonly cause: 'LIST' | 'DENIAL' | 'PUBLICATION';
  readonly source: string;
  readonly changes: readonly ReviewChange[];
}

/**
 * Opens a review task in the locked case and records it in the ledger as the portal's own act. Nothing where nothing
 * changed that matters, where the case is over, or where the same change opened one before. Answers whether it did.
 */
export async function openReviewTask(
  tx: EntityManager,
  found: CaseRow,
  { cause, source, changes }: ReasonToReview,
  at: Date,
): Promise<boolean> {
  if (changes.length === 0 || !statusAfter(found.status, 'REVIEW_OPENED').ok) return false;
  const { authorityId, notificationId, organisationId } = found;
  const taskId = newId();
  const isNew = await insertReviewTask(tx, {
    ...{ authorityId, notificationId },
    ...{ taskId, cause, source, changes, at },
  });
  if (!isNew) return false;
  await recordAction(tx, {
    ...{ authorityId, notificationId, organisationId },
    kind: 'REVIEW_OPENED',
    actorId: null,
    actorRole: null,
    at,
    payload: { task: taskId, cause, source, changes },
    transactionId: taskId,
    exporterVisible: isSeenByExporter('REVIEW_OPENED'),
  });
  if (found.assigneeId !== null) {
    await askToTell(tx, {
      authorityId,
      notificationId,
      kind: 'review-opened',
      to: { personId: found.assigneeId },
    });
  }
  return true;
}
