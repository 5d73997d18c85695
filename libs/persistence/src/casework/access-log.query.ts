import type { EntityManager } from 'typeorm';

/** One read of the authority's case content by somebody of another body. */
export interface AccessEntry {
  readonly entryId: string;
  readonly reference: string | null;
  readonly readerBody: string;
  readonly what: string;
  readonly readAt: string;
}

export interface AccessLogPage {
  readonly reference?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

const CURSOR = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z_[0-9a-f-]{36}$/;

/** Reads of the authority's cases by others, newest first. Source: R-048. */
export async function listAccessLog(
  tx: EntityManager,
  authorityId: string,
  page: AccessLogPage,
): Promise<{ items: AccessEntry[]; next?: string }> {
  const cursor =
    page.cursor !== undefined && CURSOR.test(page.cursor) ? page.cursor.split('_') : [null, null];
  const rows = await tx.query<(AccessEntry & { key: string })[]>(
    `select l.entry_id as "entryId", coalesce(n.reference, d.number) as reference, l.reader_body as "readerBody", l.what,
       to_char(l.read_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "readAt",
       to_char(l.read_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as key
     from access_log l left join notification n using (authority_id, notification_id)
     left join denial d on d.authority_id = l.authority_id and d.denial_id = l.denial_id
     where l.authority_id = $1 and ($2::text is null or n.reference = $2)
       and ($3::timestamptz is null or (l.read_at, l.entry_id) < ($3::timestamptz, $4::uuid))
     order by l.read_at desc, l.entry_id desc limit $5`,
    [authorityId, page.reference ?? null, ...cursor, page.limit + 1],
  );
  const items = rows.slice(0, page.limit);
  const last = items.at(-1);
  if (rows.length <= page.limit || last === undefined) return { items };
  return { items, next: `${last.key}_${last.entryId}` };
}
