import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { ReviewingBodyKind } from '@article5/domain/consultation';

export interface ReviewingBodyRow {
  readonly bodyId: string;
  readonly name: string;
  readonly kind: ReviewingBodyKind;
  readonly cleared: boolean;
  readonly contact: string;
  readonly endedAt: Date | null;
  /** People who can answer for it now. */
  readonly people: number;
}

export type BodyToKeep = Pick<ReviewingBodyRow, 'name' | 'kind' | 'cleared' | 'contact'>;

/** Bodies of an authority, those in use first. */
export function listReviewingBodies(
  tx: EntityManager,
  authorityId: string,
  now: Date,
): Promise<readonly ReviewingBodyRow[]> {
  return tx.query(
    `select b.body_id as "bodyId", b.name, b.kind, b.cleared, b.contact, b.ended_at as "endedAt",
       (select count(distinct r.person_id)::integer from role_assignment r where r.authority_id = b.authority_id
          and r.reviewing_body_id = b.body_id and r.valid_from <= $2 and (r.valid_to is null or r.valid_to > $2)) as people
     from reviewing_body b where b.authority_id = $1 order by b.ended_at is not null, lower(b.name)`,
    [authorityId, now],
  );
}

export async function insertReviewingBody(
  tx: EntityManager,
  authorityId: string,
  body: BodyToKeep,
  now: Date,
): Promise<string> {
  const bodyId = newId();
  await tx.query(
    `insert into reviewing_body (authority_id, body_id, name, kind, cleared, contact, created_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [authorityId, bodyId, body.name, body.kind, body.cleared, body.contact, now],
  );
  return bodyId;
}

/** Writes what changed; `endedAt` null takes a body into use again. Answers whether there was one. */
export async function updateReviewingBody(
  tx: EntityManager,
  of: { readonly authorityId: string; readonly bodyId: string },
  body: BodyToKeep & { readonly endedAt: Date | null },
): Promise<boolean> {
  const [, count] = await tx.query<[unknown, number]>(
    `update reviewing_body set name = $3, kind = $4, cleared = $5, contact = $6, ended_at = $7
     where authority_id = $1 and body_id = $2`,
    [of.authorityId, of.bodyId, body.name, body.kind, body.cleared, body.contact, body.endedAt],
  );
  return count > 0;
}

/** Another body of this name. */
export async function isBodyNameTaken(
  tx: EntityManager,
  authorityId: string,
  name: string,
  except: string | null,
): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `select 1 from reviewing_body where authority_id = $1 and name = $2 and ($3::uuid is null or body_id <> $3)`,
    [authorityId, name, except],
  );
  return rows.length > 0;
}

/** People who act for a body now: whom a message about a request goes to. */
export async function findReviewers(
  tx: EntityManager,
  of: { readonly authorityId: string; readonly bodyId: string },
  now: Date,
): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select distinct r.person_id as id from role_assignment r join person p using (person_id)
     where r.authority_id = $1 and r.reviewing_body_id = $2 and p.deactivated_at is null
       and r.valid_from <= $3 and (r.valid_to is null or r.valid_to > $3) order by 1`,
    [of.authorityId, of.bodyId, now],
  );
  return rows.map(({ id }) => id);
}
