import type { EntityManager } from 'typeorm';
import type { ClockState } from '@article5/domain/calendar';

/** A case as its clock needs it. */
export interface ClockCase {
  readonly authorityId: string;
  readonly notificationId: string;
  readonly organisationId: string;
  readonly reference: string;
  readonly assigneeId: string | null;
  readonly clockState: ClockState | null;
  readonly dueOn: string | null;
}

const CASES = `select authority_id as "authorityId", notification_id as "notificationId",
    organisation_id as "organisationId", reference, assignee_id as "assigneeId", clock_state as "clockState",
    due_on as "dueOn"
  from notification where authority_id = $1 and status <> 'DRAFT'`;

/** Sent notifications of an authority by their references; those out of scope are left out. */
export function findClockCases(
  tx: EntityManager,
  authorityId: string,
  references: readonly string[],
): Promise<ClockCase[]> {
  return tx.query<ClockCase[]>(`${CASES} and reference = any($2::text[])`, [authorityId, references]);
}

/** A sent notification of an exporter. */
export async function findOwnClockCase(
  tx: EntityManager,
  { authorityId, organisationId }: { readonly authorityId: string; readonly organisationId: string },
  notificationId: string,
): Promise<ClockCase | undefined> {
  const [row] = await tx.query<ClockCase[]>(`${CASES} and organisation_id = $2 and notification_id = $3`, [
    authorityId,
    organisationId,
    notificationId,
  ]);
  return row;
}

/** Cases whose clock runs or stands still, by key, page by page. */
export function listUnfinishedClocks(
  tx: EntityManager,
  authorityId: string,
  after: string | null,
  atMost: number,
): Promise<ClockCase[]> {
  return tx.query<ClockCase[]>(
    `${CASES} and clock_state in ('RUNNING', 'STOPPED') and ($2::uuid is null or notification_id > $2)
     order by notification_id limit $3`,
    [authorityId, after, atMost],
  );
}

/** The same by id, locked; undefined where the clock has ended meanwhile. */
export async function lockUnfinishedClock(
  tx: EntityManager,
  authorityId: string,
  notificationId: string,
): Promise<ClockCase | undefined> {
  const [row] = await tx.query<ClockCase[]>(
    `${CASES} and clock_state in ('RUNNING', 'STOPPED') and notification_id = $2 for update`,
    [authorityId, notificationId],
  );
  return row;
}

/** Cases whose last day is not later than a date; the soonest first. */
export function listDueUntil(tx: EntityManager, authorityId: string, until: string): Promise<ClockCase[]> {
  return tx.query<ClockCase[]>(
    `${CASES} and clock_state = 'RUNNING' and due_on <= $2 order by due_on, notification_id`,
    [authorityId, until],
  );
}

/** Remembers a reminder; answers false when it had been sent already. */
export async function keepReminder(
  tx: EntityManager,
  reminder: {
    readonly authorityId: string;
    readonly notificationId: string;
    readonly dueOn: string;
    readonly days: number;
    readonly personId: string;
  },
  at: Date,
): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `insert into clock_reminder (authority_id, notification_id, due_on, days, person_id, sent_at)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning 1`,
    [reminder.authorityId, reminder.notificationId, reminder.dueOn, reminder.days, reminder.personId, at],
  );
  return rows.length > 0;
}

/** Authorities whose calendar of today is not the one with which their last days were folded. */
export async function listWithOtherCalendar(
  tx: EntityManager,
  at: Date,
): Promise<readonly { readonly authorityId: string; readonly calendar: string }[]> {
  return tx.query(
    `select authority_id as "authorityId", calendar from (
       select a.authority_id, coalesce(c.calendar, a.member_state::text) as folded,
         calendar_of(a.authority_id, ($1::timestamptz at time zone a.time_zone)::date) as calendar
       from authority a left join clock_calendar c using (authority_id)) counted
     where calendar <> folded order by 1`,
    [at],
  );
}

/** Remembers with which calendar the last days of an authority were folded. */
export async function keepClockCalendar(
  tx: EntityManager,
  authorityId: string,
  calendar: string,
): Promise<void> {
  await tx.query(
    `insert into clock_calendar (authority_id, calendar) values ($1, $2)
     on conflict (authority_id) do update set calendar = excluded.calendar`,
    [authorityId, calendar],
  );
}

/** Authorities that count with the days of a calendar's Member State, or all of them; read by the relay, across authorities. */
export async function listAuthorities(tx: EntityManager, calendar?: string): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select authority_id as id from authority 
     where $1::text is null or member_state = split_part($1, '-', 1) order by 1`,
    [calendar ?? null],
  );
  return rows.map(({ id }) => id);
}
