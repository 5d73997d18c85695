import type { EntityManager } from 'typeorm';
import { DATA_FAULTS, SHARED_IMMEDIATELY_WITHIN_DAYS, type DataFault } from '@article5/domain/statistics';
import type { FaultyRecord, QualityRow } from '@article5/contracts/statistics';

export interface QualityFilter {
  readonly from: string;
  readonly to: string;
  readonly itemFamily?: string | undefined;
  readonly memberState?: string | undefined;
  readonly fault?: DataFault | undefined;
  readonly cursor?: string | undefined;
}

/** Each fault as a condition on `union_record_fault r`; $4 is the number of days after which sharing is late. */
const CONDITIONS = {
  LATE: `(r.told_after > $4 or (r.not_told and current_date - r.decided_on > $4))`,
  MISSING_REASONS: 'r.no_reasons',
  MISSING_DESTINATION: 'r.no_destination',
  MISSING_END_USER: 'r.no_end_user',
  DATES_WRONG: 'r.dates_wrong',
} as const satisfies Record<DataFault, string>;

const COUNTED = `r.decided_on between $1 and $2 and ($3::text is null or r.item_family = $3)`;
const ANY = DATA_FAULTS.map((fault) => `coalesce(${CONDITIONS[fault]}, false)`).join(' or ');

function counted({ from, to, itemFamily }: QualityFilter) {
  return [from, to, itemFamily ?? null, SHARED_IMMEDIATELY_WITHIN_DAYS];
}

/** Records and faults by Member State, in one pass over the period; the most faults first. */
export function countFaults(tx: EntityManager, filter: QualityFilter): Promise<QualityRow[]> {
  const faults = DATA_FAULTS.map((fault) => `'${fault}', count(*) filter (where ${CONDITIONS[fault]})`).join(
    ', ',
  );
  return tx.query(
    `select member_state as "memberState", count(*)::integer as records,
       count(*) filter (where ${ANY})::integer as "withFaults", jsonb_build_object(${faults}) as faults
     from union_record_fault r where ${COUNTED} group by 1 order by 3 desc, 1`,
    counted(filter),
  );
}

/** The records behind a number, newest decision first; a keyset page. Without a fault named: those with any. */
export async function listFaulty(
  tx: EntityManager,
  filter: QualityFilter,
  size: number,
): Promise<{ items: FaultyRecord[]; next?: string }> {
  const [decidedOn, notificationId] = (filter.cursor ?? '').split('.');
  const faults = DATA_FAULTS.map((fault) => `case when ${CONDITIONS[fault]} then '${fault}' end`).join(', ');
  const rows = await tx.query<FaultyRecord[]>(
    `select member_state as "memberState", authority_id as "authorityId", notification_id as "notificationId",
       reference, item_family as "itemFamily", destination, outcome, received_on as "receivedOn",
       decided_on as "decidedOn", array_remove(array[${faults}], null) as faults
     from union_record_fault r
     where ${COUNTED} and (${filter.fault === undefined ? ANY : CONDITIONS[filter.fault]})
       and ($5::text is null or r.member_state = $5)
       and ($6::date is null or (r.decided_on, r.notification_id) < ($6::date, $7::uuid))
     order by r.decided_on desc, r.notification_id desc limit $8`,
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
