import type { EntityManager } from 'typeorm';
import type { RoundState } from '@article5/domain/calibration';

/** A vignette as the invited authority sees it: without the levels that were varied. */
export interface OwnVignetteRow {
  readonly roundId: string;
  readonly roundTitle: string;
  readonly state: RoundState;
  readonly dueOn: string;
  readonly vignetteId: string;
  readonly ordinal: number;
  readonly of: number;
  readonly outcome: string | null;
  readonly reasonCodes: string[] | null;
}

const OWN = `select r.round_id as "roundId", r.title as "roundTitle", r.state, r.due_on as "dueOn",
    v.vignette_id as "vignetteId", v.ordinal, count(*) over (partition by r.round_id)::integer as "of",
    a.outcome, a.reason_codes as "reasonCodes"
  from calibration_round r
  join calibration_invitation i on i.round_id = r.round_id and i.authority_id = $1
  join calibration_vignette v on v.round_id = r.round_id
  left join calibration_answer a on a.authority_id = $1 and a.vignette_id = v.vignette_id
 where r.state <> 'DRAFT'`;

/** The vignettes that an authority was asked to decide, open rounds first. */
export function listOwnVignettes(tx: EntityManager, authorityId: string): Promise<OwnVignetteRow[]> {
  return tx.query(`${OWN} order by r.state desc, r.opened_at desc, v.ordinal`, [authorityId]);
}

export async function findOwnVignette(
  tx: EntityManager,
  authorityId: string,
  vignetteId: string,
): Promise<
  (OwnVignetteRow & { answers: Readonly<Record<string, unknown>>; next: string | null }) | undefined
> {
  const [row] = await tx.query<
    (OwnVignetteRow & { answers: Readonly<Record<string, unknown>>; next: string | null })[]
  >(
    `select o.*, v.answers,
         (select n."vignetteId" from (${OWN}) n where n."roundId" = o."roundId" and n.outcome is null
             and n."vignetteId" <> o."vignetteId" order by n.ordinal limit 1) as next
       from (${OWN}) o join calibration_vignette v on v.vignette_id = o."vignetteId"
      where o."vignetteId" = $2`,
    [authorityId, vignetteId],
  );
  return row;
}

/** Keeps an authority's answer; a later one takes the place of an earlier while the round is open. */
export async function keepAnswer(
  tx: EntityManager,
  answer: {
    readonly authorityId: string;
    readonly roundId: string;
    readonly vignetteId: string;
    readonly outcome: string;
    readonly reasonCodes: readonly string[];
    readonly answeredBy: string;
    readonly answeredAt: Date;
  },
): Promise<void> {
  await tx.query(
    `insert into calibration_answer (authority_id, round_id, vignette_id, outcome, reason_codes, answered_by, answered_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (authority_id, vignette_id) do update set outcome = excluded.outcome,
       reason_codes = excluded.reason_codes, answered_by = excluded.answered_by, answered_at = excluded.answered_at`,
    [
      ...[answer.authorityId, answer.roundId, answer.vignetteId, answer.outcome, answer.reasonCodes],
      ...[answer.answeredBy, answer.answeredAt],
    ],
  );
}
