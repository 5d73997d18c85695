import type { EntityManager } from 'typeorm';
import type { NamedInCase, OrganisationEntry, RegisterCase, RegisterRow } from '@article5/contracts/casework';
import type { RegisterKind } from '@article5/domain/intake';
import type { Count } from './inbox-counts.query';
import { exactInstant, readReceivedCursor, writeReceivedCursor } from './received-cursor';

const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const ROW = `e.entry_id as "entryId", e.name, e.other_names as "otherNames",
  case when e.kind <> 'ITEM' then e.facet end as country, case when e.kind = 'ITEM' then e.facet end as "itemFamily",
  e.details ->> 'maker' as maker, e.details ->> 'model' as model, e.roles, e.cases,
  ${iso('e.last_received_at')} as "lastReceivedAt"`;

/** What is looked for in a register, and where the page before ended. */
export interface RegisterPage {
  readonly kind: RegisterKind;
  readonly words: readonly string[];
  readonly narrowed: Readonly<Record<string, string>>;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

const COUNTED_TO = 1000;

/** One page of a register, newest case first. The function sees to it that only the transaction's authority's is read. */
export async function listRegister(
  tx: EntityManager,
  authorityId: string,
  { kind, words, narrowed, cursor, limit }: RegisterPage,
): Promise<{ items: RegisterRow[]; total: Count; next?: string }> {
  const place = readReceivedCursor(cursor);
  const query = words.map((word) => `${word}:*`).join(' & ');
  const rows = await tx.query<(RegisterRow & { exact: string; total: number })[]>(
    `select ${ROW}, ${exactInstant('f.last_received_at')} as exact, f.total
     from find_register($2, $3, $4, $5, $6, $7) f
     join register_entry e on e.authority_id = $1 and e.entry_id = f.entry_id
     order by f.last_received_at desc, f.entry_id desc`,
    [authorityId, kind, query, narrowed, place?.at ?? null, place?.id ?? null, limit + 1],
  );
  const items = rows.slice(0, limit);
  const many = rows[0]?.total ?? 0;
  const total = { count: Math.min(many, COUNTED_TO), capped: many > COUNTED_TO };
  const last = items.at(-1);
  if (rows.length <= limit || last === undefined) return { items, total };
  return { items, total, next: writeReceivedCursor({ at: last.exact, id: last.entryId }) };
}

/** An entry with what was written of it. */
export interface EntryRow extends RegisterRow {
  readonly details: Readonly<Record<string, unknown>>;
}

/** Entries of one register by id; what is another authority's, or of another register, is not found. */
export function findEntries(
  tx: EntityManager,
  authorityId: string,
  kind: RegisterKind | 'ANY',
  entryIds: readonly string[],
): Promise<EntryRow[]> {
  return tx.query(
    `select ${ROW}, e.details from register_entry e
     where e.authority_id = $1 and ($2 = 'ANY' or e.kind = $2) and e.entry_id = any($3::uuid[])
     order by e.last_received_at desc, e.entry_id desc`,
    [authorityId, kind, entryIds],
  );
}

/** How the cases of some entries ended, each case once. */
export function countOutcomes(
  tx: EntityManager,
  authorityId: string,
  entryIds: readonly string[],
): Promise<OrganisationEntry['outcomes']> {
  return tx.query(
    `select n.outcome, count(*)::integer as count
     from (select distinct notification_id from register_appearance
       where authority_id = $1 and entry_id = any($2::uuid[])) a
     join notification n on n.authority_id = $1 and n.notification_id = a.notification_id
     group by 1 order by 2 desc, 1`,
    [authorityId, entryIds],
  );
}

/** One page of the cases in which any of these entries appears, newest first, each case once. */
export async function listEntryCases(
  tx: EntityManager,
  authorityId: string,
  {
    entryIds,
    cursor,
    limit,
  }: {
    readonly entryIds: readonly string[];
    readonly cursor?: string | undefined;
    readonly limit: number;
  },
): Promise<{ items: RegisterCase[]; next?: string }> {
  const place = readReceivedCursor(cursor);
  const rows = await tx.query<(RegisterCase & { exact: string; id: string })[]>(
    `with page as (
       select a.received_at, a.notification_id, array_agg(distinct a.role order by a.role) as roles
       from register_appearance a
       where a.authority_id = $1 and a.entry_id = any($2::uuid[])
         and ($3::timestamptz is null or (a.received_at, a.notification_id) < ($3, $4::uuid))
       group by 1, 2 order by 1 desc, 2 desc limit $5)
     select n.reference, n.status, n.exporter_name as "exporterName", n.item_name as "itemName",
       n.end_user_name as "endUserName", n.destination, ${iso('n.received_at')} as "receivedAt", n.outcome, p.roles,
       ${exactInstant('p.received_at')} as exact, n.notification_id as id
     from page p join notification n on n.authority_id = $1 and n.notification_id = p.notification_id
     order by p.received_at desc, p.notification_id desc`,
    [authorityId, entryIds, place?.at ?? null, place?.id ?? null, limit + 1],
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  if (rows.length <= limit || last === undefined) return { items };
  return { items, next: writeReceivedCursor({ at: last.exact, id: last.id }) };
}

const REGISTER_OF = `case e.kind when 'ORGANISATION' then 'organisations' when 'PARTY' then 'parties' else 'items' end`;

/** Whom and what a case names: its exporter, its parties with the end user first, its items. */
export function listNamedInCase(
  tx: EntityManager,
  of: { readonly authorityId: string; readonly notificationId: string },
): Promise<NamedInCase[]> {
  return tx.query(
    `select ${REGISTER_OF} as register, e.entry_id as "entryId", e.name,
       array_agg(a.role order by a.role) as roles, e.cases - 1 as "otherCases"
     from register_appearance a join register_entry e using (authority_id, entry_id)
     where a.authority_id = $1 and a.notification_id = $2
     group by e.kind, e.entry_id, e.name, e.cases
     order by array_position(array['ORGANISATION', 'PARTY', 'ITEM'], e.kind), bool_or(a.role = 'END_USER') desc, e.name`,
    [of.authorityId, of.notificationId],
  );
}

/** What an authority may know of an exporter besides its cases; how many people hold which role, nobody named. */
export async function findExporter(
  tx: EntityManager,
  authorityId: string,
  organisationId: string,
  now: Date,
): Promise<Pick<OrganisationEntry, 'eori' | 'vatNumber' | 'address' | 'people'> | undefined> {
  const [row] = await tx.query<Pick<OrganisationEntry, 'eori' | 'vatNumber' | 'address' | 'people'>[]>(
    `select o.eori, o.vat_number as "vatNumber",
       nullif(concat_ws(', ', o.street, nullif(concat_ws(' ', o.postcode, o.town), '')), '') as address,
       coalesce((select jsonb_agg(jsonb_build_object('role', h.role, 'count', h.count) order by h.role)
         from (select r.role, count(distinct r.person_id)::integer as count from role_assignment r
           where r.organisation_id = o.organisation_id and r.valid_from <= $3
             and (r.valid_to is null or r.valid_to > $3) group by 1) h), '[]') as people
     from organisation o where o.authority_id = $1 and o.organisation_id = $2`,
    [authorityId, organisationId, now],
  );
  return row;
}

/** What the cases of an item are notified for: family and destination, each pair once. */
export function listNotifiedFor(
  tx: EntityManager,
  authorityId: string,
  entryId: string,
): Promise<{ itemFamily: string | null; destination: string | null }[]> {
  return tx.query(
    `select distinct n.item_family as "itemFamily", n.destination::text from register_appearance a
     join notification n on n.authority_id = a.authority_id and n.notification_id = a.notification_id
     where a.authority_id = $1 and a.entry_id = $2 and n.status <> 'WITHDRAWN'`,
    [authorityId, entryId],
  );
}
