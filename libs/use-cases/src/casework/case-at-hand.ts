import type { EntityManager } from 'typeorm';
import { availableActions, type AvailableAction } from '@article5/domain/casework';
import type { OfficerActor } from '@article5/domain/identity';
import { logAccess } from '@article5/persistence/consistency';
import type { SimilarSeen } from '@article5/persistence/decision';
import type { CaseRow } from '@article5/persistence/notification';
import { readSharing } from '@article5/persistence/sharing';

/** What the officer can do in the case now. */
export async function actionsAtHand(
  tx: EntityManager,
  officer: OfficerActor,
  found: CaseRow,
  proposedBy: string | undefined,
): Promise<AvailableAction[]> {
  const { situation } = await readSharing(tx, found);
  const { authorityId, status, inConflict, basis } = found;
  return [
    ...availableActions(officer, { authorityId, status, proposedBy, sharing: situation, inConflict, basis }),
  ];
}

/** Notes for each authority whose shared outcome was shown that it was read, and by whom. Source: R-048. */
export async function logSimilarSeen(
  tx: EntityManager,
  officer: OfficerActor,
  similar: readonly SimilarSeen[],
): Promise<void> {
  const others = similar.filter(({ view }) => view.sight !== 'OWN').map(({ other }) => other);
  const reader = { readerId: officer.personId, readerBody: officer.authorityId, what: 'similar-transaction' };
  await logAccess(tx, others, reader);
}
