import { Injectable } from '@nestjs/common';
import type { DecisionView } from '@article5/contracts/decision';
import { returnDecision } from '@article5/domain/decision';
import type { Actor } from '@article5/domain/identity';
import { valueOf } from '@article5/domain/kernel';
import { endProposal, findDecision } from '@article5/persistence/decision';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { keepText } from '@article5/persistence/ledger';
import { Clock } from '../kernel';
import { askToTell } from '../message';
import { assertAllowed, openCase, recordAct } from '../notification';
import { openProposal, toOpenProposal } from './open-proposal';

/** Gives a proposal back with a comment; the case is assessed again. Source: R-014. */
@Injectable()
export class ReturnDecision {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(
    actor: Actor,
    command: { readonly reference: string; readonly decisionId: string; readonly comment: string },
  ): Promise<DecisionView> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { officer, found } = await openCase(tx, actor, 'decision.return', command.reference);
      assertAllowed(found, 'DECISION_RETURNED');
      const proposal = await openProposal(tx, found, command.decisionId);
      const open = await toOpenProposal(tx, found, proposal);
      const comment = valueOf(returnDecision(open, officer.personId, command.comment));
      const now = this.clock.now();
      const { decisionId } = proposal;
      const end = { state: 'RETURNED', by: officer.personId, at: now, comment } as const;
      await endProposal(tx, found.authorityId, decisionId, end);
      const kept = await keepText(tx, { ...found, kind: 'return-comment', text: comment });
      await recordAct(
        tx,
        { found, officer, now },
        {
          kind: 'DECISION_RETURNED',
          permission: 'decision.return',
          payload: { decision: decisionId, comment: kept },
        },
      );
      const { authorityId, notificationId } = found;
      const to = { personId: proposal.proposedBy.personId };
      await askToTell(tx, { authorityId, notificationId, kind: 'decision-returned', to });
      const view = await findDecision(tx, found, decisionId);
      if (!view) throw new Error('the proposal that was just given back is not there');
      return view;
    });
  }
}
