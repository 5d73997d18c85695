import { Injectable } from '@nestjs/common';
import { replayView, type ReplayView } from '@article5/contracts/casework';
import type { Actor } from '@article5/domain/identity';
import { findProposalEvidence, type ProposalEvidence } from '@article5/persistence/casework';
import { findDecision } from '@article5/persistence/decision';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { commitmentTo } from '@article5/persistence/ledger';
import { notFound } from '../kernel';
import { readableCase } from '../notification';
import { versionOf } from './read-versions';

const evidence = replayView.pick({ assessment: true, versions: true }).extend({
  shownResults: replayView.shape.similar,
  /** Proposals of before there were hearings say nothing of them. */
  hearings: replayView.shape.hearings.default([]),
});

/**
 * Reopens a proposal as its officer saw it: answers of that version, assessment, similar transactions and outcomes as
 * shown, versions in force. Taken from the text that the ledger committed to, and said whether it still fits.
 * Permission: `case.read`. Source: design 4.7.
 */
@Injectable()
export class ReplayDecision {
  constructor(private readonly transactions: Transactions) {}

  execute(
    actor: Actor,
    command: { readonly reference: string; readonly decisionId: string },
  ): Promise<ReplayView> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { found } = await readableCase(tx, actor, 'case.read', command.reference);
      const decision = await findDecision(tx, found, command.decisionId);
      const kept = decision && (await findProposalEvidence(tx, found, command.decisionId));
      if (!kept) throw notFound('decision');
      const shown = kept.text === null ? undefined : evidence.safeParse(JSON.parse(kept.text)).data;
      return {
        decision,
        notified: await versionOf(tx, found, decision.version),
        assessment: shown?.assessment ?? null,
        similar: shown?.shownResults ?? [],
        hearings: shown?.hearings ?? [],
        versions: shown?.versions ?? {},
        proven: shown !== undefined && isUnchanged(kept),
      };
    });
  }
}

function isUnchanged({ text, salt, commitment }: ProposalEvidence): boolean {
  return text !== null && salt !== null && commitmentTo(text, salt) === commitment;
}
