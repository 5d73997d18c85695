import type { EntityManager } from 'typeorm';
import type { OutcomeCount } from '@article5/domain/consistency';
import type { DecisionOutcome } from '@article5/domain/decision';
import { ITEM_FAMILIES } from '@article5/domain/questions';
import type { RecordFilter, UnionFilter, UnionRecordView } from '@article5/contracts/consistency';
import { countFigure } from './union-counts.query';
import { COUNTED, countedBy, type Period } from './union-period';

/** Member States that have an authority here, in the protocol order of their codes. */
export async function listMemberStates(tx: EntityManager): Promise<readonly string[]> {
  const rows = await tx.query<{ member_state: string }[]>(
    `select distinct member_state from authority order by member_state`,
  );
  return rows.map((row) => row.member_state);
}

/** Shared outcomes counted by item family, Member State and outcome. */
export async function countOutcomes(
  tx: EntityManager,
  filter: UnionFilter & Period,
): Promise<OutcomeCount[]> {
  const counts = await countFigure(tx, 'outcome', { ...filter, families: ITEM_FAMILIES });
  return counts.map(({ key, ...count }) => ({ ...count, outcome: key as DecisionOutcome }));
}

/** How many outcomes were shared. */
export async function countShared(tx: EntityManager, filter: UnionFilter & Period): Promise<number> {
  const counts = await countFigure(tx, 'outcome', filter);
  return counts.reduce((sum, { count }) => sum + count, 0);
}

/** Withheld outcomes counted by Member State, and by item family where families are named. */
export async function countWithheld(
  tx: EntityManager,
  filter: UnionFilter & Period,
  families?: readonly string[],
): Promise<{ itemFamily: string; memberState: string; withheld: number }[]> {
  const counts = await countFigure(tx, 'withheld', { ...filter, ...(families && { families }) });
  return counts.map(({ itemFamily, memberState, count }) => ({ itemFamily, memberState, withheld: count }));
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
         r.received_on as "receivedOn", r.decided_on as "decidedOn",
         r.corrected_on as "correctedOn", r.imported
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
