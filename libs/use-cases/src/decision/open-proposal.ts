import type { EntityManager } from 'typeorm';
import type { DecisionView } from '@article5/contracts/decision';
import type { OpenProposal } from '@article5/domain/decision';
import { findDecision } from '@article5/persistence/decision';
import type { CaseRow } from '@article5/persistence/notification';
import { notFound } from '../kernel';
import { hasUnweighed } from './hearing-at-hand';

/** The proposal that lies before the approver; refused as absent when it is another case's or has ended. */
export async function openProposal(
  tx: EntityManager,
  found: CaseRow,
  decisionId: string,
): Promise<DecisionView> {
  const proposal = await findDecision(tx, found, decisionId);
  if (proposal?.state !== 'PROPOSED') throw notFound('decision');
  return proposal;
}

export async function toOpenProposal(
  tx: EntityManager,
  found: CaseRow,
  view: DecisionView,
): Promise<OpenProposal> {
  const { shared, withheldReason } = view.consistency;
  return {
    proposedBy: view.proposedBy.personId,
    version: view.version,
    textSha256: view.letter.textSha256,
    consistency: { shared, ...(withheldReason === null ? {} : { withheldReason }) },
    hearingUnweighed: await hasUnweighed(tx, found),
  };
}
