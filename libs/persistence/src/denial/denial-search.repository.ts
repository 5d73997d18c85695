import type { EntityManager } from 'typeorm';
import type { DenialHit } from '@article5/contracts/denial';
import type { TransactionProfile } from '@article5/domain/matching';

interface CaseKey {
  readonly authorityId: string;
  readonly notificationId: string;
}

/** A denial in force that a notification may be essentially identical to. */
export interface HitToKeep {
  readonly denialAuthorityId: string;
  readonly denialId: string;
  readonly verdict: 'SAME' | 'POSSIBLE';
  readonly score: number;
  readonly reasons: unknown;
}

/** Candidates are few by their keys; this is the most that one look compares. */
const CANDIDATES = 200;

/** Denials in force that share a key with the transaction. Runs as the matcher. */
export async function findDenialCandidates(
  tx: EntityManager,
  keys: readonly string[],
): Promise<readonly TransactionProfile[]> {
  const rows = await tx.query<{ profile: TransactionProfile }[]>(
    `select d.profile from denial d join (
       select authority_id, denial_id, count(*) as shared from denial_key where blocking_key = any($1)
       group by 1, 2) k using (authority_id, denial_id)
     where d.status <> 'REVOKED' order by k.shared desc, d.denial_id limit ${CANDIDATES}`,
    [keys],
  );
  return rows.map(({ profile }) => profile);
}

/** Transactions that share a key with a denial: whoever was filed before it. Runs as the matcher. */
export async function findTransactionsFor(
  tx: EntityManager,
  keys: readonly string[],
): Promise<readonly TransactionProfile[]> {
  const rows = await tx.query<{ profile: TransactionProfile }[]>(
    `select p.profile from transaction_profile p join (
       select distinct authority_id, notification_id from transaction_key where blocking_key = any($1)) k
       using (authority_id, notification_id)
     join notification n using (authority_id, notification_id)
     where n.status not in ('WITHDRAWN', 'REDIRECTED', 'CLOSED', 'IMPORTED') limit 1000`,
    [keys],
  );
  return rows.map(({ profile }) => profile);
}

/** A denial as the matcher sees it. */
export async function findDenialProfile(
  tx: EntityManager,
  of: { readonly authorityId: string; readonly denialId: string },
): Promise<{ readonly status: string; readonly profile: TransactionProfile } | undefined> {
  const [row] = await tx.query<{ status: string; profile: TransactionProfile }[]>(
    `select status, profile from denial where authority_id = $1 and denial_id = $2`,
    [of.authorityId, of.denialId],
  );
  return row;
}

/** Puts the hits of a notification in place of those of the look before. */
export async function replaceHits(
  tx: EntityManager,
  of: CaseKey,
  hits: readonly HitToKeep[],
  how: { readonly matcherVersion: string; readonly at: Date },
): Promise<void> {
  await tx.query(`delete from denial_hit where authority_id = $1 and notification_id = $2`, [
    of.authorityId,
    of.notificationId,
  ]);
  for (const hit of hits) await upsertHit(tx, of, hit, how);
}

export async function upsertHit(
  tx: EntityManager,
  of: CaseKey,
  hit: HitToKeep,
  how: { readonly matcherVersion: string; readonly at: Date },
): Promise<void> {
  await tx.query(
    `insert into denial_hit (authority_id, notification_id, denial_authority_id, denial_id, verdict, score, reasons,
       matcher_version, found_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (authority_id, notification_id, denial_authority_id, denial_id) do update set verdict = excluded.verdict,
       score = excluded.score, reasons = excluded.reasons, matcher_version = excluded.matcher_version,
       found_at = excluded.found_at`,
    [
      ...[of.authorityId, of.notificationId, hit.denialAuthorityId, hit.denialId, hit.verdict, hit.score],
      ...[JSON.stringify(hit.reasons), how.matcherVersion, how.at],
    ],
  );
}

/** A hit of a denial, with the case whose it is. */
export interface HitOfCase extends CaseKey {
  readonly verdict: 'SAME' | 'POSSIBLE';
}

/** The hits of a denial as they are; looks at the same denial come one by one from here on. Runs as the matcher. */
export async function lockHitsOf(
  tx: EntityManager,
  of: { readonly authorityId: string; readonly denialId: string },
): Promise<readonly HitOfCase[]> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`denial-hits/${of.denialId}`]);
  return tx.query<HitOfCase[]>(
    `select authority_id as "authorityId", notification_id as "notificationId", verdict from denial_hit
     where denial_authority_id = $1 and denial_id = $2 order by authority_id, notification_id`,
    [of.authorityId, of.denialId],
  );
}

/** A denial that is no longer in force matches nothing. */
export async function removeHitsOf(
  tx: EntityManager,
  of: { readonly authorityId: string; readonly denialId: string },
): Promise<void> {
  await tx.query(`delete from denial_hit where denial_authority_id = $1 and denial_id = $2`, [
    of.authorityId,
    of.denialId,
  ]);
}

/** A search made: query, hits, time. Source: R-023. */
export interface SearchMade extends CaseKey {
  readonly searchId: string;
  readonly version: number;
  readonly stage: 'NOTIFICATION' | 'LICENCE';
  readonly keysSha256: string;
  readonly compared: number;
  readonly hits: number;
  readonly matcherVersion: string;
  readonly searchedAt: Date;
}

export async function insertSearch(tx: EntityManager, search: SearchMade): Promise<void> {
  await tx.query(
    `insert into denial_search (authority_id, search_id, notification_id, version, stage, keys_sha256, compared, hits,
       matcher_version, searched_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[search.authorityId, search.searchId, search.notificationId, search.version, search.stage],
      ...[search.keysSha256, search.compared, search.hits, search.matcherVersion, search.searchedAt],
    ],
  );
}

interface LastSearch {
  readonly searchedAt: string;
  readonly compared: number;
  readonly hits: number;
  readonly matcherVersion: string;
}

export async function findLastSearch(tx: EntityManager, of: CaseKey): Promise<LastSearch | null> {
  const [row] = await tx.query<LastSearch[]>(
    `select to_char(searched_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "searchedAt", compared, hits,
       matcher_version as "matcherVersion"
     from denial_search where authority_id = $1 and notification_id = $2 order by searched_at desc, search_id desc limit 1`,
    [of.authorityId, of.notificationId],
  );
  return row ?? null;
}

/** The denials found for a case, the likeliest first, with the case's consultation about each. */
export async function listHits(tx: EntityManager, of: CaseKey): Promise<readonly DenialHit[]> {
  const rows = await tx.query<(DenialHit['denial'] & Omit<DenialHit, 'denial'>)[]>(
    `select d.authority_id as "authorityId", a.name as "authorityName", d.denial_id as "denialId", d.number,
       d.denial_type as "denialType", d.status, d.item_name as "itemName", d.destination,
       (select e.name from shared_denial_entity e where e.authority_id = d.authority_id and e.denial_id = d.denial_id
         and e.role = 'END_USER' order by e.position limit 1) as "endUserName",
       d.notified_on as "notifiedOn", d.review_due_on as "reviewDueOn", d.authority_id = $1 as "isOwn",
       h.verdict, h.score, h.reasons,
       (select c.consultation_id from consultation c where c.authority_id = $1 and c.notification_id = $2
         and c.denial_id = d.denial_id and c.state <> 'TAKEN_BACK' order by c.number desc limit 1) as "consultationId"
     from denial_hit h join shared_denial d on d.authority_id = h.denial_authority_id and d.denial_id = h.denial_id
     join authority a on a.authority_id = d.authority_id
     where h.authority_id = $1 and h.notification_id = $2 and d.status <> 'REVOKED'
     order by case h.verdict when 'SAME' then 0 else 1 end, h.score desc, d.denial_id`,
    [of.authorityId, of.notificationId],
  );
  return rows.map(({ verdict, score, reasons, consultationId, ...denial }) => ({
    ...{ denial, verdict, score, reasons, consultationId },
  }));
}
