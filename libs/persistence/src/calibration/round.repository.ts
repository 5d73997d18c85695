import type { EntityManager } from 'typeorm';
import type { GivenAnswer, Levels, RoundState } from '@article5/domain/calibration';

export interface RoundRow {
  readonly roundId: string;
  readonly title: string;
  readonly state: RoundState;
  readonly features: Readonly<Record<string, string[]>>;
  readonly dueOn: string;
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
}

export interface RoundToKeep {
  readonly roundId: string;
  readonly title: string;
  readonly features: Readonly<Record<string, readonly string[]>>;
  readonly dueOn: string;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly vignettes: readonly {
    readonly vignetteId: string;
    readonly levels: Levels;
    readonly answers: unknown;
  }[];
  readonly authorities: readonly string[];
}

export interface VignetteRow {
  readonly vignetteId: string;
  readonly ordinal: number;
  readonly levels: Levels;
  readonly answers: Readonly<Record<string, unknown>>;
}

/** A round being composed, with its vignettes and the authorities it will go to. */
export async function insertRound(tx: EntityManager, round: RoundToKeep): Promise<void> {
  await tx.query(
    `insert into calibration_round (round_id, title, state, features, due_on, created_by, created_at)
     values ($1, $2, 'DRAFT', $3, $4, $5, $6)`,
    [round.roundId, round.title, round.features, round.dueOn, round.createdBy, round.createdAt],
  );
  await tx.query(
    `insert into calibration_vignette (round_id, vignette_id, ordinal, levels, answers)
     select $1, (v.value ->> 'vignetteId')::uuid, v.ordinality, v.value -> 'levels', v.value -> 'answers'
       from jsonb_array_elements($2::jsonb) with ordinality v`,
    [round.roundId, JSON.stringify(round.vignettes)],
  );
  await tx.query(
    `insert into calibration_invitation (authority_id, round_id) select unnest($2::text[]), $1`,
    [round.roundId, round.authorities],
  );
}

const ROUND = `round_id as "roundId", title, state, features, due_on as "dueOn", opened_at as "openedAt", closed_at as "closedAt"`;

export function listRounds(tx: EntityManager): Promise<RoundRow[]> {
  return tx.query(`select ${ROUND} from calibration_round order by created_at desc, round_id`);
}

/** One round, held until the transaction ends. */
export async function findRound(tx: EntityManager, roundId: string): Promise<RoundRow | undefined> {
  const [row] = await tx.query<RoundRow[]>(
    `select ${ROUND} from calibration_round where round_id = $1 for update`,
    [roundId],
  );
  return row;
}

export async function saveRoundState(
  tx: EntityManager,
  roundId: string,
  change: { readonly state: RoundState; readonly at: Date },
): Promise<void> {
  const column = change.state === 'OPEN' ? 'opened_at' : 'closed_at';
  await tx.query(`update calibration_round set state = $2, ${column} = $3 where round_id = $1`, [
    ...[roundId, change.state, change.at],
  ]);
}

export function listVignettes(tx: EntityManager, roundId: string): Promise<VignetteRow[]> {
  return tx.query(
    `select vignette_id as "vignetteId", ordinal, levels, answers from calibration_vignette
      where round_id = $1 order by ordinal`,
    [roundId],
  );
}

/** How many each invited authority has answered. */
export function listProgress(
  tx: EntityManager,
  roundId: string,
): Promise<{ authorityId: string; answered: number }[]> {
  return tx.query(
    `select authority_id as "authorityId", answered from calibration_progress where round_id = $1 order by 1`,
    [roundId],
  );
}

/** Answers of a closed round; none before, by row-level security. */
export function listAnswers(
  tx: EntityManager,
  roundId: string,
): Promise<(GivenAnswer & { reasonCodes: string[] })[]> {
  return tx.query(
    `select vignette_id as "vignetteId", authority_id as "authorityId", outcome, reason_codes as "reasonCodes"
       from calibration_answer where round_id = $1`,
    [roundId],
  );
}

/** Codes of the authorities that can be invited. */
export async function listAuthorityCodes(tx: EntityManager): Promise<readonly string[]> {
  const rows = await tx.query<{ authority_id: string }[]>(
    `select authority_id from authority order by authority_id`,
  );
  return rows.map((row) => row.authority_id);
}
