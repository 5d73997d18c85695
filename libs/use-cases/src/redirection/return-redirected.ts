import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { Refused, valueOf, type Actor } from '@article5/domain/kernel';
import { isSeenByExporter, statusAfter } from '@article5/domain/notification';
import { giveBack } from '@article5/domain/redirection';
import { reopenSteps, stepsLeftOut } from '@article5/persistence/intake';
import { addToOutbox, inScopeOf, scopeOf, Transactions } from '@article5/persistence/kernel';
import { keepText, recordAction } from '@article5/persistence/ledger';
import { lockCaseById, moveCase } from '@article5/persistence/notification';
import {
  findArrival,
  lockRedirection,
  markReturned,
  type RedirectionRow,
} from '@article5/persistence/redirection';
import { Clock, notFound } from '../kernel';
import { assertAllowed, moveClockFor, openCase, recordAct } from '../notification';
import { readable } from './readable';

const PERMISSION = 'case.redirect';

/**
 * Sends a case that came by redirection back to the authority it came from: it is over here, and goes on there, in one
 * transaction of both books. Refuses what `giveBack` refuses; 409 where the lifecycle has no return. Source: R-005.
 */
@Injectable()
export class ReturnRedirected {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(
    actor: Actor,
    command: { readonly reference: string; readonly reason: string },
  ): Promise<{ status: 'REDIRECTED' }> {
    const own = scopeOf(actor);
    return this.transactions.run(own, async (tx) => {
      const { officer, found } = await openCase(tx, actor, PERMISSION, command.reference);
      const arrived = await findArrival(tx, found);
      const arrival = arrived && { fromAuthorityId: arrived.fromAuthorityId, version: found.version };
      const reason = valueOf(giveBack(readable(command.reason), arrival));
      assertAllowed(found, 'REDIRECTION_RETURNED');
      const row = arrived && (await lockRedirection(tx, arrived.redirectionId));
      if (row?.state !== 'ARRIVED') throw new Refused([{ code: 'redirection.not-received-so' }], 'CONFLICT');
      const now = this.clock.now();
      await markReturned(tx, row.redirectionId, { reason, at: now });
      const kept = await keepText(tx, { ...found, kind: 'redirection-reason', text: reason });
      const { authorityId, notificationId } = found;
      const again = { authorityId, job: 'compare-transaction', payload: { authorityId, notificationId } };
      await addToOutbox(tx, again);
      const payload = { redirection: row.redirectionId, to: row.fromAuthorityId, reason: kept };
      const act = { kind: 'REDIRECTION_RETURNED', permission: PERMISSION, payload } as const;
      await recordAct(tx, { found, officer, now }, { ...act, legalBasis: 'Art 12(2)' });
      const other = { ...own, authorityId: row.fromAuthorityId };
      await inScopeOf(tx, { own, other }, () => resume(tx, row, reason, now));
      return { status: 'REDIRECTED' };
    });
  }
}

/** The case goes on where it came from; the ledger there names the other authority and none of its people. */
async function resume(tx: EntityManager, row: RedirectionRow, reason: string, now: Date): Promise<void> {
  const key = { authorityId: row.fromAuthorityId, notificationId: row.fromNotificationId };
  const found = await lockCaseById(tx, key.authorityId, key.notificationId);
  if (!found) throw notFound('case');
  const next = statusAfter(found.status, 'REDIRECTION_CAME_BACK');
  if (!next.ok) throw new Refused(next.refusals, 'CONFLICT');
  await moveCase(tx, key, { status: next.value }, now);
  await moveClockFor(tx, found, 'REDIRECTION_CAME_BACK', now);
  const kept = await keepText(tx, { ...found, kind: 'redirection-reason', text: reason });
  await checkAgain(tx, { ...key, version: found.version });
  await addToOutbox(tx, {
    authorityId: key.authorityId,
    job: 'tell-organisation',
    payload: { ...key, organisationId: row.organisationId, messageKind: 'notification-moved' },
  });
  await addToOutbox(tx, {
    authorityId: key.authorityId,
    job: 'tell-officers',
    payload: { ...key, permission: 'case.triage', messageKind: 'redirection-returned' },
  });
  await recordAction(tx, {
    ...{ ...key, organisationId: row.organisationId, kind: 'REDIRECTION_CAME_BACK' },
    ...{ actorId: null, actorRole: null, at: now, legalBasis: 'Art 12(2)' },
    payload: { redirection: row.redirectionId, from: row.toAuthorityId, reason: kept },
    transactionId: newId(),
    exporterVisible: isSeenByExporter('REDIRECTION_CAME_BACK'),
  });
}

/** Intake checks that the redirection broke off, and matching, from which it was taken out, are done again. */
async function checkAgain(
  tx: EntityManager,
  key: { readonly authorityId: string; readonly notificationId: string; readonly version: number },
): Promise<void> {
  await reopenSteps(tx, key, ['match-transactions', ...(await stepsLeftOut(tx, key))]);
  await addToOutbox(tx, { authorityId: key.authorityId, job: 'start-intake', payload: { ...key } });
}
