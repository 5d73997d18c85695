import type { EntityManager } from 'typeorm';
import type { AnswerValue } from '@article5/domain/questions';
import type { OwnNotification } from './notification.repository';

/** One page's answer as it is being written. */
export interface DraftAnswer {
  readonly answerKey: string;
  readonly value: AnswerValue;
  readonly revision: number;
  readonly savedAt: Date;
  /** Name of the colleague who saved it. */
  readonly savedBy: string;
}

/** All answers being written of a notification. */
export function listDraftAnswers(tx: EntityManager, own: OwnNotification): Promise<DraftAnswer[]> {
  return tx.query<DraftAnswer[]>(
    `select d.answer_key as "answerKey", d.value, d.revision, d.saved_at as "savedAt", p.display_name as "savedBy"
     from draft_answer d join person p on p.person_id = d.saved_by
     where d.authority_id = $1 and d.organisation_id = $2 and d.notification_id = $3 order by d.answer_key`,
    [own.authorityId, own.organisationId, own.notificationId],
  );
}

/** Writes an answer as its next revision. The caller holds the notification's lock and has compared revisions. */
export async function keepDraftAnswer(
  tx: EntityManager,
  own: OwnNotification,
  answer: { readonly answerKey: string; readonly value: AnswerValue; readonly revision: number },
  saved: { readonly by: string; readonly at: Date },
): Promise<void> {
  await tx.query(
    `insert into draft_answer (authority_id, notification_id, organisation_id, answer_key, value, revision, saved_by, saved_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (authority_id, notification_id, answer_key) do update
       set value = excluded.value, revision = excluded.revision, saved_by = excluded.saved_by, saved_at = excluded.saved_at`,
    [
      own.authorityId,
      own.notificationId,
      own.organisationId,
      answer.answerKey,
      JSON.stringify(answer.value),
      answer.revision,
      saved.by,
      saved.at,
    ],
  );
}
