import type { EntityManager } from 'typeorm';

interface CaseKey {
  readonly authorityId: string;
  readonly notificationId: string;
}

/** An officer's own comparison of two transactions. */
export interface VerdictToKeep {
  readonly verdictId: string;
  readonly verdict: 'SAME' | 'NOT_SAME';
  readonly reasonTextId: string;
  readonly by: string;
  readonly at: Date;
}

/** Writes a verdict; the one before, if any, is undone. */
export async function keepVerdict(
  tx: EntityManager,
  of: CaseKey,
  other: CaseKey,
  verdict: VerdictToKeep,
): Promise<void> {
  await undoVerdict(tx, of, other, verdict.at);
  await tx.query(
    `insert into transaction_verdict (authority_id, verdict_id, notification_id, other_authority_id,
       other_notification_id, verdict, reason_text_id, given_by, given_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      of.authorityId,
      verdict.verdictId,
      of.notificationId,
      other.authorityId,
      other.notificationId,
      verdict.verdict,
      verdict.reasonTextId,
      verdict.by,
      verdict.at,
    ],
  );
}

/** Takes the current verdict back, if there is one. */
export async function undoVerdict(tx: EntityManager, of: CaseKey, other: CaseKey, at: Date): Promise<void> {
  await tx.query(
    `update transaction_verdict set undone_at = $5 where authority_id = $1 and notification_id = $2
       and other_authority_id = $3 and other_notification_id = $4 and undone_at is null`,
    [of.authorityId, of.notificationId, other.authorityId, other.notificationId, at],
  );
}
