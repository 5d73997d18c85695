import type { EntityManager } from 'typeorm';
import type { Receipt } from '@article5/contracts/notification';
import {
  findSubmitted,
  listVersions,
  listVisibleActions,
  type OwnScope,
} from '@article5/persistence/notification';
import { notFound } from '../kernel';
import { toReceipt } from './receipt';

/** The receipt of one version of an own notification, written again from what is kept. `receipt.not-found`. */
export async function findReceipt(
  tx: EntityManager,
  scope: OwnScope,
  notificationId: string,
  version: number,
): Promise<Receipt> {
  const found = await findSubmitted(tx, scope.authorityId, { notificationId });
  if (!found || found.organisationId !== scope.organisationId) throw notFound('receipt');
  const sent = (await listVersions(tx, found)).find((one) => one.version === version);
  const actions = await listVisibleActions(tx, found);
  const action = actions.find(
    (one) => one.version === version && ['SUBMITTED', 'CLARIFICATION_ANSWERED'].includes(one.kind),
  );
  if (!sent || !action) throw notFound('receipt');
  return toReceipt({ ...found, version: { ...sent, sentAt: sent.submittedAt }, action });
}
