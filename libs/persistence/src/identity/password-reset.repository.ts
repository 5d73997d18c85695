import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';

export interface ResetToKeep {
  readonly personId: string;
  readonly secretSha256: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** Keeps a link to a new password; links asked for before are used up. */
export async function insertPasswordReset(tx: EntityManager, reset: ResetToKeep): Promise<string> {
  const resetId = newId();
  await tx.query(`update password_reset set used_at = $2 where person_id = $1 and used_at is null`, [
    reset.personId,
    reset.createdAt,
  ]);
  await tx.query(
    `insert into password_reset (password_reset_id, person_id, secret_sha256, created_at, expires_at)
     values ($1, $2, $3, $4, $5)`,
    [resetId, reset.personId, reset.secretSha256, reset.createdAt, reset.expiresAt],
  );
  return resetId;
}

/** Uses a link up and answers whose it was; undefined when it is unknown, used or expired. */
export async function usePasswordReset(
  tx: EntityManager,
  secretSha256: string,
  now: Date,
): Promise<string | undefined> {
  const [rows] = await tx.query<[{ person_id: string }[], number]>(
    `update password_reset r set used_at = $2 from person p
     where r.secret_sha256 = $1 and r.used_at is null and r.expires_at > $2
       and p.person_id = r.person_id and p.deactivated_at is null
     returning r.person_id`,
    [secretSha256, now],
  );
  return rows[0]?.person_id;
}
