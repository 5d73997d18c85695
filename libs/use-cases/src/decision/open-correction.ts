import type { EntityManager } from 'typeorm';
import type { CorrectionView } from '@article5/contracts/decision';
import { findOpenCorrection } from '@article5/persistence/decision';
import type { CaseRow } from '@article5/persistence/notification';

/** The correction that has begun in a case, as officers see it. */
export async function openCorrectionOf(
  tx: EntityManager,
  found: Pick<CaseRow, 'authorityId' | 'notificationId'>,
): Promise<CorrectionView | null> {
  const open = await findOpenCorrection(tx, found);
  return open === undefined ? null : { ...open, startedAt: open.startedAt.toISOString() };
}
