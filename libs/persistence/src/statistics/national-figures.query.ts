import type { EntityManager } from 'typeorm';
import { CLOCK_RESULTS } from '@article5/contracts/casework';
import { between, CLOCK, DAYS_TO_DECISION, localDay } from '../casework';

/** The authority and the days that its figures cover: parameters $1 to $3 of every statement here. */
export interface FigureScope {
  readonly authorityId: string;
  readonly from: string;
  readonly to: string;
}

/** One group of a `grouping sets` answer: the dimensions that are not part of the group are null. */
export interface ReceivedGroup {
  readonly month: string | null;
  readonly family: string | null;
  readonly destination: string | null;
  readonly priority: number | null;
  readonly basis: string | null;
  readonly of: 'all' | 'month' | 'family' | 'destination' | 'priority' | 'basis';
  readonly received: number;
  readonly withdrawn: number;
  readonly open: number;
  readonly clock: Readonly<Record<string, number>>;
}

export interface DecidedGroup {
  readonly month: string | null;
  readonly family: string | null;
  readonly outcome: string | null;
  readonly band: string | null;
  readonly of: 'all' | 'month' | 'outcome' | 'cell' | 'band';
  readonly decided: number;
  readonly median: number | null;
  readonly ninetieth: number | null;
}

const parameters = ({ authorityId, from, to }: FigureScope) => [authorityId, from, to];
const inDays = (column: 'received_at' | 'decided_at') =>
  [`n.authority_id = $1 and n.status <> 'DRAFT'`, ...between(column, '$2', '$3')].join(' and ');

/** Cases received in the period, grouped every way at once: the table is read a single time. */
export function countReceived(tx: EntityManager, scope: FigureScope): Promise<ReceivedGroup[]> {
  const clock = CLOCK_RESULTS.map((result) => `'${result}', count(*) filter (where ${result})`).join(', ');
  return tx.query(
    `with n as materialized (
       select to_char(${localDay('received_at')}, 'YYYY-MM') as month, coalesce(item_family, '') as family,
           coalesce(destination::text, '') as destination, priority, basis, status = 'WITHDRAWN' as is_withdrawn,
           decided_at is null and status not in ('WITHDRAWN', 'REDIRECTED') as is_open,
           ${CLOCK_RESULTS.map((result) => `(${CLOCK[result]}) as ${result}`).join(', ')}
         from notification n where ${inDays('received_at')})
     select month, family, destination, priority, basis,
       case when grouping(month) = 0 then 'month' when grouping(family) = 0 then 'family'
         when grouping(destination) = 0 then 'destination' when grouping(priority) = 0 then 'priority'
         when grouping(basis) = 0 then 'basis' else 'all' end as "of",
       count(*)::int as received, count(*) filter (where is_withdrawn)::int as withdrawn,
       count(*) filter (where is_open)::int as open, jsonb_build_object(${clock}) as clock
     from n group by grouping sets ((month), (family), (destination), (priority), (basis), ())`,
    parameters(scope),
  );
}

/** Cases decided in the period, grouped every way at once. `bands` are lower bounds of the duration bands. */
export function countDecided(
  tx: EntityManager,
  scope: FigureScope,
  bands: readonly { readonly name: string; readonly least: number }[],
): Promise<DecidedGroup[]> {
  return tx.query(
    `with n as materialized (
       select to_char(${localDay('decided_at')}, 'YYYY-MM') as month, coalesce(item_family, '') as family, outcome,
           ${DAYS_TO_DECISION} as days, ($4::text[])[width_bucket(${DAYS_TO_DECISION}, $5::int[])] as band
         from notification n where ${inDays('decided_at')} and outcome is not null)
     select month, family, outcome, band,
       case when grouping(month) = 0 then 'month' when grouping(family) = 0 then 'cell'
         when grouping(outcome) = 0 then 'outcome' when grouping(band) = 0 then 'band' else 'all' end as "of",
       count(*)::int as decided,
       percentile_cont(0.5) within group (order by days)::float as median,
       percentile_cont(0.9) within group (order by days)::float as ninetieth
     from n group by grouping sets ((month), (family, outcome), (outcome), (band), ())`,
    [...parameters(scope), bands.map(({ name }) => name), bands.map(({ least }) => least)],
  );
}

/** How many cases received in the period have each indicator in their newest version. */
export function countIndicators(
  tx: EntityManager,
  scope: FigureScope,
): Promise<{ value: string; reasonCode: string; count: number }[]> {
  return tx.query(
    `select i.code as value, min(i.reason_code) as "reasonCode", count(*)::int as count
       from notification n join indicator i on i.authority_id = n.authority_id
         and i.notification_id = n.notification_id and i.version = n.version
      where ${inDays('received_at')} group by i.code order by 3 desc, 1`,
    parameters(scope),
  );
}

/** Today where the authority is. */
export async function todayOf(tx: EntityManager, authorityId: string, now: Date): Promise<string> {
  const [row] = await tx.query<{ today: string }[]>(
    `select ($2::timestamptz at time zone time_zone)::date::text as today from authority where authority_id = $1`,
    [authorityId, now],
  );
  return row?.today ?? now.toISOString().slice(0, 10);
}
