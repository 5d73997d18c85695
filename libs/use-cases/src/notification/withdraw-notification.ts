import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { Refused, type Actor } from '@article5/domain/kernel';
import { statusAfter, type ExporterStatus } from '@article5/domain/notification';
import { addToOutbox, scopeOf, Transactions } from '@article5/persistence/kernel';
import { keepText, recordAction } from '@article5/persistence/ledger';
import { markWithdrawn } from '@article5/persistence/notification';
import { Clock } from '../kernel';
import { askToTell } from '../message';
import { moveClockFor, roleFor } from './act-on-case';
import { assertStatus, openOwn } from './own-notification';

/**
 * The exporter takes the notification back before the decision; the data stay, and the authority may still act under
 * Art 5(1). Refuses `withdrawal.reason-missing`, and
 * `withdrawal.nothing-notified` where the authority opened the case itself. Permission: `notification.withdraw`. Source: R-051.
 */
@Injectable()
export class WithdrawNotification {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async execute(
    actor: Actor,
    command: { readonly notificationId: string; readonly reason: string },
  ): Promise<{ status: ExporterStatus; withdrawnAt: string }> {
    const reason = command.reason.trim();
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { exporter, own } = await openOwn(tx, actor, 'notification.withdraw', command.notificationId);
      if (!statusAfter(own.status, 'WITHDRAWN').ok) assertStatus(own);
      if (own.basis === 'INFORMED') throw new Refused([{ code: 'withdrawal.nothing-notified' }]);
      if (reason === '') throw new Refused([{ code: 'withdrawal.reason-missing', field: '/reason' }]);
      const at = this.clock.now();
      const ids = { authorityId: own.authorityId, notificationId: own.notificationId };
      const { organisationId } = own;
      await markWithdrawn(tx, own, at);
      await moveClockFor(tx, own, 'WITHDRAWN', at);
      const text = reason.replaceAll('\u0000', '').toWellFormed();
      const kept = await keepText(tx, { ...ids, organisationId, kind: 'withdrawal-reason', text });
      await askToTell(tx, { ...ids, kind: 'withdrawn', to: { organisationId } });
      await addToOutbox(tx, { authorityId: own.authorityId, job: 'compare-transaction', payload: ids });
      await recordAction(tx, {
        ...ids,
        organisationId,
        kind: 'WITHDRAWN',
        actorId: exporter.personId,
        actorRole: roleFor(exporter, 'notification.withdraw'),
        at,
        payload: { reasonText: kept.textId, reasonCommitment: kept.commitment },
        transactionId: newId(),
        exporterVisible: true,
      });
      return { status: 'WITHDRAWN', withdrawnAt: at.toISOString() };
    });
  }
}
