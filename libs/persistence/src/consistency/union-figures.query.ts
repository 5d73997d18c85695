import type { EntityManager } from 'typeorm';
import type { OutcomeCount } from '@article5/domain/consistency';
import type { RecordFilter, UnionFilter, UnionRecordView } from '@article5/contracts/consistency';
import { COUNTED, countedBy, wholeMonthsOf, type Period } from './union-period';

/** Member States that have an authority here, in the protocol order of their codes. */
export async function listMemberStates(tx: EntityManager): Promise<readonly string[]> {
  const rows = await tx.query<{ member_state: string }[]>(
    `select distinct member_state from authority order by member_state`,
  );
  return rows.map((row) => row.member_state);
}

/** Parameters $4 to $7: the whole months that are counted already, and the days around them. */
const BEFORE = `r.decided_on between $1 and $6 and ($3::text is null or r.item_family = $3)`;
const AFTER = `r.decided_on between $7 and $2 and ($3::text is null or r.item_family = $3)`;

function monthsAndDays(filter: UnionFilter & Period): readonly (string | null)[] {
  const { from, until, before, after } = wholeMonthsOf(filter);
  return [...countedBy(filter), from, until, before, after];
}

/** Shared outcomes counted by item family, Member State and outcome. */
export function countOutcomes(tx: EntityManager, filter: UnionFilter & Period): Promise<OutcomeCount[]> {
  return tx.query(
    `select item_family as "itemFamily", member_state as "memberState", outcome, sum(decided)::integer as count
       from (
         select m.item_family, m.member_state, m.outcome, m.decided from union_month m
           where m.month >= $4 and m.month < $5 and ($3::text is null or m.item_family = $3)
         union all
         select r.item_family, r.member_state, r.outcome, 1 from union_outcome r where ${BEFORE}
         union all
         select r.item_family, r.member_state, r.outcome, 1 from union_outcome r where ${AFTER}) c
       group by 1, 2, 3`,
    [...monthsAndDays(filter)],
  );
}

/** How many outcomes were shared. */
export async function countShared(tx: EntityManager, filter: UnionFilter & Period): Promise<number> {
  const counts = await countOutcomes(tx, filter);
  return counts.reduce((sum, { count }) => sum + count, 0);
}

/** Withheld outcomes counted by item family and Member State. */
export function countWithheld(
  tx: EntityManager,
  filter: UnionFilter & Period,
): Promise<{ itemFamily: string; memberState: string; withheld: number }[]> {
  return tx.query(
    `select item_family as "itemFamily", member_state as "memberState", sum(withheld)::integer as withheld
       from (
         select m.item_family, m.member_state, m.withheld from union_withheld_month m
           where m.month >= $4 and m.month < $5 and ($3::text is null or m.item_family = $3)
         union all
         select r.item_family, r.member_state, r.withheld from union_withheld r where ${BEFORE}
         union all
         select r.item_family, r.member_state, r.withheld from union_withheld r where ${AFTER}) c
       group by 1, 2`,
    [...monthsAndDays(filter)],
  );
}

/** The shared outcomes behind a figure, newest decision first; a keyset page. */
export async function listRecords(
  tx: EntityManager,
  filter: RecordFilter & Period,
  size: number,
): Promise<{ items: UnionRecordView[]; next?: string }> {
  const [decidedOn, notificationId] = (filter.cursor ?? '').split('.');
  const rows = await tx.query<UnionRecordView[]>(
    `select r.authority_id as "authorityId", r.member_state as "memberState",
         r.notification_id as "notificationId", r.reference, r.cluster_id as "clusterId",
         r.item_family as "itemFamily", r.destination, r.end_user_kind as "endUserKind",
         r.exporter_pseudonym as "exporterPseudonym", r.outcome, r.reason_codes as "reasonCodes",
         r.received_on as "receivedOn", r.decided_on as "decidedOn", r.imported
       from union_record r
      where ${COUNTED} and ($4::text is null or r.member_state = $4) and ($5::text is null or r.outcome = $5)
        and ($9::text is null or r.destination = $9)
        and ($6::date is null or (r.decided_on, r.notification_id) < ($6::date, $7::uuid))
      order by r.decided_on desc, r.notification_id desc
      limit $8`,
    [
      ...countedBy(filter),
      filter.memberState ?? null,
      filter.outcome ?? null,
      notificationId ? decidedOn : null,
      notificationId ?? null,
      size + 1,
      filter.destination ?? null,
    ],
  );
  const items = rows.slice(0, size);
  const last = items.at(-1);
  if (rows.length <= size || !last) return { items };
  return { items, next: `${last.decidedOn}.${last.notificationId}` };
}
