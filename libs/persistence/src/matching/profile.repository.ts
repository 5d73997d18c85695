import type { EntityManager } from 'typeorm';
import type { TransactionProfile } from '@article5/domain/matching';

/** The newest version of a transaction as matching compares it, with the keys it is filed under. */
export interface ProfileToFile {
  readonly profile: TransactionProfile;
  readonly version: number;
  readonly matcherVersion: string;
  readonly keys: readonly string[];
}

/** Files or replaces a profile; an older version never replaces a newer one. Runs as the matcher. */
export async function fileProfile(tx: EntityManager, filed: ProfileToFile): Promise<void> {
  const { profile, version, matcherVersion, keys } = filed;
  const { authorityId, notificationId } = profile;
  const families = [...new Set(profile.items.map((item) => item.family))];
  const [stored] = await tx.query<unknown[]>(
    `insert into transaction_profile as p (authority_id, notification_id, version, matcher_version, item_families,
       destination, profile)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (authority_id, notification_id) do update set version = excluded.version,
       matcher_version = excluded.matcher_version, item_families = excluded.item_families,
       destination = excluded.destination, profile = excluded.profile, compared_with = '', updated_at = clock_timestamp()
     where p.version <= excluded.version
     returning 1`,
    [authorityId, notificationId, version, matcherVersion, families, profile.destination, profile],
  );
  if (!stored) return;
  await tx.query(
    `delete from transaction_key where authority_id = $1 and notification_id = $2 and blocking_key <> all($3)`,
    [authorityId, notificationId, keys],
  );
  await tx.query(
    `insert into transaction_key (blocking_key, authority_id, notification_id)
     select key, $1, $2 from unnest($3::text[]) key order by key on conflict do nothing`,
    [authorityId, notificationId, keys],
  );
}

/** A profile as filed, newest version. */
export async function readProfile(
  tx: EntityManager,
  authorityId: string,
  notificationId: string,
): Promise<TransactionProfile | undefined> {
  const [row] = await tx.query<{ profile: TransactionProfile }[]>(
    `select profile from transaction_profile where authority_id = $1 and notification_id = $2`,
    [authorityId, notificationId],
  );
  return row?.profile;
}

/** At most this many transactions are read for one key, and compared in all: cost follows candidates, not the register. */
const PER_KEY = 120;
const CANDIDATES = 300;
/** A key that is cut says little: how many more share it is not known. */
const CUT_KEY_TELLS = 0.1;

/**
 * Transactions that share a key with this one, those that share the rarest keys first, how much their keys tell, and the
 * instant of the look: what is filed
 * later compares itself with this one. Withdrawn ones and those that another authority has now are left out.
 */
export async function findCandidates(
  tx: EntityManager,
  of: TransactionProfile,
  keys: readonly string[],
): Promise<{ lookedAt: string; candidates: readonly TransactionProfile[]; telling: readonly number[] }> {
  const [look] = await tx.query<{ at: string }[]>(`select clock_timestamp()::text as at`);
  const rows = await tx.query<{ profile: TransactionProfile; telling: number }[]>(
    `select p.profile, c.telling::float8 as telling
     from (select k.authority_id, k.notification_id, sum(case when k.holders >= ${PER_KEY} then ${CUT_KEY_TELLS} else 1 / (1 + ln(k.holders)) end) as telling
           from unnest($1::text[]) as own(key)
           cross join lateral (
             select f.authority_id, f.notification_id, count(*) over () as holders
             from (select authority_id, notification_id from transaction_key
               where blocking_key = own.key limit ${PER_KEY}) f) k
           where (k.authority_id, k.notification_id) <> ($2, $3::uuid)
           group by 1, 2 order by telling desc, 2 desc limit ${CANDIDATES}) c
     join transaction_profile p using (authority_id, notification_id)
     join notification n using (authority_id, notification_id)
     where n.status not in ('WITHDRAWN', 'REDIRECTED')`,
    [keys, of.authorityId, of.notificationId],
  );
  return {
    lookedAt: look?.at ?? '',
    candidates: rows.map((row) => row.profile),
    telling: rows.map((row) => row.telling),
  };
}

/** Takes a transaction out of the register (withdrawn, redirected): nothing matches it any more. */
export async function removeProfile(
  tx: EntityManager,
  authorityId: string,
  notificationId: string,
): Promise<void> {
  await tx.query(`delete from transaction_profile where authority_id = $1 and notification_id = $2`, [
    authorityId,
    notificationId,
  ]);
}

/** False once the notification was withdrawn, or is another authority's: the transaction counts once. */
export async function isStillMatched(
  tx: EntityManager,
  authorityId: string,
  notificationId: string,
): Promise<boolean> {
  const [row] = await tx.query<{ status: string }[]>(
    `select status from notification where authority_id = $1 and notification_id = $2`,
    [authorityId, notificationId],
  );
  return row !== undefined && row.status !== 'WITHDRAWN' && row.status !== 'REDIRECTED';
}
