import type { EntityManager } from 'typeorm';
import type { ConsultationAnswer, ConsultationState, DeemedAnswer } from '@article5/domain/consultation';

export interface UnionConsultationRow {
  readonly consultationId: string;
  readonly authorityId: string;
  readonly authorityName: string;
  readonly consultedAuthorityId: string;
  readonly consultedName: string;
  readonly askedAt: Date;
  readonly receivedOn: string;
  readonly initialDueOn: string;
  readonly dueOn: string;
  readonly extendedBy: number;
  readonly calendar: string;
  readonly timeZone: string;
  readonly state: ConsultationState;
  readonly answer: ConsultationAnswer | DeemedAnswer | null;
  readonly askedOf: number;
  readonly settled: number;
  readonly explanation: string | null;
  readonly explainedAt: Date | null;
  readonly remindedOn: readonly string[];
}

/** Consultations under Art 16(5), open ones by their last day; as the Union, which sees nothing of the transaction. */
export function listUnionConsultations(
  tx: EntityManager,
  consultationId: string | null,
): Promise<readonly UnionConsultationRow[]> {
  return tx.query(
    `select consultation_id as "consultationId", authority_id as "authorityId", authority_name as "authorityName",
       consulted_authority_id as "consultedAuthorityId", consulted_name as "consultedName", asked_at as "askedAt",
       received_on as "receivedOn", initial_due_on as "initialDueOn", due_on as "dueOn", extended_by as "extendedBy",
       calendar, time_zone as "timeZone", state, answer, asked_of as "askedOf", settled, explanation,
       explained_at as "explainedAt", array(select r.reminded_on::text from union_reminder r
         where r.authority_id = u.consulted_authority_id and r.consultation_id = u.consultation_id
         order by r.reminded_on) as "remindedOn"
     from union_consultation u where $1::uuid is null or consultation_id = $1
     order by state <> 'OPEN', case when state = 'OPEN' then due_on end, asked_at desc limit 500`,
    [consultationId],
  );
}

/** Notes a reminder, in the consulted authority's scope; false where there is one of that day already. */
export async function keepUnionReminder(
  tx: EntityManager,
  reminder: {
    readonly authorityId: string;
    readonly consultationId: string;
    readonly on: string;
    readonly at: Date;
    readonly by: string;
  },
): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `insert into union_reminder (authority_id, consultation_id, reminded_on, reminded_at, reminded_by)
     values ($1, $2, $3, $4, $5) on conflict do nothing returning 1`,
    [reminder.authorityId, reminder.consultationId, reminder.on, reminder.at, reminder.by],
  );
  return rows.length > 0;
}
