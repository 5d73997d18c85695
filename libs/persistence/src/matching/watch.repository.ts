import type { EntityManager } from 'typeorm';
import type { WatchedTransaction, WatchSignal } from '@article5/domain/matching';
import type { TransactionKey } from './similarity.repository';

/** A case and the transactions near it that its authority may know of. */
export interface Watched {
  readonly of: TransactionKey;
  readonly own: WatchedTransaction;
  readonly others: readonly WatchedTransaction[];
}

/** At most so many near ones are looked at for one case, the nearest first. */
const NEAR = 40;

interface Row extends WatchedTransaction {
  readonly ofAuthority: string;
  readonly ofNotification: string;
  readonly isOwn: boolean;
}

/**
 * The cases with what is near each of them: of the own authority, and what others shared. Day and outcome of an own
 * case come from its books, of another's from what was shared.
 */
export async function readWatched(
  tx: EntityManager,
  notificationIds: readonly string[],
): Promise<readonly Watched[]> {
  const rows = await tx.query<Row[]>(
    `with of as (select authority_id, notification_id from transaction_profile where notification_id = any($1)),
     near as (
       select of.authority_id as oa, of.notification_id as o, of.authority_id as a, of.notification_id as n from of
       union all
       select of.authority_id, of.notification_id, s.other_authority_id, s.other_notification_id
       from of cross join lateral (
         select other_authority_id, other_notification_id from similar_transaction s
         where s.authority_id = of.authority_id and s.notification_id = of.notification_id
         order by score desc, other_notification_id limit ${NEAR}) s)
     select near.oa as "ofAuthority", near.o as "ofNotification", near.o = near.n as "isOwn", p.profile,
       trim(a.member_state) as "memberState", r.outcome, r.decided_on::text as "decidedOn",
       coalesce(r.received_on, (n.received_at at time zone 'UTC')::date)::text as "receivedOn"
     from near
     join transaction_profile p on p.authority_id = near.a and p.notification_id = near.n
     join notification n on n.authority_id = near.a and n.notification_id = near.n
     join authority a on a.authority_id = near.a
     left join consistency_record r on r.authority_id = near.a and r.notification_id = near.n
       and (r.shared or near.a = near.oa)
     where n.received_at is not null and (near.a = near.oa or r.shared)`,
    [notificationIds],
  );
  return [...Map.groupBy(rows, (row) => row.ofNotification)].flatMap(([notificationId, group]) => {
    const own = group.find((row) => row.isOwn);
    if (!own) return [];
    const of = { authorityId: own.ofAuthority, notificationId };
    return [{ of, own, others: group.filter((row) => !row.isOwn) }];
  });
}

/** Puts what stands out of some cases in place of what stood out before. */
export async function replaceSignals(
  tx: EntityManager,
  matcherVersion: string,
  found: readonly { readonly of: TransactionKey; readonly signals: readonly WatchSignal[] }[],
): Promise<void> {
  const rows = found.flatMap(({ of, signals }) =>
    signals.map(({ kind, others, parameters }) => ({ ...of, kind, others, parameters })),
  );
  const ids = found.map(({ of }) => of.notificationId);
  await tx.query(
    `delete from watch_signal w where notification_id = any($1) and not exists (
       select 1 from jsonb_to_recordset($2::jsonb) r("notificationId" uuid, kind text)
       where r."notificationId" = w.notification_id and r.kind = w.kind)`,
    [ids, JSON.stringify(rows)],
  );
  if (rows.length === 0) return;
  await tx.query(
    `insert into watch_signal as w (authority_id, notification_id, kind, others, parameters, matcher_version)
     select "authorityId", "notificationId", kind, others, parameters, $2
     from jsonb_to_recordset($1::jsonb)
       r("authorityId" text, "notificationId" uuid, kind text, others jsonb, parameters jsonb)
     on conflict (authority_id, notification_id, kind) do update set others = excluded.others,
       parameters = excluded.parameters, matcher_version = excluded.matcher_version, found_at = clock_timestamp()
     where (w.others, w.parameters) is distinct from (excluded.others, excluded.parameters)`,
    [JSON.stringify(rows), matcherVersion],
  );
}
