import type { EntityManager } from 'typeorm';

/** What the ledger committed to when a decision was proposed, and the text itself as far as it was not erased. */
export interface ProposalEvidence {
  readonly commitment: string;
  readonly text: string | null;
  readonly salt: string | null;
}

/** The evidence of a proposal; undefined where there is none of that id in the case. */
export async function findProposalEvidence(
  tx: EntityManager,
  of: { readonly authorityId: string; readonly notificationId: string },
  decisionId: string,
): Promise<ProposalEvidence | undefined> {
  const [found] = await tx.query<ProposalEvidence[]>(
    `select a.payload -> 'proposal' ->> 'commitment' as commitment, t.text, t.salt
     from case_action a
     left join case_text t on t.authority_id = a.authority_id
       and t.text_id = (a.payload -> 'proposal' ->> 'textId')::uuid
     where a.authority_id = $1 and a.notification_id = $2 and a.kind = 'DECISION_PROPOSED'
       and a.payload ->> 'decision' = $3`,
    [of.authorityId, of.notificationId, decisionId],
  );
  return found;
}
