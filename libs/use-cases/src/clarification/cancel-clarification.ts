import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OfficerClarificationView } from '@article5/contracts/clarification';
import type { Actor } from '@article5/domain/identity';
import { Refused } from '@article5/domain/kernel';
import {
  listClarifications,
  settleClarification,
  toOfficerClarification,
} from '@article5/persistence/clarification';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { Clock, notFound } from '../kernel';
import { assertAllowed, openCase, recordAct } from '../notification';

/**
 * Takes back what is still open of a request: its pages close again and the case goes on without an answer. 409
 * `clarification.settled` for a request that was answered or taken back, also while another one is open.
 */
@Injectable()
export class CancelClarification {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(
    actor: Actor,
    command: { readonly reference: string; readonly clarificationId: string },
  ): Promise<OfficerClarificationView> {
    return this.transactions.run(scopeOf(actor), (tx) => this.inside(tx, actor, command));
  }

  /** The same in a transaction of the caller's. */
  async inside(
    tx: EntityManager,
    actor: Actor,
    command: { readonly reference: string; readonly clarificationId: string },
  ): Promise<OfficerClarificationView> {
    const { officer, found } = await openCase(tx, actor, 'clarification.ask', command.reference);
    const asked = await listClarifications(tx, found);
    const open = asked.find(({ clarificationId }) => clarificationId === command.clarificationId);
    if (!open) throw notFound('clarification');
    assertAllowed(found, 'CLARIFICATION_CANCELLED');
    if (open.state !== 'OPEN') throw new Refused([{ code: 'clarification.settled' }], 'CONFLICT');
    const now = this.clock.now();
    const { clarificationId, number } = open;
    await settleClarification(tx, found.authorityId, clarificationId, { state: 'CANCELLED', at: now });
    await recordAct(
      tx,
      { found, officer, now },
      {
        kind: 'CLARIFICATION_CANCELLED',
        permission: 'clarification.ask',
        payload: { clarification: clarificationId, number },
        change: { openAnswerKeys: null },
      },
    );
    return toOfficerClarification({ ...open, state: 'CANCELLED', settledAt: now });
  }
}
