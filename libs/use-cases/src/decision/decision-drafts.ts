import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DecisionDraftContent, DecisionDraftView, DecisionView } from '@article5/contracts/decision';
import type { Actor } from '@article5/domain/identity';
import { Refused } from '@article5/domain/kernel';
import {
  deleteDecisionDraft,
  findDecisionDraft,
  findOpenCorrection,
  keepDecisionDraft,
  listDecisions,
  type DecisionDraftRow,
} from '@article5/persistence/decision';
import { findPerson } from '@article5/persistence/identity';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import type { CaseRow } from '@article5/persistence/notification';
import { Clock } from '../kernel';
import { assertAllowed, openCase, readableCase } from '../notification';

export interface DraftToSave {
  readonly reference: string;
  /** The revision that was read (`If-Match`); absent is refused. */
  readonly revision: string | undefined;
  readonly content: DecisionDraftContent;
}

/**
 * The draft decision of a case, saved while it is written so that nothing is lost and a colleague can go on. It is no
 * act and leaves no trace in the record; what counts is the proposal. Permission: `decision.propose`. Design 4.7.
 */
@Injectable()
export class DecisionDrafts {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  read(actor: Actor, command: { readonly reference: string }): Promise<DecisionDraftView> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { found } = await readableCase(tx, actor, 'decision.propose', command.reference);
      const draft = await findDecisionDraft(tx, found);
      if (draft) return toView(draft);
      const { from, before } = await whatCameBefore(tx, found);
      const content = before ? contentOf(before) : { reasons: [] };
      return { content, revision: 0, savedAt: null, savedBy: null, from };
    });
  }

  /** Refuses `decision.draft-changed-meanwhile` (412) when somebody saved since it was read. */
  save(actor: Actor, { reference, revision, content }: DraftToSave): Promise<DecisionDraftView> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { officer, found } = await openCase(tx, actor, 'decision.propose', reference);
      assertAllowed(found, 'DECISION_PROPOSED');
      if (revision === undefined)
        throw new Refused([{ code: 'decision.draft-revision-missing' }], 'MALFORMED');
      const current = (await findDecisionDraft(tx, found))?.revision ?? 0;
      if (revision !== String(current)) {
        throw new Refused(
          [{ code: 'decision.draft-changed-meanwhile', parameters: { revision: current } }],
          'STALE',
        );
      }
      const saved = { content, revision: current + 1, savedAt: this.clock.now() };
      await keepDecisionDraft(tx, found, { ...saved, savedBy: officer.personId });
      const person = await findPerson(tx, officer.personId);
      return toView({ ...saved, savedBy: person?.displayName ?? '' });
    });
  }

  discard(actor: Actor, command: { readonly reference: string }): Promise<void> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { found } = await openCase(tx, actor, 'decision.propose', command.reference);
      assertAllowed(found, 'DECISION_PROPOSED');
      await deleteDecisionDraft(tx, found);
    });
  }
}

function toView({ content, revision, savedAt, savedBy }: DecisionDraftRow): DecisionDraftView {
  return { content, revision, savedAt: savedAt.toISOString(), savedBy, from: 'DRAFT' };
}

/** What a new draft goes on from: the proposal given back last, or the decision that is corrected. */
async function whatCameBefore(
  tx: EntityManager,
  found: CaseRow,
): Promise<{ readonly from: 'RETURNED' | 'IN_FORCE' | 'NOTHING'; readonly before?: DecisionView }> {
  const decisions = await listDecisions(tx, found);
  const correction = await findOpenCorrection(tx, found);
  const since = correction?.startedAt.toISOString() ?? '';
  const [last] = decisions;
  if (last?.state === 'RETURNED' && last.proposedAt >= since) return { from: 'RETURNED', before: last };
  const inForce = decisions.find(({ decisionId }) => decisionId === correction?.decisionId);
  return inForce ? { from: 'IN_FORCE', before: inForce } : { from: 'NOTHING' };
}

/** What was proposed before, as the draft to go on from. */
function contentOf(returned: DecisionView): DecisionDraftContent {
  const { outcome, legalBasis, reasons, whyWeDiffer, targetAuthority, remarks, consistency } = returned;
  return {
    ...{ outcome, legalBasis, reasons },
    ...(whyWeDiffer === null ? {} : { whyWeDiffer }),
    ...(targetAuthority === null ? {} : { targetAuthority }),
    ...(remarks === null ? {} : { remarks }),
    consistency: {
      shared: consistency.shared,
      ...(consistency.withheldReason === null ? {} : { withheldReason: consistency.withheldReason }),
    },
  };
}
