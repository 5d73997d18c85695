import type { EntityManager } from 'typeorm';
import type {
  ClockEvent,
  ClockEventKind,
  ClockProfile,
  ClockState,
  LapseEffect,
  PeriodUnit,
  StillWaiting,
  StopCause,
  UsualTime,
} from '@article5/domain/calendar';

/** A case whose clock is asked for. */
export interface ClockKey {
  readonly authorityId: string;
  readonly notificationId: string;
}

/** What an authority's profile says about time on the day of an instant, and which calendar it counts with. */
export interface AuthorityTime {
  /** Date in the zone of the authority. */
  readonly today: string;
  readonly calendar: string;
  readonly profile: ClockProfile;
}

interface TimeRow {
  readonly today: string;
  readonly calendar: string;
  readonly limit: number | null;
  readonly unit: PeriodUnit | null;
  readonly source: string | null;
  readonly stops: boolean | null;
  readonly stopsForOpinions: boolean | null;
  readonly stopsForHearing: boolean | null;
  readonly reminders: number[] | null;
  readonly lapse: LapseEffect | null;
}

export async function findAuthorityTime(
  tx: EntityManager,
  authorityId: string,
  at: Date,
): Promise<AuthorityTime> {
  const [row] = await tx.query<TimeRow[]>(
    `select ($2::timestamptz at time zone a.time_zone)::date as today, 
       calendar_of(a.authority_id, ($2::timestamptz at time zone a.time_zone)::date) as calendar,
       p.decision_limit as limit, p.decision_limit_unit as unit, p.decision_limit_source as source,
       p.clock_stops_for_clarification as stops,
       p.clock_stops_for_consultation as "stopsForOpinions",
       p.clock_stops_for_hearing as "stopsForHearing", p.reminder_days as reminders, p.lapse_effect as lapse
     from authority a left join lateral (select * from authority_profile p
       where p.authority_id = a.authority_id and p.valid_from <= ($2::timestamptz at time zone a.time_zone)::date
         and (p.valid_to is null or p.valid_to > ($2::timestamptz at time zone a.time_zone)::date)
       order by p.valid_from desc limit 1) p on true
     where a.authority_id = $1`,
    [authorityId, at],
  );
  if (!row) throw new Error(`authority ${authorityId} is not known`);
  const { today, calendar, limit, unit } = row;
  return {
    today,
    calendar,
    profile: {
      limit: limit === null || unit === null ? null : { count: limit, unit },
      limitSource: row.source,
      stopsForClarification: row.stops ?? false,
      stopsForConsultation: row.stopsForOpinions ?? false,
      stopsForHearing: row.stopsForHearing ?? false,
      reminderDays: row.reminders ?? [],
      lapseEffect: row.lapse ?? 'NONE',
    },
  };
}

interface EventRow {
  readonly notificationId: string;
  readonly kind: ClockEventKind;
  readonly on: string;
  readonly count: number | null;
  readonly unit: PeriodUnit | null;
  readonly cause: StopCause | null;
  readonly legalBasis: string | null;
}

/** The clock events of cases of one authority, oldest first, by notification; cases without a clock are left out. */
export async function listClockEvents(
  tx: EntityManager,
  authorityId: string,
  notificationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ClockEvent[]>> {
  const rows = await tx.query<EventRow[]>(
    `select notification_id as "notificationId", kind, on_day as on, period_count as count, period_unit as unit, cause,
       legal_basis as "legalBasis"
     from clock_event where authority_id = $1 and notification_id = any($2::uuid[]) order by notification_id, number`,
    [authorityId, notificationIds],
  );
  const events = new Map<string, ClockEvent[]>();
  for (const row of rows) {
    const known = events.get(row.notificationId) ?? [];
    events.set(row.notificationId, [...known, toEvent(row)]);
  }
  return events;
}

function toEvent({ kind, on, count, unit, cause, legalBasis }: EventRow): ClockEvent {
  const period = { count: count ?? 0, unit: unit ?? 'DAYS' };
  const basis = legalBasis ?? '';
  switch (kind) {
    case 'STARTED':
      return { kind, on, limit: period, legalBasis: basis };
    case 'STOPPED':
      return { kind, on, cause: cause ?? 'CLARIFICATION', legalBasis: basis };
    case 'EXTENDED':
      return { kind, on, by: period, legalBasis: basis };
    default:
      return { kind, on };
  }
}

/** An event to be appended; `workedDays` is said when the clock is met. */
export interface EventToAppend extends ClockKey {
  readonly organisationId: string;
  readonly number: number;
  readonly event: ClockEvent;
  readonly at: Date;
  readonly workedDays: number | null;
}

export async function appendClockEvent(tx: EntityManager, appended: EventToAppend): Promise<void> {
  const { event } = appended;
  const period = event.kind === 'STARTED' ? event.limit : event.kind === 'EXTENDED' ? event.by : undefined;
  await tx.query(
    `insert into clock_event (authority_id, notification_id, organisation_id, number, kind, on_day, at, period_count,
       period_unit, cause, legal_basis, worked_days) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      appended.authorityId,
      appended.notificationId,
      appended.organisationId,
      appended.number,
      event.kind,
      event.on,
      appended.at,
      period?.count ?? null,
      period?.unit ?? null,
      event.kind === 'STOPPED' ? event.cause : null,
      'legalBasis' in event ? event.legalBasis : null,
      appended.workedDays,
    ],
  );
}

/** Writes what lists sort by; not an act, so the case's version and change date stay. */
export async function setClock(
  tx: EntityManager,
  { authorityId, notificationId }: ClockKey,
  { state, dueOn }: { readonly state: ClockState | null; readonly dueOn: string | null },
): Promise<void> {
  await tx.query(
    `update notification set clock_state = $3, due_on = $4 where authority_id = $1 and notification_id = $2
       and (clock_state, due_on) is distinct from ($3, $4::date)`,
    [authorityId, notificationId, state, dueOn],
  );
}

/** How long the clocks of the last hundred decided cases of an authority ran; undefined where none was decided. */
export async function findUsualTime(tx: EntityManager, authorityId: string): Promise<UsualTime | undefined> {
  const [row] = await tx.query<{ workingDays: number | null; cases: number }[]>(
    `select percentile_disc(0.5) within group (order by worked_days) as "workingDays", count(*)::int as cases
     from (select worked_days from clock_event where authority_id = $1 and kind = 'MET' and worked_days is not null
       order by at desc limit 100) latest`,
    [authorityId],
  );
  return row && row.workingDays !== null ? { workingDays: row.workingDays, cases: row.cases } : undefined;
}

/** What a case waits for now: its exporter, or opinions for which the clock was to stop. */
export async function findWaiting(tx: EntityManager, of: ClockKey): Promise<StillWaiting> {
  const [row] = await tx.query<StillWaiting[]>(
    `select n.status = 'AWAITING_EXPORTER' as "forExporter", exists (select 1 from national_consultation c
       where c.authority_id = n.authority_id and c.notification_id = n.notification_id and c.state = 'OPEN')
       as "forOpinions",
       exists (select 1 from hearing h where h.authority_id = n.authority_id
         and h.notification_id = n.notification_id and h.state = 'OPEN') as "forHearing"
     from notification n where n.authority_id = $1 and n.notification_id = $2`,
    [of.authorityId, of.notificationId],
  );
  return row ?? { forExporter: false, forOpinions: false, forHearing: false };
}
