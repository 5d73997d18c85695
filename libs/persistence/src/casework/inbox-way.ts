import type { EntityManager } from 'typeorm';
import type { InboxFilter, InboxSort } from '@article5/contracts/casework';
import { binder, labelledWith, readBy, rowConditions, SORTS, type InboxReader } from './inbox-conditions';
import type { Bind } from './figure-conditions';

/** A part of a list: a filter, an order, the place after which it begins, and how many rows. */
export interface Stretch extends InboxFilter {
  readonly sort: InboxSort;
  readonly place?: { readonly value: string; readonly id: string } | undefined;
  readonly limit: number;
}

/** A set of cases that is kept beside them, with an index of its own in each order of the inbox. */
type Beside = 'label' | 'reading';

/** Further than this it does not matter which of two sets is the smaller. */
const COUNTED_TO = 5000;

/**
 * The rows of a stretch; `outer` makes the statement from the query for their ids. Where the filter names a label or
 * what the reader has read, that set leads in the order of the list; otherwise the cases themselves do. Either way the
 * rows come in their order, and reading ends with the page.
 */
export async function alongTheWay<Row>(
  tx: EntityManager,
  reader: InboxReader,
  stretch: Stretch,
  outer: (page: string) => string,
): Promise<Row[]> {
  const lead = await smallestSet(tx, reader, stretch);
  const { parameters, bind } = binder();
  const page = lead === undefined ? ofAll(reader, stretch, bind) : ofSet(lead, reader, stretch, bind);
  if (lead === undefined) return tx.query<Row[]>(outer(page), parameters);
  // Row-level security hides from the planner how large a set is: it would read all of it and sort.
  await tx.query(`select set_config('enable_sort', 'off', true)`);
  const ids = await tx.query<{ notification_id: string }[]>(page, parameters);
  await tx.query(`select set_config('enable_sort', 'on', true)`);
  return tx.query<Row[]>(outer('select unnest($1::uuid[]) as notification_id'), [
    ids.map(({ notification_id: id }) => id),
  ]);
}

/** The set that leads: the smaller one where the filter names two. */
async function smallestSet(
  tx: EntityManager,
  reader: InboxReader,
  filter: InboxFilter,
): Promise<Beside | undefined> {
  const isRead = filter.unread === 'no';
  if (filter.label === undefined || !isRead) {
    if (filter.label !== undefined) return 'label';
    return isRead ? 'reading' : undefined;
  }
  const { parameters, bind } = binder();
  const sizeOf = (set: Beside) =>
    `select '${set}' as set, (select count(*) from (select 1 from ${setOf(set, reader, filter, bind)}
      limit ${COUNTED_TO}) counted) as size`;
  const [row] = await tx.query<{ set: Beside }[]>(
    `${sizeOf('label')} union all ${sizeOf('reading')} order by size, set limit 1`,
    parameters,
  );
  return row?.set;
}

function setOf(set: Beside, reader: InboxReader, { label }: InboxFilter, bind: Bind): string {
  const authority = bind(reader.authorityId);
  return set === 'label'
    ? `case_labelling b where b.authority_id = ${authority} and b.label_id = ${bind(label)}`
    : `case_reading b where b.authority_id = ${authority} and b.person_id = ${bind(reader.personId)}`;
}

/** Along the cases; what is beside them is looked up for each case met. */
function ofAll(reader: InboxReader, stretch: Stretch, bind: Bind): string {
  const wanted = [...rowConditions(reader, stretch, bind), ...besideConditions(reader, stretch, bind)];
  return `select n.notification_id from notification n where ${wanted.join(' and ')}
    ${after('n', stretch, bind)} order by ${SORTS[stretch.sort].order('n')} limit ${bind(stretch.limit)}`;
}

/** Along a set; each case met is looked up. */
function ofSet(set: Beside, reader: InboxReader, stretch: Stretch, bind: Bind): string {
  const from = setOf(set, reader, stretch, bind).replace(
    ' b where ',
    ` b cross join lateral (select m.* from notification m where m.authority_id = b.authority_id
      and m.notification_id = b.notification_id offset 0) n where `,
  );
  const wanted = [...rowConditions(reader, stretch, bind), ...besideConditions(reader, stretch, bind, set)];
  if (set === 'reading') wanted.push('b.version >= n.version');
  return `select b.notification_id from ${from} and ${wanted.join(' and ')}
    ${after('b', stretch, bind)} order by ${SORTS[stretch.sort].order('b')} limit ${bind(stretch.limit)}`;
}

function after(of: string, { sort, place }: Stretch, bind: Bind): string {
  return place === undefined ? '' : `and ${SORTS[sort].after(of, bind(place.value), bind(place.id))}`;
}

/** Asked of one case at a time: a value, which no plan turns into a join over all of them. */
function besideConditions(
  reader: InboxReader,
  { label, unread }: InboxFilter,
  bind: Bind,
  lead?: Beside,
): string[] {
  return [
    ...(label === undefined || lead === 'label' ? [] : [`coalesce((${labelledWith(label, bind)}), false)`]),
    ...(unread === undefined || lead === 'reading'
      ? []
      : [`coalesce((${readBy(reader, bind)}), false) = ${unread === 'no'}`]),
  ];
}
