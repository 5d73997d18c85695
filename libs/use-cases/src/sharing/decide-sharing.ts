import { Injectable } from '@nestjs/common';
import type { SharingView } from '@article5/contracts/sharing';
import type { Actor } from '@article5/domain/identity';
import { valueOf } from '@article5/domain/kernel';
import { decideSharing, type SharingCommand } from '@article5/domain/sharing';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { keepText } from '@article5/persistence/ledger';
import { keepSharing, readSharing } from '@article5/persistence/sharing';
import { Clock } from '../kernel';
import { assertAllowed, openCase, recordAct } from '../notification';

/**
 * Shares a requirement with the other Member States and the Commission, or records why not; there is no third state.
 * Source: Art 5(4); R-018.
 */
@Injectable()
export class DecideSharing {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(
    actor: Actor,
    command: { readonly reference: string; readonly sharing: SharingCommand },
  ): Promise<SharingView> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { officer, found } = await openCase(tx, actor, 'sharing.record', command.reference);
      const kind = command.sharing.kind === 'SHARE' ? 'SHARED' : 'SHARING_WITHHELD';
      assertAllowed(found, kind);
      const { situation, decision } = await readSharing(tx, found);
      const decided = valueOf(decideSharing(situation, command.sharing));
      if (!decision) throw new Error('a case with an outcome has a decision in force');
      const of = { ...found, decisionId: decision.decisionId };
      const by = { personId: officer.personId, at: this.clock.now() };
      let payload: Readonly<Record<string, unknown>> = {};
      if (decided.state === 'WITHHELD') {
        const { because } = decided;
        const reason = await keepText(tx, { ...found, kind: 'sharing-reason', text: decided.reason });
        await keepSharing(tx, of, { state: 'WITHHELD', because, reasonTextId: reason.textId }, by);
        payload = { because, reason };
      } else {
        await keepSharing(tx, of, decided, by);
      }
      const act = { kind, permission: 'sharing.record', payload } as const;
      await recordAct(tx, { found, officer, now: by.at }, { ...act, legalBasis: 'Art 5(4)' });
      return (await readSharing(tx, found)).view;
    });
  }
}
