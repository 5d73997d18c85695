import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { CorrectionView } from '@article5/contracts/decision';
import { startCorrection } from '@article5/domain/decision';
import type { Actor } from '@article5/domain/identity';
import { valueOf } from '@article5/domain/kernel';
import { deleteDecisionDraft, findDecisionInForce, insertCorrection } from '@article5/persistence/decision';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { keepText } from '@article5/persistence/ledger';
import { Clock } from '../kernel';
import { assertAllowed, openCase, recordAct } from '../notification';
import { openCorrectionOf } from './open-correction';

/**
 * Begins to correct the decision of a decided or closed case: why is kept, and the case waits for another proposal while
 * the decision stays in force. Source: R-050.
 */
@Injectable()
export class StartCorrection {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(
    actor: Actor,
    command: { readonly reference: string; readonly reason: string },
  ): Promise<CorrectionView> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { officer, found } = await openCase(tx, actor, 'decision.correct', command.reference);
      assertAllowed(found, 'CORRECTION_STARTED');
      const inForce = await findDecisionInForce(tx, found);
      const wasClosed = found.status === 'CLOSED';
      const started = valueOf(
        startCorrection({ decisionId: inForce?.decisionId, wasClosed }, command.reason),
      );
      const now = this.clock.now();
      const correctionId = newId();
      const { decisionId } = started;
      const reason = await keepText(tx, { ...found, kind: 'correction-reason', text: started.reason });
      await insertCorrection(tx, {
        authorityId: found.authorityId,
        notificationId: found.notificationId,
        ...{ correctionId, decisionId, wasClosed },
        reasonTextId: reason.textId,
        startedBy: officer.personId,
        startedAt: now,
      });
      await deleteDecisionDraft(tx, found);
      const payload = { correction: correctionId, corrects: decisionId, wasClosed, reason };
      const act = { kind: 'CORRECTION_STARTED', permission: 'decision.correct', payload } as const;
      await recordAct(tx, { found, officer, now }, act);
      const view = await openCorrectionOf(tx, found);
      if (!view) throw new Error('the correction that was just begun is not there');
      return view;
    });
  }
}
