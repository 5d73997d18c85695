import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { SecondFactorRule } from '@article5/domain/identity';

/** A person's authenticator as kept; the secret is sealed. */
export interface SecondFactorRow {
  readonly sealedSecret: Buffer;
  /** Null while it is only being set up. */
  readonly confirmedAt: Date | null;
  readonly lastTimeStep: number | null;
}

/** The person's own second factor, locked: two codes at once are taken one after the other. */
export async function lockSecondFactor(
  tx: EntityManager,
  personId: string,
): Promise<SecondFactorRow | undefined> {
  const [row] = await tx.query<(Omit<SecondFactorRow, 'lastTimeStep'> & { lastTimeStep: string | null })[]>(
    `select sealed_secret as "sealedSecret", confirmed_at as "confirmedAt", last_time_step as "lastTimeStep"
     from second_factor where person_id = $1 for update`,
    [personId],
  );
  return row && { ...row, lastTimeStep: row.lastTimeStep === null ? null : Number(row.lastTimeStep) };
}

/** Is a second factor in force, and how many recovery codes are left? */
export async function readSecondFactor(
  tx: EntityManager,
  personId: string,
): Promise<{ readonly isSetUp: boolean; readonly recoveryCodesLeft: number }> {
  const [row] = await tx.query<{ isSetUp: boolean; left: number }[]>(
    `select exists (select 1 from second_factor where person_id = $1 and confirmed_at is not null) as "isSetUp",
       (select count(*) from recovery_code where person_id = $1 and used_at is null)::int as left`,
    [personId],
  );
  return { isSetUp: row?.isSetUp ?? false, recoveryCodesLeft: row?.left ?? 0 };
}

/** Begins a set-up, in place of one that was begun before; one that is in force is left as it is. */
export async function beginSecondFactor(
  tx: EntityManager,
  personId: string,
  sealedSecret: Buffer,
  now: Date,
): Promise<void> {
  await tx.query(
    `insert into second_factor (person_id, sealed_secret, made_at) values ($1, $2, $3)
     on conflict (person_id) do update set sealed_secret = $2, made_at = $3
       where second_factor.confirmed_at is null`,
    [personId, sealedSecret, now],
  );
}

/** Puts it in force, with its recovery codes as hashes. */
export async function confirmSecondFactor(
  tx: EntityManager,
  personId: string,
  codeHashes: readonly string[],
  at: { readonly now: Date; readonly timeStep: number },
): Promise<void> {
  await tx.query(`update second_factor set confirmed_at = $2, last_time_step = $3 where person_id = $1`, [
    personId,
    at.now,
    at.timeStep,
  ]);
  await tx.query(`insert into recovery_code (person_id, code_sha256) select $1, unnest($2::text[])`, [
    personId,
    codeHashes,
  ]);
}

export async function keepTimeStep(tx: EntityManager, personId: string, timeStep: number): Promise<void> {
  await tx.query(`update second_factor set last_time_step = $2 where person_id = $1`, [personId, timeStep]);
}

/** Uses a recovery code up; false where there is none of that hash, or it was used. */
export async function useRecoveryCode(
  tx: EntityManager,
  personId: string,
  codeSha256: string,
  now: Date,
): Promise<boolean> {
  const [rows] = await tx.query<[unknown[], number]>(
    `update recovery_code set used_at = $3 where person_id = $1 and code_sha256 = $2 and used_at is null
     returning 1`,
    [personId, codeSha256, now],
  );
  return rows.length > 0;
}

/** Takes a second factor away with its codes; false where there was none in reach. */
export async function deleteSecondFactor(tx: EntityManager, personId: string): Promise<boolean> {
  const [rows] = await tx.query<[unknown[], number]>(
    `delete from second_factor where person_id = $1 returning 1`,
    [personId],
  );
  return rows.length > 0;
}

/** Something done to an account; the row is never changed. */
export interface AccountAction {
  readonly personId: string;
  readonly kind:
    'SECOND_FACTOR_SET_UP' | 'SECOND_FACTOR_REMOVED' | 'SECOND_FACTOR_RESET' | 'RECOVERY_CODE_USED';
  readonly actorId: string;
  /** The authority that the actor acted for, when it was an administrator. */
  readonly authorityId: string | null;
  readonly at: Date;
}

export async function recordAccountAction(tx: EntityManager, action: AccountAction): Promise<void> {
  await tx.query(
    `insert into account_action (account_action_id, person_id, kind, actor_id, authority_id, at)
     values ($1, $2, $3, $4, $5, $6)`,
    [newId(), action.personId, action.kind, action.actorId, action.authorityId, action.at],
  );
}

/** What the authority's profile of today says of second factors at approval. */
export async function readSecondFactorRule(
  tx: EntityManager,
  authorityId: string,
): Promise<SecondFactorRule> {
  const [row] = await tx.query<{ rule: SecondFactorRule }[]>(
    `select approval_second_factor as rule from authority_profile
     where authority_id = $1 and valid_from <= current_date and (valid_to is null or valid_to > current_date)`,
    [authorityId],
  );
  return row?.rule ?? 'WHEN_SET_UP';
}
