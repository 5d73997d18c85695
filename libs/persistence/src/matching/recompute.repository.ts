import type { EntityManager } from 'typeorm';
import type { TransactionProfile } from '@article5/domain/matching';

/** A profile with the keys that the present matcher files it under. */
export interface ProfileToKey {
  readonly profile: TransactionProfile;
  readonly keys: readonly string[];
}

/** Two ranges beside one value, so that the index answers when nothing is old. */
const OTHER = (column: string) => `(${column} < $1 or ${column} > $1)`;

/** So many profiles whose keys are of another version; locked, those that somebody works on left out. */
export async function takeProfilesToKey(
  tx: EntityManager,
  matcherVersion: string,
  size: number,
): Promise<readonly TransactionProfile[]> {
  const rows = await tx.query<{ profile: TransactionProfile }[]>(
    `select profile from transaction_profile where ${OTHER('matcher_version')}
     order by matcher_version, authority_id, notification_id limit $2 for update skip locked`,
    [matcherVersion, size],
  );
  return rows.map(({ profile }) => profile);
}

/** Files profiles under new keys in place of the old ones. */
export async function replaceKeys(
  tx: EntityManager,
  matcherVersion: string,
  profiles: readonly ProfileToKey[],
): Promise<void> {
  const owners = profiles.map(({ profile }) => [profile.authorityId, profile.notificationId] as const);
  const filed = profiles.flatMap(({ profile, keys }) => keys.map((key) => [key, profile] as const));
  const columns = [
    filed.map(([key]) => key),
    filed.map(([, profile]) => profile.authorityId),
    filed.map(([, profile]) => profile.notificationId),
  ];
  const ids = [owners.map(([authority]) => authority), owners.map(([, notification]) => notification)];
  await tx.query(
    `delete from transaction_key k using unnest($4::text[], $5::uuid[]) o(a, n)
     where k.authority_id = o.a and k.notification_id = o.n and not exists (
       select 1 from unnest($1::text[], $2::text[], $3::uuid[]) f(key, a, n)
       where f.key = k.blocking_key and f.a = k.authority_id and f.n = k.notification_id)`,
    [...columns, ...ids],
  );
  await tx.query(
    `insert into transaction_key (blocking_key, authority_id, notification_id)
     select key, a, n from unnest($1::text[], $2::text[], $3::uuid[]) f(key, a, n) order by 1, 2, 3
     on conflict do nothing`,
    columns,
  );
  await tx.query(
    `update transaction_profile p set matcher_version = $1 from unnest($2::text[], $3::uuid[]) o(a, n)
     where p.authority_id = o.a and p.notification_id = o.n`,
    [matcherVersion, ...ids],
  );
}

/**
 * So many profiles that another version compared last, untouched for some seconds: what was filed just now is being
 * compared by its own intake.
 */
export async function listProfilesToCompare(
  tx: EntityManager,
  matcherVersion: string,
  { size, restingSeconds }: { readonly size: number; readonly restingSeconds: number },
): Promise<readonly TransactionProfile[]> {
  const rows = await tx.query<{ profile: TransactionProfile }[]>(
    `select profile from transaction_profile where ${OTHER('compared_with')}
       and updated_at <= clock_timestamp() - make_interval(secs => $3)
     order by compared_with, authority_id, notification_id limit $2`,
    [matcherVersion, size, restingSeconds],
  );
  return rows.map(({ profile }) => profile);
}

/** How many are left to key and to compare. */
export async function countOutdated(
  tx: EntityManager,
  matcherVersion: string,
): Promise<{ readonly toKey: number; readonly toCompare: number }> {
  const [row] = await tx.query<{ toKey: number; toCompare: number }[]>(
    `select (select count(*)::integer from transaction_profile where ${OTHER('matcher_version')}) as "toKey",
       (select count(*)::integer from transaction_profile where ${OTHER('compared_with')}) as "toCompare"`,
    [matcherVersion],
  );
  return row ?? { toKey: 0, toCompare: 0 };
}

/** Makes everything as if an older version had done it. Needs no lock: whoever works now does it with the present one. */
export async function outdateAll(tx: EntityManager): Promise<void> {
  await tx.query(`update transaction_profile set matcher_version = '', compared_with = ''`);
}

/** Notes with which version a transaction was compared. */
export async function markCompared(
  tx: EntityManager,
  of: { readonly authorityId: string; readonly notificationId: string },
  matcherVersion: string,
): Promise<void> {
  await tx.query(
    `update transaction_profile set compared_with = $3
     where authority_id = $1 and notification_id = $2 and compared_with <> $3`,
    [of.authorityId, of.notificationId, matcherVersion],
  );
}
