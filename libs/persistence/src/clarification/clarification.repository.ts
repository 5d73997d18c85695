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
  readonly items: readonly { readonly questionTextId: string; readonly answerKeys: readonly string[] }[];
  readonly dueOn: string | null;
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
  const { authorityId, clarificationId, organisationId } = asked;
  await tx.query(
    `insert into clarification (authority_id, clarification_id, notification_id, organisation_id, number, state,
       version, due_on, asked_by, asked_at)
     values ($1, $2, $3, $4, $5, 'OPEN', $6, $7, $8, $9)`,
    [
      authorityId,
      clarificationId,
      asked.notificationId,
      organisationId,
      asked.number,
      asked.version,
      asked.dueOn,
      asked.askedBy,
      asked.askedAt,
    ],
  );
  for (const [index, { questionTextId, answerKeys }] of asked.items.entries()) {
    await tx.query(
      `insert into clarification_item (authority_id, clarification_id, number, organisation_id, question_text_id,
         answer_keys) values ($1, $2, $3, $4, $5, $6)`,
      [authorityId, clarificationId, index + 1, organisationId, questionTextId, answerKeys],
    );
  }
}

/** Notes which questions a version answered. */
export async function settleItems(
  tx: EntityManager,
  of: { readonly authorityId: string; readonly clarificationId: string },
  settled: { readonly numbers: readonly number[]; readonly at: Date; readonly inVersion: number },
): Promise<void> {
  await tx.query(
    `update clarification_item set answered_at = $4, answered_in_version = $5
     where authority_id = $1 and clarification_id = $2 and number = any($3::int[]) and answered_at is null`,
    [of.authorityId, of.clarificationId, settled.numbers, settled.at, settled.inVersion],
  );
}

/** An answer came after the day that was set. */
export async function markLate(
  tx: EntityManager,
  of: { readonly authorityId: string; readonly clarificationId: string },
): Promise<void> {
  await tx.query(`update clarification set late = true where authority_id = $1 and clarification_id = $2`, [
    of.authorityId,
    of.clarificationId,
  ]);
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

/** Sets another day for an open request. */
export async function setDueOn(
  tx: EntityManager,
  of: { readonly authorityId: string; readonly clarificationId: string },
  dueOn: string,
): Promise<void> {
  await tx.query(
    `update clarification set due_on = $3 where authority_id = $1 and clarification_id = $2 and state = 'OPEN'`,
    [of.authorityId, of.clarificationId, dueOn],
  );
}

/** A request with its words, as rows of the database; `askedBy` is for officers only. */
export type ClarificationRow = Omit<OfficerClarificationView, 'askedAt' | 'settledAt'> & {
  readonly askedAt: Date;
  readonly settledAt: Date | null;
};

const ISO = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** All requests of a case, newest first. Row-level security keeps an exporter to its own. */
export async function listClarifications(
  tx: EntityManager,
  of: CaseKey,
): Promise<readonly ClarificationRow[]> {
  return tx.query<ClarificationRow[]>(
    `select c.clarification_id as "clarificationId", c.number, c.state, i.items, i.keys as "answerKeys",
       c.due_on as "dueOn", c.late, c.asked_at as "askedAt", p.display_name as "askedBy",
       c.settled_at as "settledAt", r.text as reply, e.extension, c.version,
       c.answered_in_version as "answeredInVersion"
     from clarification c
     join person p on p.person_id = c.asked_by
     join lateral (select array(select distinct k from clarification_item a, unnest(a.answer_keys) k
           where a.authority_id = c.authority_id and a.clarification_id = c.clarification_id order by k) as keys,
         (select json_agg(json_build_object('number', i.number, 'question', coalesce(q.text, ''),
             'answerKeys', i.answer_keys, 'answeredAt', ${ISO('i.answered_at')},
             'answeredInVersion', i.answered_in_version) order by i.number)
           from clarification_item i
           left join case_text q on q.authority_id = i.authority_id and q.text_id = i.question_text_id
           where i.authority_id = c.authority_id and i.clarification_id = c.clarification_id) as items) i on true
     left join lateral (select json_build_object('wantedOn', x.wanted_on, 'reason', coalesce(w.text, ''),
           'askedAt', ${ISO('x.asked_at')}, 'state', x.state, 'decidedAt', ${ISO('x.decided_at')},
           'answer', s.text) as extension
         from clarification_extension x
         left join case_text w on w.authority_id = x.authority_id and w.text_id = x.reason_text_id
         left join case_text s on s.authority_id = x.authority_id and s.text_id = x.answer_text_id
         where x.authority_id = c.authority_id and x.clarification_id = c.clarification_id
         order by x.number desc limit 1) e on true
     left join case_text r on r.authority_id = c.authority_id and r.text_id = c.reply_text_id
     where c.authority_id = $1 and c.notification_id = $2 order by c.number desc`,
    [of.authorityId, of.notificationId],
  );
}

export function toOfficerClarification(row: ClarificationRow): OfficerClarificationView {
  return { ...row, askedAt: row.askedAt.toISOString(), settledAt: row.settledAt?.toISOString() ?? null };
}
