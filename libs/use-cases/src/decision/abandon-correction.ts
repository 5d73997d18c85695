import { Injectable } from '@nestjs/common';
import type { Actor } from '@article5/domain/identity';
import { Refused } from '@article5/domain/kernel';
import { deleteDecisionDraft, endCorrection, findOpenCorrection } from '@article5/persistence/decision';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { keepText } from '@article5/persistence/ledger';
import { Clock } from '../kernel';
import { assertAllowed, openCase, recordAct } from '../notification';

/**
 * Gives up a correction. The decision stays as it is and the case stands as before: one that was closed is closed again,
 * as an act of its own, so that the acts alone still say where each case stands. Refuses `correction.reason-missing`.
 * Source: R-050.
 */
@Injectable()
export class AbandonCorrection {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(
    actor: Actor,
    command: { readonly reference: string; readonly reason: string },
  ): Promise<{ readonly status: 'DECIDED' | 'CLOSED' }> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { officer, found } = await openCase(tx, actor, 'decision.correct', command.reference);
      assertAllowed(found, 'CORRECTION_ABANDONED');
      const open = await findOpenCorrection(tx, found);
      if (!open) throw new Error('a case that is corrected has an open correction');
      const text = command.reason.trim();
      if (text === '') throw new Refused([{ code: 'correction.reason-missing', field: '/reason' }]);
      const now = this.clock.now();
      const { correctionId, wasClosed } = open;
      await endCorrection(tx, found.authorityId, correctionId, {
        how: 'ABANDONED',
        by: officer.personId,
        at: now,
      });
      await deleteDecisionDraft(tx, found);
      const reason = await keepText(tx, { ...found, kind: 'correction-abandoned', text });
      const permission = 'decision.correct';
      const payload = { correction: correctionId, reason };
      await recordAct(tx, { found, officer, now }, { kind: 'CORRECTION_ABANDONED', permission, payload });
      if (!wasClosed) return { status: 'DECIDED' };
      const asBefore = { found: { ...found, status: 'DECIDED' }, officer, now } as const;
      await recordAct(tx, asBefore, { kind: 'CLOSED', permission, payload: { correction: correctionId } });
      return { status: 'CLOSED' };
    });
  }
}
