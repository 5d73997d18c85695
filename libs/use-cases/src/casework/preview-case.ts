import { Injectable } from '@nestjs/common';
import type { CasePreview } from '@article5/contracts/casework';
import type { Actor } from '@article5/domain/identity';
import { findInboxRow, listIndicators } from '@article5/persistence/casework';
import { listDecisions, listSimilar } from '@article5/persistence/decision';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { notFound } from '../kernel';
import { readableCase } from '../notification';
import { actionsAtHand, logSimilarSeen } from './case-at-hand';

/** A case in short, beside the inbox. */
@Injectable()
export class PreviewCase {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, command: { readonly reference: string }): Promise<CasePreview> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { officer, found } = await readableCase(tx, actor, 'case.read', command.reference);
      const row = await findInboxRow(tx, found.authorityId, found.reference);
      if (!row) throw notFound('case');
      const similar = await listSimilar(tx, found);
      const shown = similar.filter(({ view }) => view.verdict === 'SAME' && view.outcome !== null);
      await logSimilarSeen(tx, officer, shown);
      const decisions = await listDecisions(tx, found);
      const open = decisions.find(({ state }) => state === 'PROPOSED');
      return {
        ...row,
        indicators: await listIndicators(tx, found, found.version),
        similarOutcomes: shown.flatMap(({ view: { authorityId, outcome } }) =>
          outcome === null ? [] : [{ authorityId, outcome }],
        ),
        availableActions: await actionsAtHand(tx, officer, found, open?.proposedBy.personId),
      };
    });
  }
}
