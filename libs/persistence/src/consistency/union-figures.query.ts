import type { EntityManager } from 'typeorm';
import type { OutcomeCount } from '@article5/domain/consistency';
import type { RecordFilter, UnionFilter, UnionRecordView } from '@article5/contracts/consistency';
import { COUNTED, countedBy, type Period } from './union-period';

/** Member States that have an authority here, in the protocol order of their codes. */
export async function listMemberStates(tx: EntityManager): Promise<readonly string[]> {
  const rows = await tx.query<{ member_state: string }[]>(
    `select distinct member_state from authority order by member_state`,
  );
  return rows.map((row) => row.member_state);
}

/** How many outcomes were shared. */
export async function countShared(tx: EntityManager, filter: UnionFilter & Period): Promise<number> {
  const [row] = await tx.query<{ shared: number }[]>(
    `select count(*)::integer as shared from union_record r where ${COUNTED}`,
    [...countedBy(filter)],
  );
  return row?.shared ?? 0;
}

/** Shared outcomes counted by item family, Member State and outcome. */
export function countOutcomes(tx: EntityManager, filter: UnionFilter & Period): Promise<OutcomeCount[]> {
  return tx.query(
    `select r.item_family as "itemFamily", r.member_state as "memberState", r.outcome, count(*)::integer as count
       from union_record r where ${COUNTED} group by 1, 2, 3`,
    [...countedBy(filter)],
  );
}

/** Withheld outcomes counted by item family and Member State. */
export function countWithheld(
  tx: EntityManager,
  filter: UnionFilter & Period,
): Promise<{ itemFamily: string; memberState: string; withheld: number }[]> {
  return tx.query(
    `select r.item_family as "itemFamily", r.member_state as "memberState", sum(r.withheld)::integer as withheld
       from union_withheld r where ${COUNTED} group by 1, 2`,
    [...countedBy(filter)],
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
         r.received_on as "receivedOn", r.decided_on as "decidedOn"
       from union_record r
      where ${COUNTED} and ($4::text is null or r.member_state = $4) and ($5::text is null or r.outcome = $5)
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
    ],
  );
  const items = rows.slice(0, size);
  const last = items.at(-1);
  if (rows.length <= size || !last) return { items };
  return { items, next: `${last.decidedOn}.${last.notificationId}` };
}
