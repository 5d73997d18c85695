import type { EntityManager } from 'typeorm';
import { daysBetween, type FeatureValue } from '@article5/domain/consistency';
import type { ClusterFilter, UnionClusterRow, UnionRecordView } from '@article5/contracts/consistency';
import { countFigure, type Counts } from './union-counts.query';
import { countedBy, dayAfter, LATEST, type Period } from './union-period';

/** Place in the list: rank, the day the order goes by, cluster. */
interface Place {
  readonly rank: number;
  readonly orderOn: string;
  readonly clusterId: string;
}

const SEVERITIES = ['STRONG', 'MILD', 'NONE'] as const;

/**
 * A cluster counts in each period that its decisions reach into, and is always compared whole: a decision of this year
 * differs from one of last year although the period holds only one of them. Parameters $1 to $3.
 */
const REACHES = `c.last_decided_on >= $1 and c.first_decided_on <= $2 and ($3::text is null or c.item_family = $3)`;

interface ClusterRow {
  readonly cluster_id: string;
  readonly item_family: string;
  readonly destinations: string[];
  readonly end_user_kind: string;
  readonly first_decided_on: string;
  readonly last_decided_on: string;
  readonly divergent_since: string | null;
  readonly order_on: string;
  readonly rank: 0 | 1 | 2;
  readonly outcomes: UnionClusterRow['outcomes'];
}

/**
 * Clusters are kept in the order of the list within each month of their last decision, so that no period has to step over
 * the clusters of others: the beginnings of its months are merged. Gives the months as `m.month`.
 */
const MONTHS = `generate_series(
    date_trunc('month', greatest($1::date, (select min(last_decided_on) from union_cluster))::timestamp),
    (select max(last_decided_on) from union_cluster)::timestamp, interval '1 month') m (month)`;
const OF_MONTH = `date_trunc('month', c.last_decided_on::timestamp)::date = m.month::date and ${REACHES}`;

/**
 * Clusters with at least two shared outcomes: divergent first, the most severe and the oldest first; a keyset page. Severity
 * and age are kept as `divergenceOf` has them (a spec compares the two). The inner lists are read from the index alone.
 * Source: R-052, design 8.
 */
export async function listClusters(
  tx: EntityManager,
  filter: ClusterFilter & Period,
  size: number,
): Promise<{ items: UnionClusterRow[]; next?: string }> {
  const place = filter.cursor === undefined ? null : readPlace(filter.cursor);
  const rows = await tx.query<ClusterRow[]>(
    `select c.* from (
       select p.* from ${MONTHS}
         cross join lateral (
           select c.rank, c.order_on, c.cluster_id from union_cluster c
            where ${OF_MONTH} ${filter.only === 'all' ? '' : 'and c.rank < 2'}
              and (c.rank, c.order_on, c.cluster_id) > ($4, $5::date, $6::uuid)
            order by c.rank, c.order_on, c.cluster_id limit $7) p
        order by p.rank, p.order_on, p.cluster_id limit $7) page
     join union_cluster c using (cluster_id)
     order by c.rank, c.order_on, c.cluster_id`,
    [
      ...countedBy(filter),
      place?.rank ?? -1,
      place?.orderOn ?? '-infinity',
      place?.clusterId ?? '00000000-0000-0000-0000-000000000000',
      size + 1,
    ],
  );
  const items = rows.slice(0, size).map(toCluster);
  const last = rows[size - 1];
  return rows.length > size && last ? { items, next: writePlace(last) } : { items };
}

/**
 * The headline: clusters, divergent ones, the oldest divergence. A cluster reaches into the period unless it ended before
 * or began after it, and none does both: those that end from its first day on, less those that begin after its last.
 */
export async function countClusters(
  tx: EntityManager,
  filter: Period & { readonly itemFamily?: string | undefined },
): Promise<{ clusters: number; divergentClusters: number; oldestDivergenceOn: string | null }> {
  const ended = await countFigure(tx, 'cluster_last', { ...filter, to: LATEST });
  const later = await countFigure(tx, 'cluster_first', {
    ...filter,
    from: dayAfter(filter.to < LATEST ? filter.to : LATEST, 1),
    to: LATEST,
  });
  const [oldest] = await tx.query<{ on: string | null }[]>(
    `select min(p.order_on) as "on" from ${MONTHS} cross join (values (0), (1)) d (rank)
       cross join lateral (
         select c.order_on from union_cluster c where ${OF_MONTH} and c.rank = d.rank
          order by c.order_on limit 1) p`,
    [...countedBy(filter)],
  );
  const sum = (counts: readonly Counts[], most: number) =>
    counts.reduce((total, { key, count }) => total + (Number(key) <= most ? count : 0), 0);
  return {
    clusters: sum(ended, 2) - sum(later, 2),
    divergentClusters: sum(ended, 1) - sum(later, 1),
    oldestDivergenceOn: oldest?.on ?? null,
  };
}

/** The members of one cluster as shared, oldest decision first, with the features to compare. */
export async function findCluster(
  tx: EntityManager,
  clusterId: string,
): Promise<readonly (UnionRecordView & { readonly features: Readonly<Record<string, FeatureValue>> })[]> {
  return tx.query(
    `select authority_id as "authorityId", member_state as "memberState", notification_id as "notificationId",
       reference, cluster_id as "clusterId", item_family as "itemFamily", destination,
       end_user_kind as "endUserKind", exporter_pseudonym as "exporterPseudonym", outcome,
       reason_codes as "reasonCodes", received_on as "receivedOn", decided_on as "decidedOn",
       corrected_on as "correctedOn", imported, features
     from union_record where cluster_id = $1
     order by decided_on, authority_id, notification_id limit 100`,
    [clusterId],
  );
}

/** A cluster as a row of the list. */
function toCluster(row: ClusterRow): UnionClusterRow {
  return {
    clusterId: row.cluster_id,
    itemFamily: row.item_family,
    destinations: row.destinations,
    endUserKind: row.end_user_kind,
    divergent: row.rank < 2,
    severity: SEVERITIES[row.rank],
    divergentSince: row.divergent_since,
    firstDecidedOn: row.first_decided_on,
    lastDecidedOn: row.last_decided_on,
    spreadInDays: daysBetween(row.first_decided_on, row.last_decided_on),
    outcomes: row.outcomes,
  };
}

function writePlace(row: ClusterRow): string {
  return Buffer.from(JSON.stringify([row.rank, row.order_on, row.cluster_id])).toString('base64url');
}

function readPlace(cursor: string): Place | null {
  try {
    const [rank, orderOn, clusterId] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return { rank, orderOn, clusterId };
  } catch {
    return null;
  }
}
