import type { EntityManager } from 'typeorm';

interface CaseKey {
  readonly authorityId: string;
  readonly notificationId: string;
}

/** A correction that has begun and not ended. */
export interface OpenCorrection {
  readonly correctionId: string;
  /** The decision to be replaced: it is in force until then. */
  readonly decisionId: string;
  readonly wasClosed: boolean;
  readonly reason: string | null;
  readonly startedAt: Date;
  readonly startedBy: string;
}

export interface CorrectionToKeep extends CaseKey {
  readonly correctionId: string;
  readonly decisionId: string;
  readonly wasClosed: boolean;
  readonly reasonTextId: string;
  readonly startedBy: string;
  readonly startedAt: Date;
}

export async function insertCorrection(tx: EntityManager, kept: CorrectionToKeep): Promise<void> {
  await tx.query(
    `insert into correction (authority_id, correction_id, notification_id, decision_id, was_closed, reason_text_id,
       started_by, started_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      kept.authorityId,
      kept.correctionId,
      kept.notificationId,
      kept.decisionId,
      kept.wasClosed,
      kept.reasonTextId,
      kept.startedBy,
      kept.startedAt,
    ],
  );
}

export async function findOpenCorrection(
  tx: EntityManager,
  of: CaseKey,
): Promise<OpenCorrection | undefined> {
  const [row] = await tx.query<OpenCorrection[]>(
    `select c.correction_id as "correctionId", c.decision_id as "decisionId", c.was_closed as "wasClosed",
       t.text as reason, c.started_at as "startedAt", p.display_name as "startedBy"
     from correction c join person p on p.person_id = c.started_by
     left join case_text t on t.authority_id = c.authority_id and t.text_id = c.reason_text_id
     where c.authority_id = $1 and c.notification_id = $2 and c.ended is null`,
    [of.authorityId, of.notificationId],
  );
  return row;
}

export async function endCorrection(
  tx: EntityManager,
  authorityId: string,
  correctionId: string,
  end: { readonly how: 'CORRECTED' | 'ABANDONED'; readonly by: string; readonly at: Date },
): Promise<void> {
  await tx.query(
    `update correction set ended = $3, ended_by = $4, ended_at = $5
     where authority_id = $1 and correction_id = $2 and ended is null`,
    [authorityId, correctionId, end.how, end.by, end.at],
  );
}

/** The decision in force of a case. */
export interface DecisionInForce {
  readonly decisionId: string;
  readonly decidedAt: Date;
}

/** The issued decision that no other has replaced; none before a decision, and for decisions of before the portal. */
export async function findDecisionInForce(
  tx: EntityManager,
  of: CaseKey,
): Promise<DecisionInForce | undefined> {
  const [row] = await tx.query<DecisionInForce[]>(
    `select decision_id as "decisionId", decided_at as "decidedAt" from decision
     where authority_id = $1 and notification_id = $2 and state = 'APPROVED' and replaced_at is null`,
    [of.authorityId, of.notificationId],
  );
  return row;
}

/** Marks an issued decision as replaced, and its letter for whoever checks the code on it; the rest stays as it was. */
export async function markReplaced(
  tx: EntityManager,
  authorityId: string,
  decisionId: string,
  at: Date,
): Promise<void> {
  await tx.query(
    `update decision set replaced_at = $3
     where authority_id = $1 and decision_id = $2 and state = 'APPROVED' and replaced_at is null`,
    [authorityId, decisionId, at],
  );
  await tx.query(
    `insert into verification_replacement (code, authority_id, replaced_at)
     select verification_code, authority_id, $3 from letter
     where authority_id = $1 and decision_id = $2 and verification_code is not null`,
    [authorityId, decisionId, at],
  );
}
