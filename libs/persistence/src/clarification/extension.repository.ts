import type { EntityManager } from 'typeorm';

interface RequestKey {
  readonly authorityId: string;
  readonly clarificationId: string;
}

/** More time asked for, as kept; its words are a case text. */
export interface ExtensionToAsk extends RequestKey {
  readonly organisationId: string;
  readonly wantedOn: string;
  readonly reasonTextId: string;
  readonly askedBy: string;
  readonly askedAt: Date;
}

export async function insertExtension(tx: EntityManager, asked: ExtensionToAsk): Promise<void> {
  await tx.query(
    `insert into clarification_extension (authority_id, clarification_id, number, organisation_id, wanted_on,
       reason_text_id, asked_by, asked_at, state)
     select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, 'ASKED' from clarification_extension
     where authority_id = $1 and clarification_id = $2`,
    [
      asked.authorityId,
      asked.clarificationId,
      asked.organisationId,
      asked.wantedOn,
      asked.reasonTextId,
      asked.askedBy,
      asked.askedAt,
    ],
  );
}

/** What the authority said to the open wish; answers false when there is none. */
export async function decideExtension(
  tx: EntityManager,
  of: RequestKey,
  decided: {
    readonly state: 'GRANTED' | 'REFUSED';
    readonly by: string;
    readonly at: Date;
    readonly answerTextId: string | null;
  },
): Promise<boolean> {
  const rows = await tx.query<{ count: number }[]>(
    `with done as (update clarification_extension
       set state = $3, decided_by = $4, decided_at = $5, answer_text_id = $6
       where authority_id = $1 and clarification_id = $2 and state = 'ASKED' returning 1)
     select count(*)::int as count from done`,
    [of.authorityId, of.clarificationId, decided.state, decided.by, decided.at, decided.answerTextId],
  );
  return rows[0]?.count === 1;
}

/** An open request whose day is near or past. */
export interface DueRequest extends RequestKey {
  readonly notificationId: string;
  readonly organisationId: string;
  readonly dueOn: string;
}

/**
 * Open requests of an authority that are due by a date, the soonest first. Those that got their last reminder (-1) are
 * left out, so that old ones never keep newer ones from being seen.
 */
export function listDueRequests(
  tx: EntityManager,
  authorityId: string,
  until: string,
): Promise<DueRequest[]> {
  return tx.query<DueRequest[]>(
    `select authority_id as "authorityId", clarification_id as "clarificationId",
       notification_id as "notificationId", organisation_id as "organisationId", due_on as "dueOn"
     from clarification c where authority_id = $1 and state = 'OPEN' and due_on <= $2
       and not exists (select 1 from clarification_reminder r where r.authority_id = c.authority_id
         and r.clarification_id = c.clarification_id and r.due_on = c.due_on and r.days = -1)
     order by due_on, clarification_id limit 1000`,
    [authorityId, until],
  );
}

/** Remembers a reminder; answers false when it had been sent already. */
export async function keepRequestReminder(
  tx: EntityManager,
  of: DueRequest,
  days: number,
  at: Date,
): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `insert into clarification_reminder (authority_id, clarification_id, due_on, days, sent_at)
     values ($1, $2, $3, $4, $5) on conflict do nothing returning 1`,
    [of.authorityId, of.clarificationId, of.dueOn, days, at],
  );
  return rows.length > 0;
}
