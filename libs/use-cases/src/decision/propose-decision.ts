import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { DecisionDraft as SentDraft, DecisionView } from '@article5/contracts/decision';
import { ARTICLE_OF_BASIS, proposeDecision, REASON_CATALOGUE_VERSION } from '@article5/domain/decision';
import type { Actor } from '@article5/domain/identity';
import { valueOf } from '@article5/domain/kernel';
import { canonicalText } from '@article5/domain/ledger';
import {
  deleteDecisionDraft,
  findDecision,
  insertProposal,
  readVersionsUsed,
} from '@article5/persistence/decision';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { keepText } from '@article5/persistence/ledger';
import { assertMayDecide } from '../consultation';
import { Clock } from '../kernel';
import { askToTell } from '../message';
import { assertAllowed, openCase, recordAct } from '../notification';
import { readGround, toDraft, writeLetter } from './case-to-decide';
import { lapseSilent } from './hearing-at-hand';

/**
 * Sends a decision for approval with everything it rests on: assessment, reasons, the versions of catalogue, lists,
 * tables and matcher, and the essentially identical transactions as they were shown. All of it is committed to in
 * the ledger. Source; design 4.7.
 */
@Injectable()
export class ProposeDecision {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(
    actor: Actor,
    command: { readonly reference: string; readonly draft: SentDraft },
  ): Promise<DecisionView> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { officer, found } = await openCase(tx, actor, 'decision.propose', command.reference);
      assertAllowed(found, 'DECISION_PROPOSED');
      const now = this.clock.now();
      await lapseSilent(tx, found, now);
      const ground = await readGround(tx, found, now);
      const proposed = valueOf(proposeDecision(ground.now, toDraft(command.draft)));
      await assertMayDecide(tx, found, proposed.outcome);
      const { letter, textSha256 } = writeLetter(found, ground, proposed);
      const used = await readVersionsUsed(tx, found);
      const versions = { ...used, reasonCatalogue: REASON_CATALOGUE_VERSION };
      const shownResults = ground.similar.map(({ view }) => view);
      const { authorityId, notificationId, version } = found;
      const { assessmentRevision } = ground;
      const decisionId = newId();
      await insertProposal(tx, {
        ...{ authorityId, notificationId, version, decisionId, proposed, letter, textSha256, versions },
        ...{ shownResults, assessmentRevision },
        proposedBy: officer.personId,
        proposedAt: now,
        correctsDecisionId: ground.replaces?.decisionId ?? null,
      });
      await deleteDecisionDraft(tx, found);
      const { hearings } = ground;
      const whole = { assessment: ground.now.assessment, proposed, versions, shownResults, hearings };
      const text = canonicalText(JSON.parse(JSON.stringify(whole)));
      const proposal = await keepText(tx, { ...found, kind: 'decision-proposal', text });
      await recordAct(
        tx,
        { found, officer, now },
        {
          kind: 'DECISION_PROPOSED',
          permission: 'decision.propose',
          legalBasis: ARTICLE_OF_BASIS[proposed.legalBasis],
          payload: {
            decision: decisionId,
            version,
            outcome: proposed.outcome,
            textSha256,
            assessmentRevision,
            ...(ground.replaces === undefined ? {} : { corrects: ground.replaces.decisionId }),
            proposal,
          },
        },
      );
      const to = { permission: 'decision.approve', exceptPersonId: officer.personId } as const;
      await askToTell(tx, { authorityId, notificationId, kind: 'decision-proposed', to });
      const view = await findDecision(tx, found, decisionId);
      if (!view) throw new Error('the proposal that was just written is not there');
      return view;
    });
  }
}
