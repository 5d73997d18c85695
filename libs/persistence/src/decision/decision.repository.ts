import type { EntityManager } from 'typeorm';
import type { DecisionView } from '@article5/contracts/decision';
import type { Letter, ProposedDecision } from '@article5/domain/decision';

interface CaseKey {
  readonly authorityId: string;
  readonly notificationId: string;
}

/** A proposal with all that lets it be replayed. */
export interface ProposalToKeep extends CaseKey {
  readonly decisionId: string;
  readonly version: number;
  readonly proposed: ProposedDecision;
  readonly letter: Letter;
  readonly textSha256: string;
  readonly versions: Readonly<Record<string, string | number | null>>;
  readonly shownResults: readonly unknown[];
  readonly assessmentRevision: number;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  /** The issued decision that this one is to replace. */
  readonly correctsDecisionId: string | null;
}

export async function insertProposal(tx: EntityManager, kept: ProposalToKeep): Promise<void> {
  const { proposed } = kept;
  await tx.query(
    `insert into decision (authority_id, decision_id, notification_id, version, state, outcome, legal_basis, reasons,
       why_we_differ, letter_text, text_sha256, versions, shown_results, proposed_by, proposed_at,
       target_authority_id, remarks, consistency_shared, consistency_withheld_reason, assessment_revision,
       corrects_decision_id)
     values ($1, $2, $3, $4, 'PROPOSED', $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
    [
      kept.authorityId,
      kept.decisionId,
      kept.notificationId,
      kept.version,
      proposed.outcome,
      proposed.legalBasis,
      JSON.stringify(proposed.reasons),
      proposed.whyWeDiffer?.trim() || null,
      kept.letter,
      kept.textSha256,
      kept.versions,
      JSON.stringify(kept.shownResults),
      kept.proposedBy,
      kept.proposedAt,
      proposed.targetAuthority ?? null,
      proposed.remarks?.trim() || null,
      proposed.consistency.shared,
      proposed.consistency.withheldReason ?? null,
      kept.assessmentRevision,
      kept.correctsDecisionId,
    ],
  );
}

/** How a proposal ended. */
export type ProposalEnd =
  | { readonly state: 'RETURNED'; readonly by: string; readonly at: Date; readonly comment: string }
  | {
      readonly state: 'APPROVED';
      readonly by: string;
      readonly at: Date;
      readonly consistency: ProposedDecision['consistency'];
    };

export async function endProposal(
  tx: EntityManager,
  authorityId: string,
  decisionId: string,
  end: ProposalEnd,
): Promise<void> {
  const approved = end.state === 'APPROVED' ? end : undefined;
  await tx.query(
    `update decision set state = $3, decided_by = $4, decided_at = $5, return_comment = $6,
       consistency_shared = coalesce($7, consistency_shared),
       consistency_withheld_reason = case when $7 is null then consistency_withheld_reason else $8 end
     where authority_id = $1 and decision_id = $2 and state = 'PROPOSED'`,
    [
      authorityId,
      decisionId,
      end.state,
      end.by,
      end.at,
      end.state === 'RETURNED' ? end.comment : null,
      approved?.consistency.shared ?? null,
      approved?.consistency.withheldReason ?? null,
    ],
  );
}

/** The letter of a decision with its hash, as the views carry it. */
interface DecisionRow {
  readonly view: Omit<
    DecisionView,
    'letter' | 'proposedAt' | 'decidedAt' | 'proposedBy' | 'decidedBy' | 'consistency' | 'replacedAt'
  >;
  readonly letter: Letter;
  readonly textSha256: string;
  readonly proposedAt: Date;
  readonly decidedAt: Date | null;
  readonly replacedAt: Date | null;
  readonly proposedById: string;
  readonly proposedByName: string;
  readonly decidedById: string | null;
  readonly decidedByName: string | null;
  readonly shared: boolean;
  readonly withheldReason: string | null;
}

const VIEW = `select jsonb_build_object('decisionId', d.decision_id, 'state', d.state, 'version', d.version,
    'outcome', d.outcome, 'legalBasis', d.legal_basis, 'reasons', d.reasons, 'whyWeDiffer', d.why_we_differ,
    'targetAuthority', d.target_authority_id, 'remarks', d.remarks, 'returnComment', d.return_comment,
    'correctsDecisionId', d.corrects_decision_id, 'replacedBy', r.decision_id) as view,
  d.letter_text as letter, d.text_sha256 as "textSha256", d.proposed_at as "proposedAt",
  d.decided_at as "decidedAt", d.replaced_at as "replacedAt", d.proposed_by as "proposedById", p.display_name as "proposedByName",
  d.decided_by as "decidedById", b.display_name as "decidedByName", d.consistency_shared as shared,
  d.consistency_withheld_reason as "withheldReason"
  from decision d join person p on p.person_id = d.proposed_by left join person b on b.person_id = d.decided_by
  left join decision r on r.authority_id = d.authority_id and r.corrects_decision_id = d.decision_id
    and r.state = 'APPROVED'`;

/** Every proposal of a case with what became of it, newest first. */
export async function listDecisions(tx: EntityManager, of: CaseKey): Promise<readonly DecisionView[]> {
  const rows = await tx.query<DecisionRow[]>(
    `${VIEW} where d.authority_id = $1 and d.notification_id = $2 order by d.proposed_at desc, d.decision_id desc`,
    [of.authorityId, of.notificationId],
  );
  return rows.map(toDecision);
}

/** One proposal of a case. */
export async function findDecision(
  tx: EntityManager,
  of: CaseKey,
  decisionId: string,
): Promise<DecisionView | undefined> {
  const [row] = await tx.query<DecisionRow[]>(
    `${VIEW} where d.authority_id = $1 and d.notification_id = $2 and d.decision_id = $3`,
    [of.authorityId, of.notificationId, decisionId],
  );
  return row && toDecision(row);
}

function toDecision(row: DecisionRow): DecisionView {
  const decided =
    row.decidedById === null ? null : { personId: row.decidedById, displayName: row.decidedByName ?? '' };
  return {
    ...row.view,
    consistency: { shared: row.shared, withheldReason: row.withheldReason },
    letter: { ...toLetterText(row.letter), textSha256: row.textSha256 },
    proposedBy: { personId: row.proposedById, displayName: row.proposedByName },
    proposedAt: row.proposedAt.toISOString(),
    decidedBy: decided,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    replacedAt: row.replacedAt?.toISOString() ?? null,
  };
}

/** A letter as JSON of the contracts: the same blocks, without readonly. */
export function toLetterText(letter: Letter): Omit<DecisionView['letter'], 'textSha256'> {
  const blocks = letter.blocks.map(({ kind, clause, texts }) => ({ kind, clause, texts: [...texts] }));
  return { language: letter.language, title: letter.title, blocks };
}
