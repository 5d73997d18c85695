import type { EntityManager } from 'typeorm';
import type { MatchingEntry, PublishedEntry } from '@article5/contracts/consistency';
import type { Publication, ReviewResult } from '@article5/domain/consistency';

/** Which Member States notified a requirement for one cluster, as shared. */
export interface NotifiedCluster {
  readonly clusterId: string;
  readonly itemFamily: string;
  readonly destinations: string[];
  readonly notifiedBy: string[];
}

const CLUSTER = `cluster_id as "clusterId", item_family as "itemFamily", destinations, notified_by as "notifiedBy"`;

/** Clusters notified by the most Member States first, without those that have an entry. R-020. */
export function listNotifiedClusters(tx: EntityManager, size: number): Promise<NotifiedCluster[]> {
  return tx.query(
    `select ${CLUSTER} from union_requirement u
      where not exists (select 1 from published_entry e where e.cluster_id = u.cluster_id)
      order by cardinality(notified_by) desc, cluster_id limit $1`,
    [size],
  );
}

export async function findNotifiedCluster(
  tx: EntityManager,
  clusterId: string,
): Promise<NotifiedCluster | undefined> {
  const [row] = await tx.query<NotifiedCluster[]>(
    `select ${CLUSTER} from union_requirement where cluster_id = $1`,
    [clusterId],
  );
  return row;
}

const ENTRY = `e.entry_id as "entryId", e.cluster_id as "clusterId", e.title, e.item_family as "itemFamily",
  e.destinations, e.notified_by as "notifiedBy",
  to_char(e.drafted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "draftedAt",
  e.oj_reference as "ojReference", e.published_on as "publishedOn", e.review_due_on as "reviewDueOn",
  e.ended_on as "endedOn",
  coalesce((select jsonb_agg(jsonb_build_object('reviewedOn', r.reviewed_on, 'result', r.result, 'note', r.note)
    order by r.number) from published_entry_review r where r.entry_id = e.entry_id), '[]') as reviews`;

/** Every entry; those whose review is due soonest first, drafts before them. R-021. */
export function listEntries(tx: EntityManager): Promise<PublishedEntry[]> {
  return tx.query(
    `select ${ENTRY} from published_entry e order by e.review_due_on nulls first, e.drafted_at desc limit 500`,
  );
}

export async function findEntry(tx: EntityManager, entryId: string): Promise<PublishedEntry | undefined> {
  const [row] = await tx.query<PublishedEntry[]>(
    `select ${ENTRY} from published_entry e where e.entry_id = $1`,
    [entryId],
  );
  return row;
}

export async function isEntryOfCluster(tx: EntityManager, clusterId: string): Promise<boolean> {
  const [row] = await tx.query<{ found: boolean }[]>(
    `select exists (select 1 from published_entry where cluster_id = $1) as found`,
    [clusterId],
  );
  return row?.found === true;
}

export async function insertEntry(
  tx: EntityManager,
  entry: NotifiedCluster & { readonly entryId: string; readonly title: string },
  by: { readonly personId: string; readonly at: Date },
): Promise<void> {
  await tx.query(
    `insert into published_entry (entry_id, cluster_id, title, item_family, destinations, notified_by, drafted_by,
       drafted_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      entry.entryId,
      entry.clusterId,
      entry.title,
      entry.itemFamily,
      entry.destinations,
      entry.notifiedBy,
      by.personId,
      by.at,
    ],
  );
}

export async function keepPublication(tx: EntityManager, entryId: string, made: Publication): Promise<void> {
  await tx.query(
    `update published_entry set oj_reference = $2, published_on = $3, review_due_on = $4 where entry_id = $1`,
    [entryId, made.ojReference, made.publishedOn, made.reviewDueOn],
  );
}

export async function keepEntryReview(
  tx: EntityManager,
  entryId: string,
  review: {
    readonly result: ReviewResult;
    readonly note: string;
    readonly reviewDueOn: string;
    readonly endedOn: string | null;
  },
  by: { readonly personId: string; readonly on: string },
): Promise<void> {
  await tx.query(
    `insert into published_entry_review (entry_id, number, reviewed_on, result, note, reviewed_by)
     select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5 from published_entry_review where entry_id = $1`,
    [entryId, by.on, review.result, review.note, by.personId],
  );
  await tx.query(`update published_entry set review_due_on = $2, ended_on = $3 where entry_id = $1`, [
    entryId,
    review.reviewDueOn,
    review.endedOn,
  ]);
}

/** Publications in force, as authorities see them. R-022. */
export function listEntriesInForce(tx: EntityManager): Promise<MatchingEntry[]> {
  return tx.query(
    `select entry_id as "entryId", title, item_family as "itemFamily", destinations, oj_reference as "ojReference",
       published_on as "publishedOn"
     from published_entry where published_on is not null and ended_on is null order by published_on, entry_id`,
  );
}

/** Item and destination of a case of the authority, as its newest version has them. */
export async function findNotifiedItem(
  tx: EntityManager,
  authorityId: string,
  reference: string,
): Promise<{ itemFamily: string | null; destination: string | null } | undefined> {
  const [row] = await tx.query<{ itemFamily: string | null; destination: string | null }[]>(
    `select item_family as "itemFamily", destination::text from notification
      where authority_id = $1 and reference = $2 and status <> 'DRAFT'`,
    [authorityId, reference],
  );
  return row;
}
