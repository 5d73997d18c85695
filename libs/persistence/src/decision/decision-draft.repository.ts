import type { EntityManager } from 'typeorm';
import type { DecisionDraftContent } from '@article5/contracts/decision';

interface CaseKey {
  readonly authorityId: string;
  readonly notificationId: string;
}

/** A draft decision as kept. */
export interface DecisionDraftRow {
  readonly content: DecisionDraftContent;
  readonly revision: number;
  readonly savedAt: Date;
  readonly savedBy: string;
}

export async function findDecisionDraft(
  tx: EntityManager,
  of: CaseKey,
): Promise<DecisionDraftRow | undefined> {
  const [row] = await tx.query<DecisionDraftRow[]>(
    `select d.content, d.revision, d.saved_at as "savedAt", p.display_name as "savedBy"
     from decision_draft d join person p on p.person_id = d.saved_by
     where d.authority_id = $1 and d.notification_id = $2`,
    [of.authorityId, of.notificationId],
  );
  return row;
}

/** Puts the draft in place of what was there. The case is locked by the caller. */
export async function keepDecisionDraft(
  tx: EntityManager,
  of: CaseKey,
  kept: {
    readonly content: DecisionDraftContent;
    readonly revision: number;
    readonly savedBy: string;
    readonly savedAt: Date;
  },
): Promise<void> {
  await tx.query(
    `insert into decision_draft (authority_id, notification_id, revision, content, saved_by, saved_at)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (authority_id, notification_id) do update
       set revision = excluded.revision, content = excluded.content, saved_by = excluded.saved_by,
         saved_at = excluded.saved_at`,
    [of.authorityId, of.notificationId, kept.revision, kept.content, kept.savedBy, kept.savedAt],
  );
}

export async function deleteDecisionDraft(tx: EntityManager, of: CaseKey): Promise<void> {
  await tx.query(`delete from decision_draft where authority_id = $1 and notification_id = $2`, [
    of.authorityId,
    of.notificationId,
  ]);
}
