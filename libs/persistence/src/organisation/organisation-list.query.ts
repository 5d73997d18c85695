import type { EntityManager } from 'typeorm';
import type { PlatformAuthorityView, PlatformOrganisationView } from '@article5/contracts/organisation';

const HELD = `r.valid_from <= $1 and (r.valid_to is null or r.valid_to > $1)`;
const OPEN = `i.accepted_at is null and i.withdrawn_at is null and i.expires_at > $1`;

/** All authorities by code, and whether anyone looks after them. */
export async function listAuthorities(tx: EntityManager, now: Date): Promise<PlatformAuthorityView[]> {
  return tx.query(
    `select a.authority_id as code, a.member_state as "memberState", a.name, a.name_confirmed as "nameConfirmed",
       a.languages, a.time_zone as "timeZone",
       (select count(distinct r.person_id)::int from role_assignment r where r.authority_id = a.authority_id
         and r.role = 'AUTHORITY_ADMINISTRATOR' and ${HELD}) as administrators,
       (select count(*)::int from invitation i where i.authority_id = a.authority_id and ${OPEN}) as "openInvitations"
     from authority a order by a.authority_id`,
    [now],
  );
}

export interface OrganisationListing {
  /** First letters of the legal name, in any case. */
  readonly name?: string | undefined;
  readonly authority?: string | undefined;
  /** Where the page before ended. */
  readonly after?: readonly [name: string, organisationId: string] | undefined;
  readonly most: number;
}

/** Organisations by legal name, one page. */
export async function listOrganisations(
  tx: EntityManager,
  { name, authority, after, most }: OrganisationListing,
  now: Date,
): Promise<PlatformOrganisationView[]> {
  const rows = await tx.query<(Omit<PlatformOrganisationView, 'createdAt'> & { createdAt: Date })[]>(
    `select o.organisation_id as "organisationId", o.legal_name as "legalName", o.eori, o.country,
       o.authority_id as "authorityId", o.created_at as "createdAt",
       (select count(distinct r.person_id)::int from role_assignment r where r.organisation_id = o.organisation_id
         and r.role = 'EXPORTER_ADMINISTRATOR' and ${HELD}) as administrators,
       (select count(*)::int from invitation i where i.organisation_id = o.organisation_id and ${OPEN}) as "openInvitations"
     from organisation o
     where ($2::text is null or starts_with(lower(o.legal_name), lower($2)))
       and ($3::text is null or o.authority_id = $3)
       and ($4::text is null or (o.legal_name, o.organisation_id) > ($4, $5::uuid))
     order by o.legal_name, o.organisation_id limit $6`,
    [now, name ?? null, authority ?? null, after?.[0] ?? null, after?.[1] ?? null, most],
  );
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

export async function findAuthority(
  tx: EntityManager,
  authorityId: string,
): Promise<{ code: string; name: string } | undefined> {
  const [row] = await tx.query<{ code: string; name: string }[]>(
    `select authority_id as code, name from authority where authority_id = $1`,
    [authorityId],
  );
  return row;
}
