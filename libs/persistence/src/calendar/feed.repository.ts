import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';

/** Whose feed it is. */
export interface FeedOwner {
  readonly authorityId: string;
  readonly personId: string;
}

/** The officer's feed that works now. */
export async function findFeed(
  tx: EntityManager,
  { authorityId, personId }: FeedOwner,
): Promise<{ madeAt: Date } | undefined> {
  const [row] = await tx.query<{ madeAt: Date }[]>(
    `select made_at as "madeAt" from calendar_feed
     where authority_id = $1 and person_id = $2 and revoked_at is null`,
    [authorityId, personId],
  );
  return row;
}

export async function revokeFeed(
  tx: EntityManager,
  { authorityId, personId }: FeedOwner,
  at: Date,
): Promise<void> {
  await tx.query(
    `update calendar_feed set revoked_at = $3 where authority_id = $1 and person_id = $2 and revoked_at is null`,
    [authorityId, personId, at],
  );
}

export async function insertFeed(
  tx: EntityManager,
  { authorityId, personId }: FeedOwner,
  tokenSha256: string,
  at: Date,
): Promise<void> {
  await tx.query(
    `insert into calendar_feed (authority_id, person_id, feed_id, token_sha256, made_at) values ($1, $2, $3, $4, $5)`,
    [authorityId, personId, newId(), tokenSha256, at],
  );
}

/** Whose feed a token opens now: found by hash, before anybody's scope is known. */
export async function findFeedOwner(tx: EntityManager, tokenSha256: string): Promise<FeedOwner | undefined> {
  const [row] = await tx.query<FeedOwner[]>(
    `select f.authority_id as "authorityId", f.person_id as "personId"
     from calendar_feed f join person p using (person_id)
     where f.token_sha256 = $1 and f.revoked_at is null and p.deactivated_at is null`,
    [tokenSha256],
  );
  return row;
}
