import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { RegisterEntry } from '@article5/domain/intake';
import type { Answers } from '@article5/domain/questions';
import type { VersionKey } from './intake-step.repository';

/**
 * Files what a version names in the authority's registers, in place of what the version before named; an older version
 * never replaces a newer one. One writer an authority at a time: short, and free of deadlocks.
 */
export async function fileInRegisters(
  tx: EntityManager,
  key: VersionKey,
  entries: readonly RegisterEntry[],
): Promise<void> {
  const { authorityId, notificationId, version } = key;
  await tx.query(`select pg_advisory_xact_lock(hashtext('article5.registers.' || $1))`, [authorityId]);
  const [newer] = await tx.query<unknown[]>(
    `select 1 from register_appearance where authority_id = $1 and notification_id = $2 and version > $3 limit 1`,
    [authorityId, notificationId, version],
  );
  if (newer) return;
  const [gone] = await tx.query<[{ id: string }[], number]>(
    `delete from register_appearance where authority_id = $1 and notification_id = $2 returning entry_id as id`,
    [authorityId, notificationId],
  );
  const kept = await keepEntries(tx, key, entries);
  await keepKeys(
    tx,
    authorityId,
    kept.filter(({ entry }) => entry.kind === 'PARTY'),
  );
  await tx.query(
    `insert into register_appearance (authority_id, entry_id, received_at, notification_id, role, version)
     select n.authority_id, r.id, n.received_at, n.notification_id, r.role, $3
     from jsonb_to_recordset($4::jsonb) r(id uuid, role text)
     join notification n on n.authority_id = $1 and n.notification_id = $2`,
    [
      authorityId,
      notificationId,
      version,
      JSON.stringify(kept.map(({ id, entry }) => ({ id, role: entry.role }))),
    ],
  );
  await recount(tx, authorityId, [...new Set([...gone, ...kept].map(({ id }) => id))]);
}

interface KeptEntry {
  readonly id: string;
  readonly entry: RegisterEntry;
}

/** Writes each entry as this version writes it; answers the ids under which they stand. */
async function keepEntries(
  tx: EntityManager,
  { authorityId, notificationId }: VersionKey,
  entries: readonly RegisterEntry[],
): Promise<readonly KeptEntry[]> {
  const once = [...new Map(entries.map((entry) => [`${entry.kind} ${entry.key}`, entry])).values()];
  const rows = once.map(({ kind, key, name, otherNames, facet, details, words }) => ({
    ...{ id: kind === 'ORGANISATION' ? key : newId(), kind, key, name, facet, details, words },
    other_names: otherNames,
  }));
  const kept = await tx.query<{ id: string; kind: string; key: string }[]>(
    `insert into register_entry as e (authority_id, entry_id, kind, entry_key, name, other_names, facet, details,
       last_received_at, document)
     select n.authority_id, r.id, r.kind, r.key, r.name, r.other_names, r.facet, r.details, n.received_at,
       to_tsvector('simple', r.words)
     from jsonb_to_recordset($3::jsonb)
       r(id uuid, kind text, key text, name text, other_names text[], facet text, details jsonb, words text)
     join notification n on n.authority_id = $1 and n.notification_id = $2
     on conflict (authority_id, kind, entry_key) do update set name = excluded.name, facet = excluded.facet,
       details = e.details || excluded.details, document = e.document || excluded.document,
       other_names = (select coalesce(array_agg(distinct o order by o), '{}')
         from unnest(e.other_names || excluded.other_names) o)
     returning entry_id as id, kind, entry_key as key`,
    [authorityId, notificationId, JSON.stringify(rows)],
  );
  const idOf = new Map(kept.map(({ id, kind, key }) => [`${kind} ${key}`, id]));
  return entries.flatMap((entry) => {
    const id = idOf.get(`${entry.kind} ${entry.key}`);
    return id === undefined ? [] : [{ id, entry }];
  });
}

/** Adds the keys under which parties meet; what a party was once called brings it up still. */
async function keepKeys(
  tx: EntityManager,
  authorityId: string,
  parties: readonly KeptEntry[],
): Promise<void> {
  const rows = parties.flatMap(({ id, entry }) => entry.blockingKeys.map((key) => ({ id, key })));
  await tx.query(
    `insert into register_key (authority_id, blocking_key, entry_id)
     select distinct $1, r.key, r.id from jsonb_to_recordset($2::jsonb) r(id uuid, key text)
     on conflict do nothing`,
    [authorityId, JSON.stringify(rows)],
  );
}

/** Counts again in how many cases entries appear, as what, and when last. */
async function recount(tx: EntityManager, authorityId: string, entryIds: readonly string[]): Promise<void> {
  await tx.query(
    `update register_entry e set cases = c.cases, roles = c.roles,
       last_received_at = coalesce(c.last, e.last_received_at)
     from (select o.id, count(distinct a.notification_id)::integer as cases, max(a.received_at) as last,
         coalesce(array_agg(distinct a.role order by a.role) filter (where a.role is not null), '{}') as roles
       from unnest($2::uuid[]) o(id)
       left join register_appearance a on a.authority_id = $1 and a.entry_id = o.id group by o.id) c
     where e.authority_id = $1 and e.entry_id = c.id`,
    [authorityId, entryIds],
  );
}

/** A case whose newest version the registers do not know yet. */
export interface CaseToFile extends VersionKey {
  readonly organisationId: string;
  readonly exporterName: string;
  readonly answers: Answers;
}

/** So many cases of an authority that were received before there were registers, or missed since. */
export function listUnfiledCases(
  tx: EntityManager,
  authorityId: string,
  size: number,
): Promise<readonly CaseToFile[]> {
  return tx.query(
    `select n.authority_id as "authorityId", n.notification_id as "notificationId", v.version,
       n.organisation_id as "organisationId", n.exporter_name as "exporterName", v.answers
     from notification n join notification_version v using (authority_id, notification_id, version)
     where n.authority_id = $1 and n.status <> 'DRAFT' and n.received_at is not null
       and not exists (select 1 from register_appearance a
         where a.authority_id = n.authority_id and a.notification_id = n.notification_id)
     order by n.received_at, n.notification_id limit $2`,
    [authorityId, size],
  );
}
