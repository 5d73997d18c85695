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

/** Acts by which the authority got a version. */
const RECEIVED: readonly string[] = ['SUBMITTED', 'REDIRECTION_RECEIVED', 'CLARIFICATION_ANSWERED'];

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
  const action = actions.find((one) => one.version === version && RECEIVED.includes(one.kind));
  if (!sent || !action) throw notFound('receipt');
  // What another authority sent on was received here when it came, not when the exporter sent it there.
  const sentAt = action.kind === 'REDIRECTION_RECEIVED' ? found.receivedAt : sent.submittedAt;
  return toReceipt({ ...found, version: { ...sent, sentAt }, action });
}
