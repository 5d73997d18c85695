import type { EntityManager } from 'typeorm';
import {
  FACETS,
  INBOX_VIEWS,
  type Facet,
  type InboxFilter,
  type InboxView,
} from '@article5/contracts/casework';
import { binder, conditions, type InboxReader } from './inbox-conditions';

/** More than this is not counted out. */
const COUNTED_TO = 1000;
/** Facets look at so many cases of a filter; when there are more, every figure is "at least". */
const LOOKED_AT = 5000;

export interface Count {
  readonly count: number;
  readonly capped: boolean;
}

/** How many cases each standard view has for the reader, counted up to a thousand. */
export async function countInbox(tx: EntityManager, reader: InboxReader): Promise<Record<InboxView, Count>> {
  const filters = INBOX_VIEWS.map((view) => ({ key: view, filter: { view } }));
  return (await countFilters(tx, reader, filters)) as Record<InboxView, Count>;
}

/** How many cases each of these filters finds, counted up to a thousand, in one statement. */
export async function countFilters(
  tx: EntityManager,
  reader: InboxReader,
  filters: readonly { readonly key: string; readonly filter: InboxFilter }[],
): Promise<Record<string, Count>> {
  if (filters.length === 0) return {};
  const { parameters, bind } = binder();
  const counted = filters.map(
    ({
      key,
      filter,
    }) => `select ${bind(key)}::text as key, count(*)::int as count from (select 1 from notification n
      where ${conditions(reader, filter, bind)} limit ${COUNTED_TO + 1}) counted`,
  );
  const rows = await tx.query<{ key: string; count: number }[]>(counted.join(' union all '), parameters);
  return Object.fromEntries(rows.map(({ key, count }) => [key, capped(count)]));
}

/** How the cases of a filter spread over the values of each property; see `LOOKED_AT` for how far it looks. */
export async function countFacets(
  tx: EntityManager,
  reader: InboxReader,
  filter: InboxFilter,
): Promise<{ total: Count; facets: Record<Facet, (Count & { value: string })[]> }> {
  const { parameters, bind } = binder();
  const where = conditions(reader, filter, bind);
  const rows = await tx.query<{ facet: Facet | 'total'; value: string; count: number }[]>(
    `with found as materialized (
       select n.authority_id, n.notification_id, n.version, n.status, n.item_family, n.destination, n.indicator_count,
         n.assignee_id from notification n where ${where} limit ${LOOKED_AT + 1})
     select 'total' as facet, '' as value, count(*)::int as count from found
     union all select 'status', status, count(*)::int from found group by status
     union all select 'itemFamily', item_family, count(*)::int from found where item_family is not null group by item_family
     union all select 'destination', destination, count(*)::int from found where destination is not null group by destination
     union all select 'indicators', case when indicator_count > 0 then 'yes' else 'no' end, count(*)::int from found group by 2
     union all select 'assignee', coalesce(assignee_id::text, 'none'), count(*)::int from found group by 2
     union all select 'label', l.label_id::text, count(*)::int from found f join case_labelling l
       on l.authority_id = f.authority_id and l.notification_id = f.notification_id group by 2
     union all select 'unread', case when r.version >= f.version then 'no' else 'yes' end, count(*)::int from found f
       left join case_reading r on r.authority_id = f.authority_id and r.person_id = (select app_person())
         and r.notification_id = f.notification_id group by 2
     order by 1, 3 desc, 2`,
    parameters,
  );
  const found = rows.find(({ facet }) => facet === 'total')?.count ?? 0;
  const isCut = found > LOOKED_AT;
  const of = (facet: Facet) =>
    rows
      .filter((row) => row.facet === facet)
      .map(({ value, count }) => ({
        value,
        count: Math.min(count, COUNTED_TO),
        capped: isCut || count > COUNTED_TO,
      }));
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, of(facet)]));
  return { total: capped(found), facets: facets as Record<Facet, (Count & { value: string })[]> };
}

function capped(count: number): Count {
  return { count: Math.min(count, COUNTED_TO), capped: count > COUNTED_TO };
}
