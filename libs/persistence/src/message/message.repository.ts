import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { MessageKind, MessageLevel, MessageWay } from '@article5/domain/message';

/** A message to one person about one cause (the outbox row that asked for it). */
export interface MessageToOpen {
  readonly authorityId: string;
  readonly causeId: string;
  readonly kind: MessageKind;
  readonly notificationId: string | null;
  readonly reference: string | null;
  readonly personId: string;
  readonly level: Exclude<MessageLevel, 'OFF'>;
  readonly way: MessageWay;
}

export interface OpenMessage {
  readonly messageId: string;
  /** As it was when the message was made, whatever the person chose since. */
  readonly way: MessageWay;
  readonly sentAt: Date | null;
}

/** The message of this cause to this person: made once, the same id and way however often it is asked for. */
export async function openMessage(tx: EntityManager, message: MessageToOpen): Promise<OpenMessage> {
  const { authorityId, causeId, personId } = message;
  await tx.query(
    `insert into message (authority_id, message_id, cause_id, kind, notification_id, reference, person_id, level, way)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (authority_id, cause_id, person_id) do nothing`,
    [
      ...[authorityId, newId(), causeId, message.kind, message.notificationId, message.reference, personId],
      ...[message.level, message.way],
    ],
  );
  const row = await findMessage(tx, message);
  if (!row) throw new Error('the message that was just made is gone');
  return row;
}

/** The message of this cause to this person, if it was made. */
export async function findMessage(
  tx: EntityManager,
  { authorityId, causeId, personId }: Pick<MessageToOpen, 'authorityId' | 'causeId' | 'personId'>,
): Promise<OpenMessage | undefined> {
  const [row] = await tx.query<OpenMessage[]>(
    `select message_id as "messageId", way, sent_at as "sentAt" from message
     where authority_id = $1 and cause_id = $2 and person_id = $3`,
    [authorityId, causeId, personId],
  );
  return row;
}

export async function markMessageSent(
  tx: EntityManager,
  authorityId: string,
  messageId: string,
): Promise<void> {
  await tx.query(
    `update message set sent_at = clock_timestamp()
     where authority_id = $1 and message_id = $2 and sent_at is null`,
    [authorityId, messageId],
  );
}

/** Where a person's messages go; undefined for one who is unknown or no longer active. */
export async function findRecipient(
  tx: EntityManager,
  personId: string,
): Promise<{ email: string; language: string } | undefined> {
  const [row] = await tx.query<{ email: string; language: string }[]>(
    `select email, language from person where person_id = $1 and deactivated_at is null`,
    [personId],
  );
  return row;
}

/** The people who act now for an organisation of the authority, or one whose case another authority sent to it. */
export async function findPeopleOf(
  tx: EntityManager,
  authorityId: string,
  organisationId: string,
): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select distinct r.person_id as id from role_assignment r
     join organisation o using (organisation_id) join person p using (person_id)
     where (o.authority_id = $1 or exists (select 1 from redirection m
         where m.organisation_id = o.organisation_id and m.to_authority_id = $1))
       and r.organisation_id = $2 and p.deactivated_at is null
       and r.valid_from <= now() and (r.valid_to is null or r.valid_to > now()) order by 1`,
    [authorityId, organisationId],
  );
  return rows.map((row) => row.id);
}

/** The people who hold one of the roles in the authority now. */
export async function findOfficersWith(
  tx: EntityManager,
  authorityId: string,
  roles: readonly string[],
): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select distinct r.person_id as id from role_assignment r join person p using (person_id)
     where r.authority_id = $1 and r.role = any($2) and p.deactivated_at is null
       and r.valid_from <= now() and (r.valid_to is null or r.valid_to > now()) order by 1`,
    [authorityId, roles],
  );
  return rows.map((row) => row.id);
}

/** The reference that a message names; null for a draft or an unknown notification. */
export async function findReference(
  tx: EntityManager,
  authorityId: string,
  notificationId: string,
): Promise<string | null> {
  const [row] = await tx.query<{ reference: string | null }[]>(
    `select reference from notification where authority_id = $1 and notification_id = $2`,
    [authorityId, notificationId],
  );
  return row?.reference ?? null;
}

/** The people who look at the whole Union now. */
export async function findUnionPeople(
  tx: EntityManager,
  roles: readonly string[],
): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select distinct r.person_id as id from role_assignment r join person p using (person_id)
     where r.role = any($1) and r.authority_id is null and p.deactivated_at is null
       and r.valid_from <= now() and (r.valid_to is null or r.valid_to > now()) order by 1`,
    [roles],
  );
  return rows.map((row) => row.id);
}
