import type { EntityManager } from 'typeorm';

interface CaseKey {
  readonly authorityId: string;
  readonly notificationId: string;
}

/** What the last officer told the next one, until it is acknowledged. */
export interface HandoverRow {
  readonly handoverId: string;
  readonly from: { readonly personId: string; readonly displayName: string };
  readonly to: { readonly personId: string; readonly displayName: string };
  readonly handedAt: string;
  readonly done: string | null;
  readonly waits: string | null;
  readonly next: string | null;
}

/** The hand-over of a case that waits to be acknowledged. */
export async function findOpenHandover(tx: EntityManager, of: CaseKey): Promise<HandoverRow | undefined> {
  const text = (column: string) =>
    `(select t.text from case_text t where t.authority_id = h.authority_id and t.text_id = h.${column})`;
  const [row] = await tx.query<HandoverRow[]>(
    `select h.handover_id as "handoverId",
       jsonb_build_object('personId', f.person_id, 'displayName', f.display_name) as "from",
       jsonb_build_object('personId', o.person_id, 'displayName', o.display_name) as "to",
       to_char(h.handed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "handedAt",
       ${text('done_text_id')} as done, ${text('waits_text_id')} as waits, ${text('next_text_id')} as next
     from handover h join person f on f.person_id = h.from_id join person o on o.person_id = h.to_id
     where h.authority_id = $1 and h.notification_id = $2 and h.settled_at is null`,
    [of.authorityId, of.notificationId],
  );
  return row;
}

/** Writes a hand-over; one that still waits is superseded. */
export async function insertHandover(
  tx: EntityManager,
  of: CaseKey,
  handover: {
    readonly handoverId: string;
    readonly fromId: string;
    readonly toId: string;
    readonly doneTextId: string | null;
    readonly waitsTextId: string | null;
    readonly nextTextId: string;
    readonly at: Date;
  },
): Promise<void> {
  await settleHandover(tx, of, { as: 'SUPERSEDED', at: handover.at });
  await tx.query(
    `insert into handover (authority_id, handover_id, notification_id, from_id, to_id, done_text_id, waits_text_id,
       next_text_id, handed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      of.authorityId,
      handover.handoverId,
      of.notificationId,
      handover.fromId,
      handover.toId,
      handover.doneTextId,
      handover.waitsTextId,
      handover.nextTextId,
      handover.at,
    ],
  );
}

/** Takes the open hand-over, if any, from the top of the case. */
export async function settleHandover(
  tx: EntityManager,
  of: CaseKey,
  settled: { readonly as: 'ACKNOWLEDGED' | 'SUPERSEDED'; readonly at: Date },
): Promise<void> {
  await tx.query(
    `update handover set settled_at = $3, settled_as = $4
     where authority_id = $1 and notification_id = $2 and settled_at is null`,
    [of.authorityId, of.notificationId, settled.at, settled.as],
  );
}
