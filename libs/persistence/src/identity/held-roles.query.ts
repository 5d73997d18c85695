import type { EntityManager } from 'typeorm';
import type { Role } from '@article5/domain/identity';

/** A role that a person holds now, with the body it is held in. */
export interface HeldRole {
  readonly role: Role;
  readonly authority: { readonly code: string; readonly memberState: string; readonly name: string } | null;
  readonly organisation: {
    readonly id: string;
    readonly legalName: string;
    readonly authorityId: string;
  } | null;
  /** The body whose guest the person is, beside the authority. */
  readonly reviewingBody: { readonly id: string; readonly name: string } | null;
}

/** A person who may sign in, with every role that holds now; undefined when absent or deactivated. */
export interface PersonWithRoles {
  readonly personId: string;
  readonly displayName: string;
  readonly language: string;
  readonly singleLetterKeys: boolean;
  readonly roles: readonly HeldRole[];
}

const SQL = `
  select p.display_name, p.language, p.single_letter_keys as keys, coalesce(json_agg(json_build_object('role', r.role,
      'authority', case when a.authority_id is not null then json_build_object(
        'code', a.authority_id, 'memberState', a.member_state, 'name', a.name) end,
      'organisation', case when o.organisation_id is not null then json_build_object(
        'id', o.organisation_id, 'legalName', o.legal_name, 'authorityId', o.authority_id) end,
      'reviewingBody', case when b.body_id is not null then json_build_object('id', b.body_id, 'name', b.name) end)
      order by coalesce(b.name, a.name, o.legal_name), r.role) filter (where r.role is not null), '[]') as roles
  from person p
  left join role_assignment r on r.person_id = p.person_id
    and r.valid_from <= $2 and (r.valid_to is null or r.valid_to > $2)
    and (r.reviewing_body_id is null or exists (select 1 from reviewing_body g
      where g.body_id = r.reviewing_body_id and (g.ended_at is null or g.ended_at > $2)))
  left join authority a on a.authority_id = r.authority_id
  left join organisation o on o.organisation_id = r.organisation_id
  left join reviewing_body b on b.authority_id = r.authority_id and b.body_id = r.reviewing_body_id
  where p.person_id = $1 and p.deactivated_at is null
  group by p.person_id`;

/** Read on each request, before anybody's scope is known: a role ended a second ago is gone. */
export async function findPersonWithRoles(
  manager: EntityManager,
  personId: string,
  now: Date,
): Promise<PersonWithRoles | undefined> {
  const [row] = await manager.query<
    { display_name: string; language: string; keys: boolean; roles: HeldRole[] }[]
  >(SQL, [personId, now]);
  if (!row) return undefined;
  const { display_name: displayName, language, keys: singleLetterKeys, roles } = row;
  return { personId, displayName, language, singleLetterKeys, roles };
}
