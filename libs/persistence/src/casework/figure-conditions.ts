import type { ClockResult, InboxFilter } from '@article5/contracts/casework';

/** Binds a value to the statement; answers its placeholder. */
export type Bind = (value: unknown) => string;

const ZONE = `(select a.time_zone from authority a where a.authority_id = n.authority_id)`;

/** The day of an instant where the authority is. */
export function localDay(column: 'received_at' | 'decided_at'): string {
  return `(n.${column} at time zone ${ZONE})::date`;
}

/** Calendar days from reception to decision. */
export const DAYS_TO_DECISION = `(${localDay('decided_at')} - ${localDay('received_at')})`;

const TODAY = `(now() at time zone ${ZONE})::date`;

/** What became of the national clock, as a condition on `notification n`. */
export const CLOCK = {
  kept: `n.clock_state = 'MET' and ${localDay('decided_at')} <= n.due_on`,
  late: `n.clock_state = 'MET' and ${localDay('decided_at')} > n.due_on`,
  lapsed: `exists (select 1 from clock_event e where e.authority_id = n.authority_id
    and e.notification_id = n.notification_id and e.kind = 'LAPSED')`,
  overdue: `n.clock_state = 'RUNNING' and n.due_on < ${TODAY}`,
} as const satisfies Record<ClockResult, string>;

/** Received (or decided) on or after the first and on or before the last day; an instant each, so an index serves. */
export function between(
  column: 'received_at' | 'decided_at',
  from: string | undefined,
  to: string | undefined,
): readonly string[] {
  const parts: string[] = [];
  if (from !== undefined) parts.push(`n.${column} >= (${from}::date::timestamp at time zone ${ZONE})`);
  if (to !== undefined) parts.push(`n.${column} < ((${to}::date + 1)::timestamp at time zone ${ZONE})`);
  return parts;
}

/** The conditions by which a figure of the national statistics reaches the cases it counts. */
export function figureParts(filter: InboxFilter, bind: Bind): string[] {
  const bound = (value: string | undefined) => (value === undefined ? undefined : bind(value));
  const parts: string[] = [
    ...between('received_at', bound(filter.receivedFrom), bound(filter.receivedTo)),
    ...between('decided_at', bound(filter.decidedFrom), bound(filter.decidedTo)),
  ];
  if (filter.outcome !== undefined) parts.push(`n.outcome = ${bind(filter.outcome)}`);
  if (filter.basis !== undefined) parts.push(`n.basis = ${bind(filter.basis)}`);
  if (filter.priority !== undefined) parts.push(`n.priority = ${bind(filter.priority)}`);
  if (filter.indicator !== undefined) {
    parts.push(`exists (select 1 from indicator i where i.authority_id = n.authority_id
      and i.notification_id = n.notification_id and i.version = n.version and i.code = ${bind(filter.indicator)})`);
  }
  if (filter.clock !== undefined) parts.push(`(${CLOCK[filter.clock]})`);
  const [least, most] = filter.days?.split('-') ?? [];
  if (least !== undefined) parts.push(`${DAYS_TO_DECISION} >= ${bind(least)}::int`);
  if (most !== undefined && most !== '') parts.push(`${DAYS_TO_DECISION} <= ${bind(most)}::int`);
  return parts;
}
