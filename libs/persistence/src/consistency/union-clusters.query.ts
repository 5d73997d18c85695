import type { EntityManager } from 'typeorm';
import { daysBetween, type FeatureValue } from '@article5/domain/consistency';
import type { ClusterFilter, UnionClusterRow, UnionRecordView } from '@article5/contracts/consistency';
import { COMPARED, COUNTED, countedBy, type Period } from './union-period';

/** Place in the list: severity, the day the order goes by, cluster. */
interface Place {
  readonly severity: number;
  readonly orderOn: string;
  readonly clusterId: string;
}

const SEVERITIES = ['NONE', 'MILD', 'STRONG'] as const;

/** Severity and age as `divergenceOf` has them, so that a page can be cut in the database; a spec compares the two. */
const CLUSTERS = `
  with record as (
    select r.*, first_value(r.outcome) over (partition by r.cluster_id order by r.decided_on, r.authority_id,
        r.notification_id) as first_outcome
      from union_record r
      where r.cluster_id is not null and ${COMPARED} and ${COUNTED}),
  cluster as (
    select cluster_id, min(item_family) as item_family, array_agg(distinct destination) as destinations,
        min(end_user_kind) as end_user_kind, min(decided_on) as first_decided_on,
        max(decided_on) as last_decided_on, min(decided_on) filter (where outcome <> first_outcome) as since,
        case when bool_or(outcome in ('AUTHORISATION_REQUIRED', 'LISTED_ITEM'))
            and bool_or(outcome in ('NO_AUTHORISATION_REQUIRED', 'NOT_CYBER_SURVEILLANCE')) then 2
          when count(distinct outcome) > 1 then 1 else 0 end as severity,
        json_agg(json_build_object('authorityId', authority_id, 'memberState', member_state,
          'outcome', outcome, 'decidedOn', decided_on) order by decided_on, authority_id) as outcomes
      from record group by cluster_id having count(*) > 1),
  listed as (select *, coalesce(since, date '9999-12-31' - (last_decided_on - date '1970-01-01')) as order_on
    from cluster)`;

interface ClusterRow {
  readonly cluster_id: string;
  readonly item_family: string;
  readonly destinations: string[];
  readonly end_user_kind: string;
  readonly first_decided_on: string;
  readonly last_decided_on: string;
  readonly since: string | null;
  readonly order_on: string;
  readonly severity: 0 | 1 | 2;
  readonly outcomes: UnionClusterRow['outcomes'];
}

/**
 * Clusters with at least two shared outcomes: divergent first, the most severe and the oldest first; a keyset page.
 * Source: R-052, design 8.
 */
export async function listClusters(
  tx: EntityManager,
  filter: ClusterFilter & Period,
  size: number,
): Promise<{ items: UnionClusterRow[]; next?: string }> {
  const place = filter.cursor === undefined ? null : readPlace(filter.cursor);
  const rows = await tx.query<ClusterRow[]>(
    `${CLUSTERS}
     select * from listed
      where ($4 = 'all' or severity > 0)
        and ($5::integer is null or (-severity, order_on, cluster_id) > (-$5, $6::date, $7::uuid))
      order by -severity, order_on, cluster_id
      limit $8`,
    [
      ...countedBy(filter),
      filter.only,
      place?.severity ?? null,
      place?.orderOn ?? null,
      place?.clusterId ?? null,
      size + 1,
    ],
  );
  const items = rows.slice(0, size).map(toCluster);
  const last = rows[size - 1];
  return rows.length > size && last ? { items, next: writePlace(last) } : { items };
}

/** The headline: clusters, divergent ones, the oldest divergence. */
export async function countClusters(
  tx: EntityManager,
  filter: Period & { readonly itemFamily?: string | undefined },
): Promise<{ clusters: number; divergentClusters: number; oldestDivergenceOn: string | null }> {
  const [row] = await tx.query<{ clusters: number; divergent: number; oldest: string | null }[]>(
    `${CLUSTERS}
     select count(*)::integer as clusters, count(*) filter (where severity > 0)::integer as divergent,
       min(since) as oldest from cluster`,
    [...countedBy(filter)],
  );
  return {
    clusters: row?.clusters ?? 0,
    divergentClusters: row?.divergent ?? 0,
    oldestDivergenceOn: row?.oldest ?? null,
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
       reason_codes as "reasonCodes", received_on as "receivedOn", decided_on as "decidedOn", features
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
    divergent: row.severity > 0,
    severity: SEVERITIES[row.severity],
    divergentSince: row.since,
    firstDecidedOn: row.first_decided_on,
    lastDecidedOn: row.last_decided_on,
    spreadInDays: daysBetween(row.first_decided_on, row.last_decided_on),
    outcomes: row.outcomes,
  };
}

function writePlace(row: ClusterRow): string {
  return Buffer.from(JSON.stringify([row.severity, row.order_on, row.cluster_id])).toString('base64url');
}

function readPlace(cursor: string): Place | null {
  try {
    const [severity, orderOn, clusterId] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return { severity, orderOn, clusterId };
  } catch {
    return null;
  }
}
