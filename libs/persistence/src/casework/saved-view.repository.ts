import type { EntityManager } from 'typeorm';
import type { Density, InboxColumn } from '@article5/contracts/casework';
import type { InboxReader } from './inbox-conditions';

/** What a saved view holds. */
export interface ViewToKeep {
  readonly name: string;
  readonly shared: boolean;
  readonly page: 'inbox' | 'search';
  readonly search: Readonly<Record<string, string>>;
  readonly columns: readonly InboxColumn[];
  readonly density: Density;
}

/** A view as one officer sees it. */
export interface KeptView extends ViewToKeep {
  readonly viewId: string;
  readonly own: boolean;
  readonly subscribed: boolean;
  readonly owner: string;
  readonly columns: InboxColumn[];
}

/** Own and shared views by name; others' own ones are out of reach. */
export function listKeptViews(tx: EntityManager, reader: InboxReader): Promise<KeptView[]> {
  return tx.query<KeptView[]>(
    `select v.view_id as "viewId", v.name, v.is_shared as shared, v.page, v.search, v.columns, v.density,
       v.owner_id = $2 as own, p.display_name as owner, not v.is_shared or u.view_id is not null as subscribed
     from saved_view v join person p on p.person_id = v.owner_id
     left join view_subscription u on u.authority_id = v.authority_id and u.view_id = v.view_id and u.person_id = $2
     where v.authority_id = $1 and (v.is_shared or v.owner_id = $2) order by v.is_shared, lower(v.name), v.view_id`,
    [reader.authorityId, reader.personId],
  );
}

/** Writes a new view; false when the name is taken among the shared or among one's own. */
export async function insertView(
  tx: EntityManager,
  reader: InboxReader,
  view: ViewToKeep & { readonly viewId: string; readonly at: Date },
): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `insert into saved_view (authority_id, view_id, owner_id, name, is_shared, page, search, columns, density, saved_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing returning 1`,
    rowOf(reader, view),
  );
  return rows.length > 0;
}

/** Whether another view has the name already, among the shared or among one's own. */
export async function isNameTaken(
  tx: EntityManager,
  reader: InboxReader,
  view: { readonly name: string; readonly shared: boolean; readonly viewId: string },
): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `select 1 from saved_view where authority_id = $1 and lower(name) = lower($2) and view_id <> $3
       and is_shared = $4 and (is_shared or owner_id = $5)`,
    [reader.authorityId, view.name, view.viewId, view.shared, reader.personId],
  );
  return rows.length > 0;
}

/** Replaces a view of one's own; false when it is not one. */
export async function updateView(
  tx: EntityManager,
  reader: InboxReader,
  view: ViewToKeep & { readonly viewId: string; readonly at: Date },
): Promise<boolean> {
  const [rows] = await tx.query<[unknown[], number]>(
    `update saved_view set name = $4, is_shared = $5, page = $6, search = $7, columns = $8, density = $9, saved_at = $10
     where authority_id = $1 and view_id = $2 and owner_id = $3 returning 1`,
    rowOf(reader, view),
  );
  return rows.length > 0;
}

/** Deletes a view of one's own with its subscriptions; false when it is not one. */
export async function removeView(tx: EntityManager, reader: InboxReader, viewId: string): Promise<boolean> {
  const [rows] = await tx.query<[unknown[], number]>(
    `delete from saved_view where authority_id = $1 and view_id = $2 and owner_id = $3 returning 1`,
    [reader.authorityId, viewId, reader.personId],
  );
  return rows.length > 0;
}

/** Subscribes to a shared view or ends that; false when there is no such shared view. */
export async function keepSubscription(
  tx: EntityManager,
  reader: InboxReader,
  { viewId, subscribed, at }: { readonly viewId: string; readonly subscribed: boolean; readonly at: Date },
): Promise<boolean> {
  const { authorityId, personId } = reader;
  const [shared] = await tx.query<unknown[]>(
    `select 1 from saved_view where authority_id = $1 and view_id = $2 and is_shared`,
    [authorityId, viewId],
  );
  if (!shared) return false;
  await tx.query(
    subscribed
      ? `insert into view_subscription (authority_id, view_id, person_id, subscribed_at) values ($1, $2, $3, $4)
         on conflict do nothing`
      : `delete from view_subscription where authority_id = $1 and view_id = $2 and person_id = $3 and $4::timestamptz is not null`,
    [authorityId, viewId, personId, at],
  );
  return true;
}

function rowOf(
  reader: InboxReader,
  view: ViewToKeep & { readonly viewId: string; readonly at: Date },
): unknown[] {
  const { name, shared, page, search, columns, density, at } = view;
  return [reader.authorityId, view.viewId, reader.personId, name, shared, page, search, columns, density, at];
}
