import type { EntityManager } from 'typeorm';
import { BULK_AT_MOST, type BulkActView } from '@article5/contracts/casework';
import type { InboxReader } from './inbox-conditions';

const LAST = 20;
const EXAMPLES = 5;

type Row = Omit<BulkActView, 'matching'> & { readonly matching: number };

const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const VIEW = `select b.bulk_id as "bulkId", b.act, b.state, b.matching, b.undoes,
    ${iso('b.prepared_at')} as "preparedAt", ${iso('b.ended_at')} as "endedAt", i.*,
    b.state = 'DONE' and b.undoes is null and i.done > 0 and not exists (select 1 from bulk_act u
      where u.authority_id = b.authority_id and u.undoes = b.bulk_id and u.state <> 'PREVIEWED') as undoable
  from bulk_act b cross join lateral (
    select count(*) filter (where state = 'PENDING')::int as pending, count(*) filter (where state = 'DONE')::int as done,
      count(*) filter (where state = 'UNCHANGED')::int as unchanged,
      count(*) filter (where state = 'REFUSED')::int as refused,
      coalesce(jsonb_agg(jsonb_build_object('reference', reference, 'code', code) order by position)
        filter (where state = 'REFUSED'), '[]') as failures,
      coalesce((array_agg(reference order by position) filter (where state in ('PENDING', 'DONE')))[1:${EXAMPLES}],
        '{}') as examples
    from bulk_item i where i.authority_id = b.authority_id and i.bulk_id = b.bulk_id) i`;

/** One act on many cases with how far it is; only the person's own. */
export async function findBulk(
  tx: EntityManager,
  { authorityId, personId }: InboxReader,
  bulkId: string,
): Promise<BulkActView | undefined> {
  const [row] = await tx.query<Row[]>(
    `${VIEW} where b.authority_id = $1 and b.person_id = $2 and b.bulk_id = $3`,
    [authorityId, personId, bulkId],
  );
  return row && toView(row);
}

/** The person's last acts that were run, newest first. */
export async function listBulks(
  tx: EntityManager,
  { authorityId, personId }: InboxReader,
): Promise<BulkActView[]> {
  const rows = await tx.query<Row[]>(
    `${VIEW} where b.authority_id = $1 and b.person_id = $2 and b.state <> 'PREVIEWED'
     order by b.prepared_at desc, b.bulk_id desc limit ${LAST}`,
    [authorityId, personId],
  );
  return rows.map(toView);
}

function toView({ matching, ...row }: Row): BulkActView {
  const capped = matching > BULK_AT_MOST;
  return { ...row, matching: { count: Math.min(matching, BULK_AT_MOST), capped } };
}
