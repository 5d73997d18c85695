import type { EntityManager } from 'typeorm';
import type { GivenUpJob, JobCountView } from '@article5/contracts/administration';

/** Whose work is looked at; null: everybody's, which only the relay's role can see. */
export type WorkOf = string | null;

export interface WorkFacts {
  /** Seconds. */
  readonly oldestWaiting: number | null;
  readonly oldestUnderWay: number | null;
  readonly givenUp: number;
  readonly lastMailAt: string | null;
}

const DONE_LATELY = `o.done_at > $2::timestamptz - interval '1 day'`;
const TELLS = `o.job in ('tell-person', 'tell-organisation', 'tell-officers')`;

/** How old waiting work is, how much was given up, and when a message was last handed on. */
export async function findWorkFacts(tx: EntityManager, of: WorkOf, now: Date): Promise<WorkFacts> {
  const age = (condition: string, since: string) =>
    `(select extract(epoch from $2::timestamptz - min(${since}))::float8 from outbox o
      where ${ownedBy(of)} and done_at is null and failed_at is null and ${condition})`;
  const [row] = await tx.query<WorkFacts[]>(
    `select ${age('relayed_at is null', 'created_at')} as "oldestWaiting",
       ${age('relayed_at is not null', 'relayed_at')} as "oldestUnderWay",
       (select count(*)::int from outbox o where ${ownedBy(of)} and failed_at is not null) as "givenUp",
       (select to_char(max(done_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from outbox o
        where ${ownedBy(of)} and ${DONE_LATELY} and ${TELLS}) as "lastMailAt"`,
    [of, now],
  );
  if (!row) throw new Error('the outbox gave no facts');
  return row;
}

/** Open, given up and lately done work by kind. */
export function countJobs(tx: EntityManager, of: WorkOf, now: Date): Promise<JobCountView[]> {
  return tx.query<JobCountView[]>(
    `select job, count(*) filter (where done_at is null and failed_at is null and relayed_at is null)::int as waiting,
       count(*) filter (where done_at is null and failed_at is null and relayed_at is not null)::int as "underWay",
       count(*) filter (where failed_at is not null)::int as "givenUp",
       count(*) filter (where done_at is not null)::int as "doneLately"
     from (select job, done_at, failed_at, relayed_at from outbox o where ${ownedBy(of)} and done_at is null
           union all
           select job, done_at, failed_at, relayed_at from outbox o where ${ownedBy(of)} and ${DONE_LATELY}) as work
     group by job order by job`,
    [of, now],
  );
}

/** `$1` is the authority or null; two forms, so that each uses its index. */
function ownedBy(of: WorkOf): string {
  return of === null ? '$1::text is null' : 'o.authority_id = $1::text';
}

/** The last year that the calendar of the authority is known for; without authority, that every calendar is. */
export async function findCalendarEnd(tx: EntityManager, of: WorkOf): Promise<number | null> {
  const [row] = await tx.query<{ until: number | null }[]>(
    of === null
      ? `select min(until)::int as until from (select max(year) as until from calendar_year group by calendar) c`
      : `select max(year)::int as until from calendar_year
         where calendar = (select member_state::text from authority where authority_id = $1)`,
    of === null ? [] : [of],
  );
  return row?.until ?? null;
}

/** The newest restricted-party list. */
export async function findList(
  tx: EntityManager,
): Promise<{ version: number; importedOn: string } | undefined> {
  const [row] = await tx.query<{ version: number; importedOn: string }[]>(
    `select version, (imported_at at time zone 'UTC')::date::text as "importedOn"
     from restricted_party_import order by version desc limit 1`,
  );
  return row;
}

export type GivenUpRow = GivenUpJob & { readonly authorityId: string };

const CURSOR = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z_[0-9a-f-]{36}$/;
const TIME = (column: string, format = 'MS') =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.${format}"Z"')`;
/** What alerts say is the authority's own: the relay's role sees neither them nor references. */
const WHY_GIVEN_UP = `(select a.error from alert a where a.authority_id = o.authority_id and a.step = o.job
  and a.notification_id is not distinct from (o.payload ->> 'notificationId')::uuid
  order by a.raised_at desc limit 1)`;
const REFERENCE = `(select n.reference from notification n where n.authority_id = o.authority_id
  and n.notification_id = (o.payload ->> 'notificationId')::uuid)`;

/** Work that was given up, newest first. */
export async function listGivenUp(
  tx: EntityManager,
  of: WorkOf,
  page: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ items: GivenUpRow[]; next?: string }> {
  const place = page.cursor !== undefined && CURSOR.test(page.cursor) ? page.cursor.split('_') : undefined;
  const rows = await tx.query<(GivenUpRow & { key: string })[]>(
    `select o.outbox_id as "outboxId", o.authority_id as "authorityId", o.job,
       ${of === null ? 'null' : REFERENCE} as reference, ${of === null ? 'null' : WHY_GIVEN_UP} as error,
       ${TIME('o.created_at')} as "createdAt", ${TIME('o.failed_at')} as "givenUpAt",
       ${TIME('o.failed_at', 'US')} || '_' || o.outbox_id as key
     from outbox o where ${ownedBy(of)} and o.failed_at is not null
       ${place === undefined ? '' : 'and (o.failed_at, o.outbox_id) < ($3::timestamptz, $4::uuid)'}
     order by o.failed_at desc, o.outbox_id desc limit $2`,
    [of, page.limit + 1, ...(place ?? [])],
  );
  const items = rows.slice(0, page.limit);
  const last = items.at(-1);
  return rows.length > page.limit && last !== undefined ? { items, next: last.key } : { items };
}
