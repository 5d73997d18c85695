import type { EntityManager } from 'typeorm';
import type { WatchSignalView } from '@article5/contracts/casework';

/** So many other cases of the same kind say how often a thing happens by chance. */
const COMPARED_WITH = 200;

/**
 * What stands out of a case, each with the references the reader may see (row-level security lets through own cases and
 * shared outcomes) and its base rate. What rests on nothing visible any more is left out.
 */
export async function listWatchSignals(
  tx: EntityManager,
  of: { readonly authorityId: string; readonly notificationId: string },
): Promise<WatchSignalView[]> {
  const rows = await tx.query<(WatchSignalView & { shows: number; of: number })[]>(
    `with alike as (
       select n.notification_id from notification me
       join notification n on n.authority_id = me.authority_id and n.item_family is not distinct from me.item_family
         and n.notification_id <> me.notification_id and n.status not in ('DRAFT', 'WITHDRAWN', 'REDIRECTED')
       where me.authority_id = $1 and me.notification_id = $2
       order by n.received_at desc, n.notification_id desc limit ${COMPARED_WITH})
     select w.kind, w.parameters, seen.list as references,
       to_char(w.found_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "foundAt",
       (select count(*)::integer from alike) as of,
       (select count(*)::integer from alike a join watch_signal o on o.authority_id = $1
         and o.notification_id = a.notification_id and o.kind = w.kind) as shows
     from watch_signal w
     cross join lateral (
       select array_agg(coalesce(n.reference, r.reference) order by coalesce(n.reference, r.reference)) as list
       from jsonb_to_recordset(w.others) o("authorityId" text, "notificationId" uuid)
       left join notification n on n.authority_id = o."authorityId" and n.notification_id = o."notificationId"
       left join consistency_record r on r.authority_id = o."authorityId"
         and r.notification_id = o."notificationId" and (r.shared or r.authority_id = $1)
       where coalesce(n.reference, r.reference) is not null) seen
     where w.authority_id = $1 and w.notification_id = $2 and seen.list is not null
     order by w.kind`,
    [of.authorityId, of.notificationId],
  );
  return rows.map(({ kind, parameters, references, foundAt, shows, of: total }) => ({
    kind,
    parameters,
    references,
    foundAt,
    baseRate: { of: total, shows },
  }));
}
