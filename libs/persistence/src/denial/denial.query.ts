import type { EntityManager } from 'typeorm';
import type { DenialEventView, DenialRow, OwnDenialPart, SharedDenialView } from '@article5/contracts/denial';

export interface DenialFilter {
  readonly whose: 'OWN' | 'OTHERS' | 'ALL';
  readonly status?: string | undefined;
  readonly q?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

const ROW = `d.authority_id as "authorityId", a.name as "authorityName", d.denial_id as "denialId", d.number,
  d.denial_type as "denialType", d.status, d.item_name as "itemName", d.destination,
  (select e.name from shared_denial_entity e where e.authority_id = d.authority_id and e.denial_id = d.denial_id
    and e.role = 'END_USER' order by e.position limit 1) as "endUserName",
  d.notified_on as "notifiedOn", d.review_due_on as "reviewDueOn", d.authority_id = $1 as "isOwn"`;

const CURSOR = /^(\d{4}-\d{2}-\d{2}|infinity)_[0-9a-f-]{36}$/;

/** Denials of all authorities as the reader may see them, those to be reviewed first. Source: R-048. */
export async function listDenials(
  tx: EntityManager,
  reader: string,
  filter: DenialFilter,
): Promise<{ items: DenialRow[]; next?: string }> {
  const at =
    filter.cursor !== undefined && CURSOR.test(filter.cursor) ? filter.cursor.split('_') : [null, null];
  const rows = await tx.query<DenialRow[]>(
    `select ${ROW} from shared_denial d join authority a using (authority_id)
     where ($2 = 'ALL' or (d.authority_id = $1) = ($2 = 'OWN'))
       and ($3::text is null or d.status = $3 or ($3 = 'IN_FORCE' and d.status <> 'REVOKED'))
       and ($4::text is null or position(lower($4) in lower(concat_ws(' ', d.number, d.item_name, d.item_description,
         (select string_agg(e.name, ' ') from shared_denial_entity e
           where e.authority_id = d.authority_id and e.denial_id = d.denial_id)))) > 0)
       and ($5::date is null or (coalesce(d.review_due_on, 'infinity'), d.denial_id) > ($5::date, $6::uuid))
     order by coalesce(d.review_due_on, 'infinity'), d.denial_id limit $7`,
    [reader, filter.whose, filter.status ?? null, filter.q ?? null, ...at, filter.limit + 1],
  );
  const items = rows.slice(0, filter.limit);
  const last = items.at(-1);
  if (rows.length <= filter.limit || last === undefined) return { items };
  return { items, next: `${last.reviewDueOn ?? 'infinity'}_${last.denialId}` };
}

/** One denial as officers of every authority read it. */
export async function findSharedDenial(
  tx: EntityManager,
  reader: string,
  of: { readonly authorityId: string; readonly denialId: string },
): Promise<SharedDenialView | undefined> {
  const [row] = await tx.query<SharedDenialView[]>(
    `select ${ROW}, d.legal_basis as "legalBasis", d.decided_on as "decidedOn", d.item_description as "itemDescription",
       d.item_family as "itemFamily", d.control_entry as "controlEntry", d.end_use as "endUse", d.grounds, d.reason,
       d.reviews, d.suspension_ended_on as "suspensionEndedOn",
       (select coalesce(jsonb_agg(jsonb_build_object('name', p ->> 'name', 'value', p ->> 'value', 'unit', p ->> 'unit')),
         '[]') from jsonb_array_elements(d.parameters) p) as parameters,
       (select coalesce(jsonb_agg(jsonb_build_object('role', e.role, 'name', e.name, 'address', e.address,
           'country', e.country, 'countryText', e.country_text) order by e.position), '[]')
         from shared_denial_entity e where e.authority_id = d.authority_id and e.denial_id = d.denial_id) as entities
     from shared_denial d join authority a using (authority_id)
     where d.authority_id = $2 and d.denial_id = $3`,
    [reader, of.authorityId, of.denialId],
  );
  return row;
}

/** What only the denying authority has: row-level security lets nobody else near it. */
export async function findOwnPart(
  tx: EntityManager,
  of: { readonly authorityId: string; readonly denialId: string },
): Promise<Omit<OwnDenialPart, 'acts' | 'explanationNeeded'> | undefined> {
  const [row] = await tx.query<Omit<OwnDenialPart, 'acts' | 'explanationNeeded' | 'history'>[]>(
    `select quantity, value, internal_note as "internalNote", file_reference as "fileReference"
     from denial where authority_id = $1 and denial_id = $2`,
    [of.authorityId, of.denialId],
  );
  if (!row) return undefined;
  const history = await tx.query<DenialEventView[]>(
    `select e.number, e.kind, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
       p.display_name as actor, e.details ->> 'status' as result, (e.details ->> 'reviewDueOn') as "reviewDueOn",
       (e.details ->> 'days')::integer as days, e.reason, e.explanation
     from denial_event e left join person p on p.person_id = e.actor_id
     where e.authority_id = $1 and e.denial_id = $2 order by e.number desc`,
    [of.authorityId, of.denialId],
  );
  return { ...row, history };
}

/** Own facts of an authority that its dates need. */
export async function zoneOf(tx: EntityManager, authorityId: string): Promise<string> {
  const [row] = await tx.query<{ zone: string }[]>(
    `select time_zone as zone from authority where authority_id = $1`,
    [authorityId],
  );
  if (!row) throw new Error(`authority ${authorityId} is not known`);
  return row.zone;
}

/** Denials in force whose review is near or over, of all authorities; runs as the relay. Source: R-035. */
export function findReviewsNear(
  tx: EntityManager,
  until: string,
  after: string | null,
  limit: number,
): Promise<readonly { readonly authorityId: string; readonly denialId: string }[]> {
  return tx.query(
    `select authority_id as "authorityId", denial_id as "denialId" from denial
     where review_due_on <= $1::date and status <> 'REVOKED' and ($2::uuid is null or denial_id > $2)
     order by denial_id limit $3`,
    [until, after, limit],
  );
}
