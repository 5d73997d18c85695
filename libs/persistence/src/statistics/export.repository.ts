import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { ExportView } from '@article5/contracts/statistics';

export interface ExportToKeep {
  readonly authorityId: string;
  readonly personId: string;
  readonly what: ExportView['what'];
  readonly purpose: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly format: ExportView['format'];
  readonly rowCount: number;
  readonly contentSha256: string;
  readonly at: Date;
}

/** Writes down that a file was made, before it leaves. */
export async function keepExport(tx: EntityManager, made: ExportToKeep): Promise<void> {
  await tx.query(
    `insert into export_record (authority_id, export_id, person_id, what, purpose, query, format, row_count,
       content_sha256, exported_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      made.authorityId,
      newId({ msecs: made.at.getTime() }),
      made.personId,
      made.what,
      made.purpose,
      JSON.stringify(made.query),
      made.format,
      made.rowCount,
      made.contentSha256,
      made.at,
    ],
  );
}

const CURSOR = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z_[0-9a-f-]{36}$/;

/** Exports of an authority, newest first; of one person only where `personId` is given. */
export async function listExports(
  tx: EntityManager,
  page: {
    readonly authorityId: string;
    readonly personId: string | null;
    readonly cursor?: string | undefined;
    readonly limit: number;
  },
): Promise<{ items: ExportView[]; next?: string }> {
  const place = page.cursor !== undefined && CURSOR.test(page.cursor) ? page.cursor.split('_') : [null, null];
  const rows = await tx.query<(ExportView & { key: string })[]>(
    `select e.export_id as "exportId", p.display_name as by, e.what, e.purpose, e.query, e.format,
       e.row_count as "rowCount", e.content_sha256 as "contentSha256",
       to_char(e.exported_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "exportedAt",
       to_char(e.exported_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as key
     from export_record e join person p using (person_id)
     where e.authority_id = $1 and ($2::uuid is null or e.person_id = $2)
       and ($3::timestamptz is null or (e.exported_at, e.export_id) < ($3::timestamptz, $4::uuid))
     order by e.exported_at desc, e.export_id desc limit $5`,
    [page.authorityId, page.personId, ...place, page.limit + 1],
  );
  const items = rows.slice(0, page.limit);
  const last = items.at(-1);
  if (rows.length <= page.limit || last === undefined) return { items };
  return { items, next: `${last.key}_${last.exportId}` };
}
