import type { EntityManager } from 'typeorm';
import type {
  Consultation,
  ConsultationEvent,
  ConsultationKind,
  SharedTransaction,
} from '@article5/domain/consultation';

/** A consultation as both authorities see it: row-level security lets exactly the two near it. */
export interface ConsultationRow {
  readonly authorityId: string;
  readonly authorityName: string;
  readonly consultationId: string;
  readonly notificationId: string;
  readonly number: number;
  readonly consultedAuthorityId: string;
  readonly consultedAuthorityName: string;
  readonly kind: ConsultationKind;
  readonly denialId: string | null;
  readonly shared: SharedTransaction;
  readonly askedAt: Date;
  readonly receivedOn: string;
  readonly calendar: string;
  readonly timeZone: string;
}

const COLUMNS = `c.authority_id as "authorityId", own.name as "authorityName", c.consultation_id as "consultationId",
  c.notification_id as "notificationId", c.number, c.consulted_authority_id as "consultedAuthorityId",
  other.name as "consultedAuthorityName", c.kind, c.denial_id as "denialId", c.shared, c.asked_at as "askedAt",
  c.received_on as "receivedOn", c.calendar, c.time_zone as "timeZone"`;
const FROM = `from consultation c join authority own on own.authority_id = c.authority_id
  join authority other on other.authority_id = c.consulted_authority_id`;

/** Writes the row that the two share; it stands where its first event leads. Answers its number in the case. */
export async function insertConsultation(
  tx: EntityManager,
  row: Omit<ConsultationRow, 'number' | 'authorityName' | 'consultedAuthorityName'>,
  now: Consultation,
): Promise<number> {
  const [written] = await tx.query<{ number: number }[]>(
    `insert into consultation (authority_id, consultation_id, notification_id, number, consulted_authority_id, kind,
       denial_id, shared, asked_at, received_on, calendar, time_zone, state, initial_due_on, due_on)
     select $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14
     from consultation where authority_id = $1 and notification_id = $3 returning number`,
    [
      ...[row.authorityId, row.consultationId, row.notificationId, row.consultedAuthorityId, row.kind],
      ...[row.denialId, row.shared, row.askedAt, row.receivedOn, row.calendar, row.timeZone],
      ...[now.state, now.initialDueOn, now.dueOn],
    ],
  );
  if (!written) throw new Error('the consultation was not written');
  return written.number;
}

/** The consultation, for the asking authority only, locked: events come one by one. */
export async function lockConsultation(
  tx: EntityManager,
  authorityId: string,
  consultationId: string,
): Promise<ConsultationRow | undefined> {
  const [row] = await tx.query<ConsultationRow[]>(
    `select ${COLUMNS} ${FROM} where c.authority_id = $1 and c.consultation_id = $2 for update of c`,
    [authorityId, consultationId],
  );
  return row;
}

/** The case that a consultation is about, without a lock: cases are locked before their consultations. */
export async function findCaseOf(
  tx: EntityManager,
  of: { readonly authorityId: string; readonly consultationId: string },
): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }[]>(
    `select notification_id as id from consultation where authority_id = $1 and consultation_id = $2`,
    [of.authorityId, of.consultationId],
  );
  return row?.id;
}

/** A question to this authority, by its id. */
export async function findIncoming(
  tx: EntityManager,
  consultedAuthorityId: string,
  consultationId: string,
): Promise<ConsultationRow | undefined> {
  const [row] = await tx.query<ConsultationRow[]>(
    `select ${COLUMNS} ${FROM} where c.consulted_authority_id = $1 and c.consultation_id = $2`,
    [consultedAuthorityId, consultationId],
  );
  return row;
}

/** What this authority asked about a case, newest first. */
export function listOutgoing(
  tx: EntityManager,
  of: { readonly authorityId: string; readonly notificationId: string },
): Promise<readonly ConsultationRow[]> {
  return tx.query<ConsultationRow[]>(
    `select ${COLUMNS} ${FROM} where c.authority_id = $1 and c.notification_id = $2 order by c.number desc`,
    [of.authorityId, of.notificationId],
  );
}

/** What other authorities ask this one: open ones by their last day, then the settled, newest first. */
export function listIncomingRows(
  tx: EntityManager,
  consultedAuthorityId: string,
): Promise<readonly (ConsultationRow & IncomingState)[]> {
  return tx.query(
    `select ${COLUMNS}, c.state, c.due_on as "dueOn", c.answer ${FROM}
     where c.consulted_authority_id = $1
     order by c.state <> 'OPEN', case when c.state = 'OPEN' then c.due_on end, c.settled_at desc, c.consultation_id
     limit 500`,
    [consultedAuthorityId],
  );
}
interface IncomingState {
  readonly state: Consultation['state'];
  readonly dueOn: string;
  readonly answer: Consultation['answer'];
}

/** An event with who did it, as one of the two books keeps it. */
export interface EventToKeep {
  /** Whose book. */
  readonly authorityId: string;
  readonly consultationId: string;
  readonly askingAuthorityId: string;
  readonly number: number;
  /** Null: the clock. */
  readonly byAuthorityId: string | null;
  /** Only in the own authority's book. */
  readonly actorId: string | null;
  readonly at: Date;
  readonly event: ConsultationEvent;
  readonly text: string | null;
}

/** Writes an event, and the words that go with it, into one book; the scope must be the keeper's. */
export async function keepEvent(tx: EntityManager, kept: EventToKeep): Promise<void> {
  await tx.query(
    `insert into consultation_event (authority_id, consultation_id, number, asking_authority_id, kind, by_authority_id,
       actor_id, at, event) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[kept.authorityId, kept.consultationId, kept.number, kept.askingAuthorityId, kept.event.kind],
      ...[kept.byAuthorityId, kept.actorId, kept.at, kept.event],
    ],
  );
  if (kept.text === null) return;
  await tx.query(
    `insert into consultation_text (authority_id, consultation_id, number, text) values ($1, $2, $3, $4)`,
    [kept.authorityId, kept.consultationId, kept.number, kept.text],
  );
}

/** Brings the shared row up to where its events lead; as the asking authority. */
export async function moveConsultation(
  tx: EntityManager,
  of: { readonly authorityId: string; readonly consultationId: string },
  now: Consultation,
  at: Date,
): Promise<void> {
  await tx.query(
    `update consultation set state = $3, due_on = $4, extended_by = $5, proposal_by = $6, proposal_working_days = $7,
       answer = $8, settled_at = case when $3 = 'OPEN' then null else coalesce(settled_at, $9) end,
       explained_at = case when $10 then coalesce(explained_at, $9) end
     where authority_id = $1 and consultation_id = $2`,
    [
      ...[of.authorityId, of.consultationId, now.state, now.dueOn, now.extendedBy],
      ...[now.proposal?.by ?? null, now.proposal?.workingDays ?? null, now.answer, at, now.explained],
    ],
  );
}

/** An event as a book shows it. */
export interface KeptEvent {
  readonly number: number;
  readonly at: Date;
  readonly byAuthorityId: string | null;
  readonly actor: string | null;
  readonly event: ConsultationEvent;
  readonly text: string | null;
}

/** The events in the book of one authority, oldest first. */
export function readEvents(
  tx: EntityManager,
  keeper: string,
  consultationId: string,
): Promise<readonly KeptEvent[]> {
  return tx.query<KeptEvent[]>(
    `select e.number, e.at, e.by_authority_id as "byAuthorityId", p.display_name as actor, e.event, t.text
     from consultation_event e left join person p on p.person_id = e.actor_id
     left join consultation_text t using (authority_id, consultation_id, number)
     where e.authority_id = $1 and e.consultation_id = $2 order by e.number`,
    [keeper, consultationId],
  );
}

/** Events of every consultation of a case, in the asking authority's book, for what a decision must heed. */
export async function readEventsOfCase(
  tx: EntityManager,
  of: { readonly authorityId: string; readonly notificationId: string },
): Promise<readonly (readonly ConsultationEvent[])[]> {
  const rows = await tx.query<{ events: ConsultationEvent[] }[]>(
    `select json_agg(e.event order by e.number) as events
     from consultation c join consultation_event e using (authority_id, consultation_id)
     where c.authority_id = $1 and c.notification_id = $2 group by c.consultation_id`,
    [of.authorityId, of.notificationId],
  );
  return rows.map(({ events }) => events);
}

/** Open consultations whose last day is over where the consulted authority is; all authorities, as the relay. */
export function findSilent(
  tx: EntityManager,
  now: Date,
  limit: number,
): Promise<readonly { readonly authorityId: string; readonly consultationId: string }[]> {
  return tx.query(
    `select authority_id as "authorityId", consultation_id as "consultationId" from consultation
     where state = 'OPEN' and due_on < ($1::timestamptz at time zone time_zone)::date
     order by due_on, consultation_id limit $2`,
    [now, limit],
  );
}

/** The facts of the authority that is asked. */
export async function findConsulted(
  tx: EntityManager,
  authorityId: string,
): Promise<{ readonly timeZone: string; readonly calendar: string } | undefined> {
  const [row] = await tx.query<{ timeZone: string; calendar: string }[]>(
    `select time_zone as "timeZone", calendar_of(authority_id, current_date) as calendar
     from authority where authority_id = $1`,
    [authorityId],
  );
  return row;
}

/** Authorities other than the own one. */
export function listOthers(
  tx: EntityManager,
  own: string,
): Promise<readonly { readonly authorityId: string; readonly name: string }[]> {
  return tx.query(
    `select authority_id as "authorityId", name from authority where authority_id <> $1 order by authority_id`,
    [own],
  );
}
