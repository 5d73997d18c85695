import { Injectable } from '@nestjs/common';
import { Refused, type Actor } from '@article5/domain/kernel';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { keepText } from '@article5/persistence/ledger';
import { Clock } from '../kernel';
import { assertAllowed, openCase, recordAct } from './act-on-case';

const PERMISSION = 'case.open-own-initiative';

/**
 * Ends a case of the authority's own initiative without informing the exporter: nothing is decided, for nothing was
 * notified. Refuses `own-initiative.notified` and `case.reason-missing`; 409 where the lifecycle has no such end.
 */
@Injectable()
export class SetAside {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(
    actor: Actor,
    command: { readonly reference: string; readonly reason: string },
  ): Promise<{ status: 'CLOSED' }> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { officer, found } = await openCase(tx, actor, PERMISSION, command.reference);
      if (found.basis !== 'INFORMED') throw new Refused([{ code: 'own-initiative.notified' }]);
      assertAllowed(found, 'SET_ASIDE');
      const text = command.reason.trim().replaceAll('\u0000', '').toWellFormed();
      if (text === '') throw new Refused([{ code: 'case.reason-missing', field: '/reason' }]);
      const reason = await keepText(tx, { ...found, kind: 'set-aside-reason', text });
      const act = {
        kind: 'SET_ASIDE',
        permission: PERMISSION,
        payload: { reason },
        legalBasis: 'Art 5(1)',
      } as const;
      await recordAct(tx, { found, officer, now: this.clock.now() }, act);
      return { status: 'CLOSED' };
    });
  }
}
