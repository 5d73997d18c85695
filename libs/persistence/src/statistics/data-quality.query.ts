import type { EntityManager } from 'typeorm';
import { DATA_FAULTS, SHARED_IMMEDIATELY_WITHIN_DAYS, type DataFault } from '@article5/domain/statistics';
import type { FaultyRecord, QualityRow } from '@article5/contracts/statistics';
import { countFigure, dayAfter } from '../consistency';

export interface QualityFilter {
  readonly from: string;
  readonly to: string;
  readonly itemFamily?: string | undefined;
  readonly memberState?: string | undefined;
  readonly fault?: DataFault | undefined;
  readonly cursor?: string | undefined;
}

/** Each fault as a condition on `union_fact r`; $4 is the number of days after which sharing is late. */
const CONDITIONS = {
  LATE: `(r.told_after > $4 or (r.faults like '%NOT_TOLD%' and current_date - r.decided_on > $4))`,
  MISSING_REASONS: `r.faults like '%MISSING_REASONS%'`,
  MISSING_DESTINATION: `r.faults like '%MISSING_DESTINATION%'`,
  MISSING_END_USER: `r.faults like '%MISSING_END_USER%'`,
  DATES_WRONG: `(r.faults like '%DATES_WRONG%' or r.decided_on > current_date)`,
} as const satisfies Record<DataFault, string>;

const COUNTED = `r.decided_on between $1 and $2 and ($3::text is null or r.item_family = $3)`;
const ANY = DATA_FAULTS.map((fault) => `coalesce(${CONDITIONS[fault]}, false)`).join(' or ');

function counted({ from, to, itemFamily }: QualityFilter) {
  return [from, to, itemFamily ?? null, SHARED_IMMEDIATELY_WITHIN_DAYS];
}

/**
 * Records and faults by Member State, the most faults first. A requirement that nobody shared is late once the days for
 * it have passed, and a date is wrong while it is to come: what the days are today is asked of the database, as the list
 * of the records does, and the three parts of the period are counted apart.
 */
export async function countFaults(tx: EntityManager, filter: QualityFilter): Promise<QualityRow[]> {
  const [now] = await tx.query<{ today: string }[]>(`select current_date::text as today`);
  const today = now?.today ?? filter.to;
  const due = dayAfter(today, -SHARED_IMMEDIATELY_WITHIN_DAYS);
  const rows = new Map<string, QualityRow>();
  for (const part of [
    { from: filter.from, to: least(filter.to, dayAfter(due, -1)), ifNotTold: ['LATE'], always: [] },
    { from: greatest(filter.from, due), to: least(filter.to, today), ifNotTold: [], always: [] },
    {
      from: greatest(filter.from, dayAfter(today, 1)),
      to: filter.to,
      ifNotTold: [],
      always: ['DATES_WRONG'],
    },
  ] as const) {
    const counts = await countFigure(tx, 'told', {
      ...{ from: part.from, to: part.to, itemFamily: filter.itemFamily },
    });
    for (const { memberState, key, count } of counts) {
      const row = rows.get(memberState) ?? rowOf(memberState);
      const [after, found = ''] = key.split(' ');
      const faults = new Set<string>([...found.split(','), ...part.always]);
      if (Number(after) > SHARED_IMMEDIATELY_WITHIN_DAYS) faults.add('LATE');
      if (faults.has('NOT_TOLD')) for (const fault of part.ifNotTold) faults.add(fault);
      const told = DATA_FAULTS.filter((fault) => faults.has(fault));
      row.records += count;
      if (told.length > 0) row.withFaults += count;
      for (const fault of told) row.faults[fault] += count;
      rows.set(memberState, row);
    }
  }
  return [...rows.values()].sort(
    (a, b) => b.withFaults - a.withFaults || (a.memberState < b.memberState ? -1 : 1),
  );
}

function rowOf(memberState: string): QualityRow {
  const faults = { LATE: 0, MISSING_REASONS: 0, MISSING_DESTINATION: 0, MISSING_END_USER: 0, DATES_WRONG: 0 };
  return { memberState, records: 0, withFaults: 0, faults };
}

const least = (one: string, other: string) => (one < other ? one : other);
const greatest = (one: string, other: string) => (one > other ? one : other);

/** The records behind a number, newest decision first; a keyset page. Without a fault named: those with any. */
export async function listFaulty(
  tx: EntityManager,
  filter: QualityFilter,
  size: number,
): Promise<{ items: FaultyRecord[]; next?: string }> {
  const [decidedOn, notificationId] = (filter.cursor ?? '').split('.');
  const faults = DATA_FAULTS.map((fault) => `case when ${CONDITIONS[fault]} then '${fault}' end`).join(', ');
  const rows = await tx.query<FaultyRecord[]>(
    `select p.member_state as "memberState", p.authority_id as "authorityId", p.notification_id as "notificationId",
       (select u.reference from union_record u
         where u.authority_id = p.authority_id and u.notification_id = p.notification_id) as reference,
       p.item_family as "itemFamily", p.destination, p.outcome, p.received_on as "receivedOn",
       p.decided_on as "decidedOn", p.faults
     from (
       select r.member_state, r.authority_id, r.notification_id, r.item_family, r.destination, r.outcome,
         r.decided_on - r.days as received_on, r.decided_on, array_remove(array[${faults}], null) as faults
       from union_fact r
       where ${COUNTED} and (${filter.fault === undefined ? ANY : CONDITIONS[filter.fault]})
         and ($5::text is null or r.member_state = $5)
         and ($6::date is null or (r.decided_on, r.notification_id) < ($6::date, $7::uuid))
       order by r.decided_on desc, r.notification_id desc limit $8) p
     order by p.decided_on desc, p.notification_id desc`,
    [
      ...counted(filter),
      filter.memberState ?? null,
      notificationId ? decidedOn : null,
      notificationId ?? null,
      size + 1,
    ],
  );
  const items = rows.slice(0, size);
  const last = items.at(-1);
  if (rows.length <= size || !last) return { items };
  return { items, next: `${last.decidedOn}.${last.notificationId}` };
}
