import type { EntityManager } from 'typeorm';
import { AUDIT_SOURCES, type AuditEntry, type AuditFilter } from '@article5/contracts/administration';
import { AUDIT_SQL, type AuditSql } from './audit-sources';

export interface AuditPage {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

const CURSOR = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z_[0-9a-f-]{36}$/;
const TIME = (format: string) => `to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.${format}"Z"')`;

/** Collects the values of a statement and answers the place of each. */
class Values {
  readonly all: unknown[] = [];
  add(value: unknown, type: string): string {
    this.all.push(value);
    return `$${this.all.length}::${type}`;
  }
}

/**
 * Who did what in the authority, newest first. Each source gives one page in the order of its own index; the page of
 * all is the newest of these, so that its time does not grow with the ledger. Source: R-048.
 */
export async function listAudit(
  tx: EntityManager,
  authorityId: string,
  filter: AuditFilter,
  { cursor, limit }: AuditPage,
): Promise<{ items: AuditEntry[]; next?: string }> {
  const values = new Values();
  const conditions = conditionsOf(filter, values.add(authorityId, 'text'), { cursor, values });
  const atMost = values.add(limit + 1, 'int');
  const sources = AUDIT_SOURCES.filter(
    (source) =>
      (filter.source === undefined || filter.source === source) &&
      // Kinds are asked about for acts on cases only.
      (filter.kind === undefined || source === 'CASE'),
  );
  const parts = sources.flatMap((source) =>
    AUDIT_SQL[source].flatMap((sql) => partOf(source, sql, conditions, atMost)),
  );
  if (parts.length === 0) return { items: [] };
  const rows = await tx.query<(AuditEntry & { key: string })[]>(
    `select e.source || '-' || e.kind || '-' || e.id as "entryId", e.source, ${TIME('MS')} as at,
       p.display_name as by, e.role, e.body, e.kind, coalesce(n.reference, d.number, e.about) as about, e.detail,
       e.why, ${TIME('US')} || '_' || e.id as key
     from (select * from (${parts.join('\nunion all\n')}) as parts order by at desc, id desc limit ${atMost}) e
     left join person p on p.person_id = e.person_id
     left join notification n on n.authority_id = $1 and n.notification_id = e.notification_id
     left join denial d on d.authority_id = $1 and d.denial_id = e.denial_id
     order by e.at desc, e.id desc`,
    values.all,
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return rows.length > limit && last !== undefined ? { items, next: last.key } : { items };
}

type Condition = (sql: AuditSql) => string | undefined;

/** What entries have to meet; a source without the column that is asked about has none that do. */
function conditionsOf(
  filter: AuditFilter,
  authority: string,
  { cursor, values }: { readonly cursor: string | undefined; readonly values: Values },
): readonly Condition[] {
  const conditions: Condition[] = [() => `s.authority_id = ${authority}`];
  const { personId, reference, kind, from, to } = filter;
  if (personId !== undefined) conditions.push(equals('person', values.add(personId, 'uuid')));
  if (reference !== undefined) {
    const found = `(select notification_id from notification where authority_id = ${authority}
      and reference = ${values.add(reference, 'text')})`;
    conditions.push(equals('notification', found));
  }
  if (kind !== undefined) conditions.push(equals('kind', values.add(kind, 'text')));
  const startOf = (day: string) =>
    `(select ${day}::timestamp at time zone time_zone from authority where authority_id = ${authority})`;
  if (from !== undefined) {
    const start = startOf(values.add(from, 'date'));
    conditions.push(({ at }) => `${at} >= ${start}`);
  }
  if (to !== undefined) {
    const end = startOf(`(${values.add(to, 'date')} + 1)`);
    conditions.push(({ at }) => `${at} < ${end}`);
  }
  if (cursor !== undefined && CURSOR.test(cursor)) {
    const [time, entryId] = cursor.split('_');
    const place = `(${values.add(time, 'timestamptz')}, ${values.add(entryId, 'uuid')})`;
    conditions.push(({ at, id }) => `(${at}, ${id}) < ${place}`);
  }
  return conditions;
}

function equals(column: 'person' | 'notification' | 'kind', value: string): Condition {
  return (sql) => {
    const found = sql[column];
    return found === undefined ? undefined : `${found} = ${value}`;
  };
}

function partOf(source: string, sql: AuditSql, conditions: readonly Condition[], atMost: string): string[] {
  const met: string[] = [];
  for (const condition of conditions) {
    const text = condition(sql);
    if (text === undefined) return [];
    met.push(text);
  }
  if (sql.where !== undefined) met.push(sql.where);
  const column = (found: string | undefined, type = 'text') => `(${found ?? 'null'})::${type}`;
  return [
    `(select '${source}' as source, ${sql.at} as at, ${sql.id} as id, ${column(sql.person, 'uuid')} as person_id,
       ${column(sql.role)} as role, ${column(sql.body)} as body, ${column(sql.kind)} as kind,
       ${column(sql.notification, 'uuid')} as notification_id, ${column(sql.denial, 'uuid')} as denial_id,
       ${column(sql.about)} as about, ${column(sql.detail)} as detail, ${column(sql.why)} as why
     from ${sql.from} where ${met.join(' and ')}
     order by ${sql.at} desc, ${sql.id} desc limit ${atMost})`,
  ];
}

/** People who hold or held a role in the authority, by name. */
export function listAuditedPeople(
  tx: EntityManager,
  authorityId: string,
): Promise<{ personId: string; name: string }[]> {
  return tx.query<{ personId: string; name: string }[]>(
    `select p.person_id as "personId", p.display_name as name from person p
     where p.person_id in (select person_id from role_assignment where authority_id = $1)
     order by lower(p.display_name), p.person_id`,
    [authorityId],
  );
}
