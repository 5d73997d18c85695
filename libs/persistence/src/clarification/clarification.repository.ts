import type { EntityManager } from 'typeorm';
import type { OfficerClarificationView } from '@article5/contracts/clarification';

/** A clarification request as kept; its words are case texts. */
export interface ClarificationToAsk {
  readonly authorityId: string;
  readonly clarificationId: string;
  readonly notificationId: string;
  readonly organisationId: string;
  readonly number: number;
  readonly version: number;
  readonly answerKeys: readonly string[];
  readonly dueOn: string | null;
  readonly questionTextId: string;
  readonly askedBy: string;
  readonly askedAt: Date;
}

interface CaseKey {
  readonly authorityId: string;
  readonly notificationId: string;
}

/** The number of the next request of a case; the case is locked, so nobody takes it meanwhile. */
export async function nextClarificationNumber(tx: EntityManager, of: CaseKey): Promise<number> {
  const [row] = await tx.query<{ next: number }[]>(
    `select coalesce(max(number), 0) + 1 as next from clarification
     where authority_id = $1 and notification_id = $2`,
    [of.authorityId, of.notificationId],
  );
  return row?.next ?? 1;
}

export async function insertClarification(tx: EntityManager, asked: ClarificationToAsk): Promise<void> {
  await tx.query(
    `insert into clarification (authority_id, clarification_id, notification_id, organisation_id, number, state,
       version, answer_keys, due_on, question_text_id, asked_by, asked_at)
     values ($1, $2, $3, $4, $5, 'OPEN', $6, $7, $8, $9, $10, $11)`,
    [
      asked.authorityId,
      asked.clarificationId,
      asked.notificationId,
      asked.organisationId,
      asked.number,
      asked.version,
      asked.answerKeys,
      asked.dueOn,
      asked.questionTextId,
      asked.askedBy,
      asked.askedAt,
    ],
  );
}

/** How an open request ended. */
export type Settlement =
  | { readonly state: 'CANCELLED'; readonly at: Date }
  | {
      readonly state: 'ANSWERED';
      readonly at: Date;
      readonly inVersion: number;
      readonly replyTextId: string | null;
    };

export async function settleClarification(
  tx: EntityManager,
  authorityId: string,
  clarificationId: string,
  settled: Settlement,
): Promise<void> {
  const answered = settled.state === 'ANSWERED' ? settled : undefined;
  await tx.query(
    `update clarification set state = $3, settled_at = $4, answered_in_version = $5, reply_text_id = $6
     where authority_id = $1 and clarification_id = $2 and state = 'OPEN'`,
    [
      authorityId,
      clarificationId,
      settled.state,
      settled.at,
      answered?.inVersion ?? null,
      answered?.replyTextId ?? null,
    ],
  );
}

/** A request with its words, as rows of the database; `askedBy` is for officers only. */
export type ClarificationRow = Omit<OfficerClarificationView, 'askedAt' | 'settledAt'> & {
  readonly askedAt: Date;
  readonly settledAt: Date | null;
};

/** All requests of a case, newest first. Row-level security keeps an exporter to its own. */
export async function listClarifications(
  tx: EntityManager,
  of: CaseKey,
): Promise<readonly ClarificationRow[]> {
  return tx.query<ClarificationRow[]>(
    `select c.clarification_id as "clarificationId", c.number, c.state, coalesce(q.text, '') as question,
       c.answer_keys as "answerKeys", c.due_on as "dueOn", c.asked_at as "askedAt", p.display_name as "askedBy",
       c.settled_at as "settledAt", r.text as reply, c.version, c.answered_in_version as "answeredInVersion"
     from clarification c
     join person p on p.person_id = c.asked_by
     left join case_text q on q.authority_id = c.authority_id and q.text_id = c.question_text_id
     left join case_text r on r.authority_id = c.authority_id and r.text_id = c.reply_text_id
     where c.authority_id = $1 and c.notification_id = $2 order by c.number desc`,
    [of.authorityId, of.notificationId],
  );
}

export function toOfficerClarification(row: ClarificationRow): OfficerClarificationView {
  return { ...row, askedAt: row.askedAt.toISOString(), settledAt: row.settledAt?.toISOString() ?? null };
}
