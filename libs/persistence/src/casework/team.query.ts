import type { EntityManager } from 'typeorm';
import type { Count } from './inbox-counts.query';

const COUNTED_TO = 1000;
const SOON_IN_DAYS = 5;
const UNFINISHED = `n.status in ('RECEIVED', 'UNDER_ASSESSMENT', 'AWAITING_EXPORTER', 'DECISION_PROPOSED', 'DECIDED',
  'CORRECTING', 'CORRECTION_PROPOSED')`;
const SOON = `n.status in ('RECEIVED', 'UNDER_ASSESSMENT', 'AWAITING_EXPORTER', 'DECISION_PROPOSED')
  and coalesce(n.due_on, 'infinity'::date) <= current_date + ${SOON_IN_DAYS}`;

/** How many unfinished cases each of these officers has, and how many of them are due soon; counted to a thousand. */
export async function countLoad(
  tx: EntityManager,
  authorityId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly open: Count; readonly dueSoon: Count }>> {
  const count = (where: string) => `(select count(*)::int from (select 1 from notification n
    where n.authority_id = $1 and n.assignee_id = o.id and ${where} limit ${COUNTED_TO + 1}) counted)`;
  const rows = await tx.query<{ id: string; open: number; soon: number }[]>(
    `select o.id, ${count(UNFINISHED)} as open, ${count(SOON)} as soon from unnest($2::uuid[]) o(id)`,
    [authorityId, personIds],
  );
  return new Map(rows.map(({ id, open, soon }) => [id, { open: capped(open), dueSoon: capped(soon) }]));
}

/** New cases that nobody has yet. */
export async function countUnassigned(tx: EntityManager, authorityId: string): Promise<Count> {
  const [row] = await tx.query<{ count: number }[]>(
    `select count(*)::int as count from (select 1 from notification n where n.authority_id = $1 and ${UNFINISHED}
       and n.assignee_id is null limit ${COUNTED_TO + 1}) counted`,
    [authorityId],
  );
  return capped(row?.count ?? 0);
}

function capped(count: number): Count {
  return { count: Math.min(count, COUNTED_TO), capped: count > COUNTED_TO };
}
