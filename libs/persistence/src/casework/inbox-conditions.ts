import type { InboxFilter, InboxSort, InboxView } from '@article5/contracts/casework';
import { figureParts, type Bind } from './figure-conditions';

/** Who looks at which inbox; "mine", unread, snoozed and the scope all come from here. */
export interface InboxReader {
  readonly authorityId: string;
  readonly personId: string;
}

/** A decision is in force and a new one is to replace it. */
const CORRECTED = ['CORRECTING', 'CORRECTION_PROPOSED'] as const;

/** Statuses of each view; MINE is every case of the reader that is not finished. */
export const STATUSES_OF_VIEW = {
  'to-triage': ['RECEIVED'],
  mine: ['RECEIVED', 'UNDER_ASSESSMENT', 'AWAITING_EXPORTER', 'DECISION_PROPOSED', 'DECIDED', ...CORRECTED],
  'waiting-for-exporter': ['AWAITING_EXPORTER'],
  'to-approve': ['DECISION_PROPOSED', 'CORRECTION_PROPOSED'],
  'decided-to-share': ['DECIDED', ...CORRECTED],
  'due-soon': ['RECEIVED', 'UNDER_ASSESSMENT', 'AWAITING_EXPORTER', 'DECISION_PROPOSED'],
  snoozed: undefined,
  all: undefined,
} as const satisfies Record<InboxView, readonly string[] | undefined>;

/** "Due soon" is due within so many days, or overdue. */
const SOON_IN_DAYS = 5;
const dueOf = (of: string) => `coalesce(${of}.due_on, 'infinity'::date)`;
const DUE = dueOf('n');

/**
 * Each sort is a walk along one index; `after` continues it from the last row (keyset, no offset). `of` names the rows:
 * those of `notification n`, or of a set beside it that keeps the same columns.
 */
export const SORTS = {
  received: {
    order: (of: string) => `${of}.received_at desc, ${of}.notification_id desc`,
    key: `to_char(n.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
    after: (of: string, value: string, id: string) =>
      `(${of}.received_at, ${of}.notification_id) < (${value}::timestamptz, ${id}::uuid)`,
  },
  due: {
    order: (of: string) => `${dueOf(of)}, ${of}.notification_id`,
    key: `${DUE}::text`,
    after: (of: string, value: string, id: string) =>
      `(${dueOf(of)}, ${of}.notification_id) > (${value}::date, ${id}::uuid)`,
  },
  priority: {
    order: (of: string) => `${of}.priority desc, ${of}.notification_id desc`,
    key: 'n.priority::text',
    after: (of: string, value: string, id: string) =>
      `(${of}.priority, ${of}.notification_id) < (${value}::int, ${id}::uuid)`,
  },
  reference: {
    order: (of: string) => `${of}.reference desc`,
    key: 'n.reference',
    after: (of: string, value: string, id: string) =>
      `${of}.reference < ${value}::text and ${id}::uuid is not null`,
  },
} as const satisfies Record<InboxSort, unknown>;

/** The parameters of one statement, in the order in which they are bound. */
export function binder(): { readonly parameters: unknown[]; readonly bind: Bind } {
  const parameters: unknown[] = [];
  return { parameters, bind: (value) => `$${parameters.push(value)}` };
}

/** What a filter asks of a row of `notification n`. Shared by counts; lists go their own way (inbox-way.ts). */
export function conditions(reader: InboxReader, filter: InboxFilter, bind: Bind): string {
  const parts = rowConditions(reader, filter, bind);
  if (filter.label !== undefined) parts.push(`exists (${labelledWith(filter.label, bind)})`);
  if (filter.unread !== undefined) {
    parts.push(`${filter.unread === 'yes' ? 'not ' : ''}exists (${readBy(reader, bind)})`);
  }
  return parts.join(' and ');
}

/** The part of a filter that the row alone answers. */
export function rowConditions(reader: InboxReader, filter: InboxFilter, bind: Bind): string[] {
  const parts = [`n.authority_id = ${bind(reader.authorityId)}`, ...viewParts(reader, filter.view, bind)];
  if (filter.status !== undefined) parts.push(`n.status = ${bind(filter.status)}`);
  if (filter.itemFamily !== undefined) parts.push(`n.item_family = ${bind(filter.itemFamily)}`);
  if (filter.destination !== undefined) parts.push(`n.destination = ${bind(filter.destination)}`);
  if (filter.indicators !== undefined) {
    parts.push(`n.indicator_count ${filter.indicators === 'yes' ? '> 0' : '= 0'}`);
  }
  if (filter.assignee === 'none') parts.push('n.assignee_id is null');
  else if (filter.assignee !== undefined) parts.push(`n.assignee_id = ${bind(filter.assignee)}`);
  const text = filter.text?.trim();
  if (text) {
    const start = bind(text.toLowerCase());
    const begins = (column: string) => `starts_with(n.${column}, ${start})`;
    parts.push(`(${['reference_lower', 'exporter_name_lower', 'item_name_lower'].map(begins).join(' or ')})`);
  }
  parts.push(...figureParts(filter, bind));
  return parts;
}

/** The label on the row, if it is there. */
export const labelledWith = (labelId: string, bind: Bind): string =>
  `select true from case_labelling l where l.authority_id = n.authority_id and l.label_id = ${bind(labelId)}
    and l.notification_id = n.notification_id`;

/** The reader's reading of the row's version, if there was one. */
export const readBy = ({ personId }: InboxReader, bind: Bind): string =>
  `select true from case_reading r where r.authority_id = n.authority_id and r.person_id = ${bind(personId)}
    and r.notification_id = n.notification_id and r.version >= n.version`;

function viewParts(reader: InboxReader, view: InboxView, bind: Bind): string[] {
  const parts = [`n.status <> 'DRAFT'`];
  const statuses = STATUSES_OF_VIEW[view];
  if (statuses !== undefined) parts.push(`n.status in (${statuses.map((word) => `'${word}'`).join(', ')})`);
  if (view === 'mine') parts.push(`n.assignee_id = ${bind(reader.personId)}`);
  if (view === 'due-soon') parts.push(`${DUE} <= current_date + ${SOON_IN_DAYS}`);
  if (view === 'snoozed') parts.push(`n.notification_id = any (${snoozedIds(reader, bind)})`);
  else if (view !== 'all') parts.push(`n.notification_id <> all (${snoozedIds(reader, bind)})`);
  return parts;
}

/** Cases that the reader has put off and that have not come back yet; asked once a statement. */
function snoozedIds(reader: InboxReader, bind: Bind): string {
  return `array(select s.notification_id from case_snooze s
    join notification m on m.authority_id = s.authority_id and m.notification_id = s.notification_id
    where s.authority_id = ${bind(reader.authorityId)} and s.person_id = ${bind(reader.personId)}
      and s.until > current_date and s.version = m.version)`;
}
