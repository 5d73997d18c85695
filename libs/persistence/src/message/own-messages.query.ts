import type { EntityManager } from 'typeorm';
import type { MessageKind, MessageLevel } from '@article5/domain/message';

/** Whose messages, and of which kinds: those of the body that the person acts for. */
export interface OwnMessages {
  readonly personId: string;
  readonly kinds: readonly MessageKind[];
}

export interface OwnMessageRow {
  readonly messageId: string;
  readonly kind: MessageKind;
  readonly level: Exclude<MessageLevel, 'OFF'>;
  readonly notificationId: string | null;
  readonly reference: string | null;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

/**
 * Row-level security leaves the own messages of the body's authority; an exporter's are of notifications of the
 * organisation acted for, since one person may act for several.
 */
const OWN = `m.person_id = $1 and m.kind = any($2) and (app_organisation() is null or m.notification_id is null
  or exists (select 1 from notification n where n.authority_id = m.authority_id
    and n.notification_id = m.notification_id and n.organisation_id = app_organisation()))`;

/** A page of own messages, newest first; the place is the id of the last message before it. */
export async function listOwnMessages(
  tx: EntityManager,
  { personId, kinds }: OwnMessages,
  page: { readonly onlyUnread: boolean; readonly before: string | null; readonly limit: number },
): Promise<readonly OwnMessageRow[]> {
  return tx.query<OwnMessageRow[]>(
    `select m.message_id as "messageId", m.kind, m.level, m.notification_id as "notificationId", m.reference,
       m.created_at as "createdAt", m.read_at as "readAt"
     from message m where ${OWN} and ($3::uuid is null or m.message_id < $3) and (not $4 or m.read_at is null)
     order by m.message_id desc limit $5`,
    [personId, kinds, page.before, page.onlyUnread, page.limit],
  );
}

/** How many are unread, and how many of these need the reader; counting ends at `atMost`. */
export async function countUnread(
  tx: EntityManager,
  { personId, kinds }: OwnMessages,
  atMost: number,
): Promise<{ unread: number; needsMe: number }> {
  const [row] = await tx.query<{ unread: number; needsMe: number }[]>(
    `select count(*)::int as unread, (count(*) filter (where level = 'NEEDS_ME'))::int as "needsMe"
     from (select m.level from message m where ${OWN} and m.read_at is null limit $3) as counted`,
    [personId, kinds, atMost],
  );
  return row ?? { unread: 0, needsMe: 0 };
}

/** Marks one as read or unread; answers whether there is such a message. Marking it again keeps the first time. */
export async function markMessage(
  tx: EntityManager,
  { personId, kinds }: OwnMessages,
  { messageId, readAt }: { readonly messageId: string; readonly readAt: Date | null },
): Promise<boolean> {
  const [rows] = await tx.query<[unknown[], number]>(
    `update message m set read_at = case when $4::timestamptz is null then null else coalesce(m.read_at, $4) end
     where ${OWN} and m.message_id = $3 returning m.message_id`,
    [personId, kinds, messageId, readAt],
  );
  return rows.length > 0;
}

/** Marks all as read up to the newest that the reader saw: what came since stays unread. Answers how many. */
export async function markAllRead(
  tx: EntityManager,
  { personId, kinds }: OwnMessages,
  { upTo, at }: { readonly upTo: string; readonly at: Date },
): Promise<number> {
  const [rows] = await tx.query<[unknown[], number]>(
    `update message m set read_at = $4 where ${OWN} and m.message_id <= $3 and m.read_at is null
     returning m.message_id`,
    [personId, kinds, upTo, at],
  );
  return rows.length;
}
