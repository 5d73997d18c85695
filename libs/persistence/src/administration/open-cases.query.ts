import type { EntityManager } from 'typeorm';

/** An open case, as a preview of other settings needs it. */
export interface OpenCase {
  readonly notificationId: string;
  readonly reference: string;
  /** Date in the zone of the authority. */
  readonly receivedOn: string;
  readonly dueOn: string | null;
}

/** The newest open cases of an authority, and how many there are. */
export async function listOpenCases(
  tx: EntityManager,
  authorityId: string,
  atMost: number,
): Promise<{ readonly cases: readonly OpenCase[]; readonly all: number }> {
  const open = `from notification n join authority a using (authority_id)
    where n.authority_id = $1
      and n.status in ('RECEIVED', 'UNDER_ASSESSMENT', 'AWAITING_EXPORTER', 'DECISION_PROPOSED')`;
  const cases = await tx.query<OpenCase[]>(
    `select n.notification_id as "notificationId", n.reference,
       (n.received_at at time zone a.time_zone)::date::text as "receivedOn", n.due_on::text as "dueOn"
     ${open} order by n.received_at desc, n.notification_id limit $2`,
    [authorityId, atMost],
  );
  const [count] = await tx.query<{ all: number }[]>(`select count(*)::int as all ${open}`, [authorityId]);
  return { cases, all: count?.all ?? cases.length };
}
