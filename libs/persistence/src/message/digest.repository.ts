import type { EntityManager } from 'typeorm';
import type { DigestRhythm, KeptMessage } from '@article5/domain/message';

/** Somebody with messages kept for the digest, as the relay sees it: ids, times, nothing of a case. */
export interface DigestReader {
  readonly personId: string;
  readonly rhythm: DigestRhythm;
  readonly timeZone: string;
  /** When the oldest of the messages was made. */
  readonly since: Date;
}

/**
 * People with messages kept for a digest, after one of them, in the order of their ids. The zone is that of the authority
 * whose messages they are; of several authorities, Brussels.
 */
export function listDigestReaders(
  tx: EntityManager,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<DigestReader[]> {
  return tx.query<DigestReader[]>(
    `select m.person_id as "personId", p.digest_rhythm as rhythm, min(m.created_at) as since,
       case when count(distinct a.time_zone) = 1 then min(a.time_zone) else 'Europe/Brussels' end as "timeZone"
     from message m join person p using (person_id) join authority a using (authority_id)
     where m.way = 'DIGEST' and m.digest_id is null and m.read_at is null and p.deactivated_at is null
       and ($1::uuid is null or m.person_id > $1)
     group by m.person_id, p.digest_rhythm order by m.person_id limit $2`,
    [after, limit],
  );
}

/** A digest that may have to be sent. */
export interface DigestKey {
  readonly personId: string;
  readonly digestId: string;
}

/**
 * Makes the digest of a period, once, and puts into it the unread messages kept until then. Undefined where it was made
 * before (by an earlier run or another worker) or nothing waits. Runs in the person's own scope.
 */
export async function makeDigest(
  tx: EntityManager,
  { personId, digestId }: DigestKey,
  of: { readonly period: string; readonly until: Date; readonly at: Date },
): Promise<number> {
  const [made] = await tx.query<unknown[]>(
    `insert into message_digest (digest_id, person_id, period, made_at)
     select $1, $2, $3, $5 where exists (select 1 from message where person_id = $2 and way = 'DIGEST'
       and digest_id is null and read_at is null and created_at < $4)
     on conflict (person_id, period) do nothing returning digest_id`,
    [digestId, personId, of.period, of.until, of.at],
  );
  if (!made) return 0;
  const [rows] = await tx.query<[unknown[], number]>(
    `update message set digest_id = $1 where person_id = $2 and way = 'DIGEST' and digest_id is null
       and read_at is null and created_at < $3 returning message_id`,
    [digestId, personId, of.until],
  );
  return rows.length;
}

/** Digests that were made and have not left, oldest first, but those that somebody is sending now. */
export function listUnsentDigests(
  tx: EntityManager,
  { claimedBefore, limit }: { readonly claimedBefore: Date; readonly limit: number },
): Promise<DigestKey[]> {
  return tx.query<DigestKey[]>(
    `select d.person_id as "personId", d.digest_id as "digestId" from message_digest d join person p using (person_id)
     where d.sent_at is null and (d.claimed_at is null or d.claimed_at < $1) and p.deactivated_at is null
     order by d.made_at, d.digest_id limit $2`,
    [claimedBefore, limit],
  );
}

/** Takes a digest for sending; false where it has left or another worker has just taken it. */
export async function claimDigest(
  tx: EntityManager,
  { personId, digestId }: DigestKey,
  { claimedBefore, at }: { readonly claimedBefore: Date; readonly at: Date },
): Promise<boolean> {
  const [rows] = await tx.query<[unknown[], number]>(
    `update message_digest set claimed_at = $4 where digest_id = $1 and person_id = $2 and sent_at is null
       and (claimed_at is null or claimed_at < $3) returning digest_id`,
    [digestId, personId, claimedBefore, at],
  );
  return rows.length > 0;
}

/** What a digest says: always the same messages, however often sending is tried. */
export function listDigestMessages(
  tx: EntityManager,
  { personId, digestId }: DigestKey,
): Promise<KeptMessage[]> {
  return tx.query<KeptMessage[]>(
    `select kind, level, notification_id as "notificationId", reference from message
     where person_id = $1 and digest_id = $2 order by message_id`,
    [personId, digestId],
  );
}

/** The digest has left, and with it each of its messages. */
export async function markDigestSent(
  tx: EntityManager,
  { personId, digestId }: DigestKey,
  at: Date,
): Promise<void> {
  await tx.query(`update message_digest set sent_at = $2 where digest_id = $1 and sent_at is null`, [
    digestId,
    at,
  ]);
  await tx.query(
    `update message set sent_at = $3 where person_id = $1 and digest_id = $2 and sent_at is null`,
    [personId, digestId, at],
  );
}
