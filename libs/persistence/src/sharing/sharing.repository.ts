import type { EntityManager } from 'typeorm';
import type { SharingView } from '@article5/contracts/sharing';
import type { DecisionOutcome } from '@article5/domain/decision';
import { initialSharing, type SharingSituation, type WithholdingReason } from '@article5/domain/sharing';

interface CaseKey {
  readonly authorityId: string;
  readonly notificationId: string;
}

/** The decision that something follows. */
export interface DecisionKey extends CaseKey {
  readonly decisionId: string;
}

/** What followed the decision in force of a case, for the rules and for the view. */
export interface SharingRead {
  /** The decision in force, and when it was made; undefined before there is one. */
  readonly decision: { readonly decisionId: string; readonly decidedAt: Date } | undefined;
  readonly situation: SharingSituation;
  readonly view: SharingView;
}

interface Row {
  readonly decisionId: string | null;
  readonly decidedAt: Date | null;
  readonly outcome: DecisionOutcome | null;
  readonly state: 'SHARED' | 'WITHHELD' | null;
  readonly because: WithholdingReason | null;
  readonly reason: string | null;
  readonly at: Date | null;
  readonly by: string | null;
  readonly told: boolean;
  readonly postedOn: string | null;
  readonly consistency: { shared: boolean; withheldReason: string | null } | null;
  readonly customs: SharingView['customs'] | null;
}

/**
 * The exporter is told once a message about the decision has left, or somebody there has opened the letter. What was done
 * about a decision that has been replaced does not count for the one in force. Source.
 */
export async function readSharing(tx: EntityManager, of: CaseKey): Promise<SharingRead> {
  const [row] = await tx.query<Row[]>(
    `select d.decision_id as "decisionId", d.decided_at as "decidedAt", n.outcome, s.state, s.withheld_because as because, t.text as reason, s.recorded_at as at,
       p.display_name as by,
       exists (select 1 from letter l where l.authority_id = $1 and l.decision_id = d.decision_id and l.read_at is not null)
         or case when d.corrects_decision_id is null then exporter_was_told($1, $2)
           else exporter_told_since($1, $2, d.decided_at) end
         or exists (select 1 from letter_posting y where y.authority_id = $1 and y.decision_id = d.decision_id) as told,
       (select max(y.posted_on) from letter_posting y where y.authority_id = $1 and y.decision_id = d.decision_id) as "postedOn",
       (select jsonb_build_object('shared', r.shared, 'withheldReason', r.withheld_reason) from consistency_record r
         where r.authority_id = $1 and r.notification_id = $2) as consistency,
       (select jsonb_agg(jsonb_build_object('recipient', c.recipient, 'informedOn', c.informed_on,
           'recordedAt', to_char(c.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
           'recordedBy', b.display_name) order by c.recorded_at)
         from customs_information c join person b on b.person_id = c.recorded_by
         where c.authority_id = $1 and c.decision_id = d.decision_id) as customs
     from notification n
     left join decision d on d.authority_id = n.authority_id and d.notification_id = n.notification_id
       and d.state = 'APPROVED' and d.replaced_at is null
     left join requirement_sharing s on s.authority_id = n.authority_id and s.decision_id = d.decision_id
     left join person p on p.person_id = s.recorded_by
     left join case_text t on t.authority_id = s.authority_id and t.text_id = s.reason_text_id
     where n.authority_id = $1 and n.notification_id = $2`,
    [of.authorityId, of.notificationId],
  );
  if (!row) throw new Error('no such case');
  const outcome = row.outcome ?? undefined;
  const state = row.state ?? (outcome === undefined ? 'NOT_NEEDED' : initialSharing(outcome));
  const { decisionId, decidedAt } = row;
  return {
    decision: decisionId === null || decidedAt === null ? undefined : { decisionId, decidedAt },
    situation: { outcome, state, customsInformed: row.customs?.length ?? 0, exporterTold: row.told },
    view: {
      required: outcome !== undefined && initialSharing(outcome) === 'TO_DECIDE',
      exporterTold: row.told,
      postedOn: row.postedOn,
      state,
      stateAt: row.at?.toISOString() ?? null,
      stateBy: row.by,
      withheldBecause: row.because,
      withheldReason: row.reason,
      customs: row.customs ?? [],
      consistency: row.consistency,
    },
  };
}

/** Writes that a requirement is shared, or withheld for a reason; sharing later replaces withholding. */
export async function keepSharing(
  tx: EntityManager,
  of: DecisionKey,
  decided:
    | { readonly state: 'SHARED' }
    | { readonly state: 'WITHHELD'; readonly because: WithholdingReason; readonly reasonTextId: string },
  by: { readonly personId: string; readonly at: Date },
): Promise<void> {
  const withheld = decided.state === 'WITHHELD' ? decided : undefined;
  await tx.query(
    `insert into requirement_sharing (authority_id, notification_id, decision_id, state, withheld_because,
       reason_text_id, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (authority_id, decision_id) do update set state = excluded.state,
       withheld_because = excluded.withheld_because, reason_text_id = excluded.reason_text_id,
       recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at`,
    [
      of.authorityId,
      of.notificationId,
      of.decisionId,
      decided.state,
      withheld?.because ?? null,
      withheld?.reasonTextId ?? null,
      by.personId,
      by.at,
    ],
  );
}

export async function keepPosting(
  tx: EntityManager,
  of: DecisionKey,
  posted: { readonly postingId: string; readonly postedOn: string },
  by: { readonly personId: string; readonly at: Date },
): Promise<void> {
  await tx.query(
    `insert into letter_posting (authority_id, posting_id, notification_id, decision_id, posted_on, recorded_by,
       recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [of.authorityId, posted.postingId, of.notificationId, of.decisionId, posted.postedOn, by.personId, by.at],
  );
}

export async function keepCustomsInformation(
  tx: EntityManager,
  of: DecisionKey,
  told: { readonly informationId: string; readonly recipient: string; readonly informedOn: string },
  by: { readonly personId: string; readonly at: Date },
): Promise<void> {
  await tx.query(
    `insert into customs_information (authority_id, information_id, notification_id, decision_id, recipient,
       informed_on, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      of.authorityId,
      told.informationId,
      of.notificationId,
      of.decisionId,
      told.recipient,
      told.informedOn,
      by.personId,
      by.at,
    ],
  );
}
