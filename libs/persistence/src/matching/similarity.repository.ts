import type { EntityManager } from 'typeorm';
import type { ComparedPair } from '@article5/domain/matching';

/** A transaction by its key. */
export interface TransactionKey {
  readonly authorityId: string;
  readonly notificationId: string;
}

/** A pair found alike, seen from both sides: the reasons name what is on which side. */
export interface SimilarPair {
  readonly one: TransactionKey;
  readonly other: TransactionKey;
  readonly verdict: 'SAME' | 'POSSIBLE';
  readonly score: number;
  readonly reasons: unknown;
  readonly mirroredReasons: unknown;
  readonly matcherVersion: string;
}

/** Similarities and clusters are written by one matcher at a time: short, and free of deadlocks. */
export async function lockSimilarities(tx: EntityManager): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('article5.similarities'))`);
}

/**
 * Puts the pairs of a transaction in place of those known when it looked; pairs that others found since stay.
 * Answers the transactions whose pairs came, went or changed.
 */
export async function replacePairs(
  tx: EntityManager,
  of: TransactionKey,
  { pairs, lookedAt }: { pairs: readonly SimilarPair[]; lookedAt: string },
): Promise<readonly string[]> {
  const [gone] = await tx.query<[{ other: string }[], number]>(
    `delete from similar_transaction
     where ((authority_id = $1 and notification_id = $2) or (other_authority_id = $1 and other_notification_id = $2))
       and compared_at < $3::timestamptz
     returning case when notification_id = $2 then other_notification_id else notification_id end as other`,
    [of.authorityId, of.notificationId, lookedAt],
  );
  const rows = pairs.flatMap((pair) => [
    rowOf(pair, pair.one, pair.other, pair.reasons),
    rowOf(pair, pair.other, pair.one, pair.mirroredReasons),
  ]);
  await tx.query(
    `insert into similar_transaction (authority_id, notification_id, other_authority_id, other_notification_id,
       verdict, score, reasons, matcher_version, compared_at)
     select a, n, oa, o, verdict, score, reasons, matcher, clock_timestamp()
     from jsonb_to_recordset($1::jsonb) r(a text, n uuid, oa text, o uuid, verdict text, score real, reasons jsonb,
       matcher text)
     on conflict (authority_id, notification_id, other_authority_id, other_notification_id) do update
       set verdict = excluded.verdict, score = excluded.score, reasons = excluded.reasons,
         matcher_version = excluded.matcher_version, compared_at = excluded.compared_at`,
    [JSON.stringify(rows)],
  );
  return [...new Set([...gone.map((row) => row.other), ...pairs.map((pair) => pair.other.notificationId)])];
}

function rowOf(pair: SimilarPair, from: TransactionKey, to: TransactionKey, reasons: unknown) {
  return {
    a: from.authorityId,
    n: from.notificationId,
    oa: to.authorityId,
    o: to.notificationId,
    verdict: pair.verdict,
    score: pair.score,
    matcher: pair.matcherVersion,
    reasons,
  };
}

/** Transactions tied to this one by a pair or an officer's word, now. */
export async function findPartners(tx: EntityManager, notificationIds: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select other_notification_id as id from similar_transaction where notification_id = any($1)
     union select other_notification_id from transaction_verdict where notification_id = any($1) and undone_at is null
     union select notification_id from transaction_verdict
       where other_notification_id = any($1) and undone_at is null`,
    [notificationIds],
  );
  return rows.map((row) => row.id);
}

/** All members of the clusters that any of these belongs to. */
export async function findClusterMates(
  tx: EntityManager,
  notificationIds: readonly string[],
): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select notification_id as id from transaction_cluster_member where cluster_id in
       (select cluster_id from transaction_cluster_member where notification_id = any($1))`,
    [notificationIds],
  );
  return rows.map((row) => row.id);
}

/**
 * Every compared pair among these transactions that are still in the register. Where officers of both sides disagree,
 * "not the same" outranks: a divergence is not to be made out of doubt.
 */
export async function readPairsAmong(
  tx: EntityManager,
  notificationIds: readonly string[],
): Promise<{ known: readonly TransactionKey[]; pairs: readonly ComparedPair[] }> {
  const known = await tx.query<TransactionKey[]>(
    `select authority_id as "authorityId", notification_id as "notificationId" from transaction_profile
     where notification_id = any($1)`,
    [notificationIds],
  );
  const pairs = await tx.query<ComparedPair[]>(
    `with said as (
       select least(notification_id, other_notification_id) as a, greatest(notification_id, other_notification_id) as b,
         case when bool_or(verdict = 'NOT_SAME') then 'NOT_SAME' else 'SAME' end as officer
       from transaction_verdict
       where undone_at is null and notification_id = any($1) and other_notification_id = any($1) group by 1, 2),
     found as (
       select notification_id as a, other_notification_id as b, verdict as machine from similar_transaction
       where notification_id < other_notification_id and notification_id = any($1)
         and other_notification_id = any($1))
     select a, b, coalesce(machine, 'DIFFERENT') as machine, officer from found full join said using (a, b)`,
    [notificationIds],
  );
  return { known, pairs: pairs.map((pair) => ({ ...pair, officer: pair.officer ?? undefined })) };
}

/** Writes the clusters of the transactions looked at: those of one member have none. */
export async function writeClusters(
  tx: EntityManager,
  touched: readonly string[],
  members: readonly (TransactionKey & { readonly clusterId: string })[],
): Promise<void> {
  await tx.query(
    `delete from transaction_cluster_member where notification_id = any($1) and notification_id <> all($2)`,
    [touched, members.map((member) => member.notificationId)],
  );
  await tx.query(
    `insert into transaction_cluster_member as m (authority_id, notification_id, cluster_id)
     select "authorityId", "notificationId", "clusterId"
     from jsonb_to_recordset($1::jsonb) r("authorityId" text, "notificationId" uuid, "clusterId" uuid)
     on conflict (authority_id, notification_id) do update set cluster_id = excluded.cluster_id
       where m.cluster_id <> excluded.cluster_id`,
    [JSON.stringify(members)],
  );
}

/**
 * Counts again what a case's officers may know of similar transactions: their own authority's, those shared, and
 * those whose authority lets an unshared one be known. What officers called not the same does not count.
 */
export async function recountSimilar(tx: EntityManager, notificationIds: readonly string[]): Promise<void> {
  await tx.query(
    `update notification n set similar_count = c.total
     from (select t.authority_id, t.notification_id, count(s.*)::integer as total
       from notification t
       left join lateral (
         select 1 from similar_transaction s
         where s.authority_id = t.authority_id and s.notification_id = t.notification_id
           and (s.other_authority_id = t.authority_id
             or exists (select 1 from consistency_record r where r.authority_id = s.other_authority_id
               and r.notification_id = s.other_notification_id and r.shared)
             or exists (select 1 from authority_profile p where p.authority_id = s.other_authority_id
               and p.unshared_hit_shown and p.valid_from <= current_date
               and (p.valid_to is null or p.valid_to > current_date)))
           and not exists (select 1 from transaction_verdict v where v.authority_id = s.authority_id
             and v.notification_id = s.notification_id and v.other_notification_id = s.other_notification_id
             and v.verdict = 'NOT_SAME' and v.undone_at is null)) s on true
       where t.notification_id = any($1) group by 1, 2) c
     where n.authority_id = c.authority_id and n.notification_id = c.notification_id
       and n.similar_count <> c.total`,
    [notificationIds],
  );
}

/** Outcomes of the SAME transactions that were shared, for triage; null where none is decided or shared. */
export async function sharedOutcomes(
  tx: EntityManager,
  of: TransactionKey,
): Promise<readonly (string | null)[]> {
  const rows = await tx.query<{ outcome: string | null }[]>(
    `select r.outcome from similar_transaction s
     left join consistency_record r on r.authority_id = s.other_authority_id
       and r.notification_id = s.other_notification_id and (r.shared or r.authority_id = s.authority_id)
     where s.authority_id = $1 and s.notification_id = $2 and s.verdict = 'SAME'
       and (r.outcome is not null or s.other_authority_id = $1)`,
    [of.authorityId, of.notificationId],
  );
  return rows.map((row) => row.outcome);
}
