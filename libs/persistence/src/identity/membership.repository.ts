import type { EntityManager } from 'typeorm';
import type { Body, Role } from '@article5/domain/identity';
import { columnsOf } from './account.repository';

const IN_BODY = `authority_id is not distinct from $1 and organisation_id is not distinct from $2
  and reviewing_body_id is not distinct from $4 and valid_from <= $3 and (valid_to is null or valid_to > $3)`;

/** People who hold a role of the body now; their rows stay locked, so that two cannot both be the last but one. */
export async function lockHolders(tx: EntityManager, body: Body, role: Role, now: Date): Promise<string[]> {
  const { authorityId, organisationId, reviewingBodyId } = columnsOf(body);
  const rows = await tx.query<{ person_id: string }[]>(
    `select person_id from role_assignment where ${IN_BODY} and role = $5 order by role_assignment_id for update`,
    [authorityId, organisationId, now, reviewingBodyId, role],
  );
  return rows.map((row) => row.person_id);
}

/** A role that holds now in the body, locked; undefined when there is none of that id. */
export async function lockRole(
  tx: EntityManager,
  body: Body,
  roleAssignmentId: string,
  now: Date,
): Promise<{ role: Role; personId: string } | undefined> {
  const { authorityId, organisationId, reviewingBodyId } = columnsOf(body);
  const [row] = await tx.query<{ role: Role; personId: string }[]>(
    `select role, person_id as "personId" from role_assignment
     where ${IN_BODY} and role_assignment_id = $5 for update`,
    [authorityId, organisationId, now, reviewingBodyId, roleAssignmentId],
  );
  return row;
}

export async function endRoleRow(
  tx: EntityManager,
  roleAssignmentId: string,
  ended: { readonly by: string; readonly at: Date },
): Promise<void> {
  await tx.query(`update role_assignment set valid_to = $2, ended_by = $3 where role_assignment_id = $1`, [
    roleAssignmentId,
    ended.at,
    ended.by,
  ]);
}

/** Roles that the person holds in the body now. */
export async function rolesIn(tx: EntityManager, body: Body, personId: string, now: Date): Promise<Role[]> {
  const { authorityId, organisationId, reviewingBodyId } = columnsOf(body);
  const rows = await tx.query<{ role: Role }[]>(
    `select role from role_assignment where ${IN_BODY} and person_id = $5 order by role`,
    [authorityId, organisationId, now, reviewingBodyId, personId],
  );
  return rows.map((row) => row.role);
}

/** People of a body with the roles that hold now, and invitations that wait for an answer. */
export interface People<R extends Role> {
  readonly people: {
    personId: string;
    displayName: string;
    email: string;
    /** Known of people of an authority only. */
    hasSecondFactor?: boolean;
    roles: { roleAssignmentId: string; role: R; validFrom: string }[];
  }[];
  readonly invitations: {
    invitationId: string;
    displayName: string;
    email: string;
    roles: R[];
    expiresAt: string;
    hasExpired: boolean;
  }[];
}

interface HeldRow {
  readonly personId: string;
  readonly displayName: string;
  readonly email: string;
  readonly roleAssignmentId: string;
  readonly role: Role;
  readonly validFrom: Date;
  readonly hasSecondFactor: boolean | null;
}

interface InvitationRow<R extends Role> extends Omit<People<R>['invitations'][number], 'expiresAt'> {
  readonly expiresAt: Date;
}

export async function listPeople<R extends Role>(
  tx: EntityManager,
  body: Body,
  now: Date,
): Promise<People<R>> {
  const { authorityId, organisationId, reviewingBodyId } = columnsOf(body);
  const held = await tx.query<HeldRow[]>(
    `select person_id as "personId", display_name as "displayName", email,
       role_assignment_id as "roleAssignmentId", role, valid_from as "validFrom",
       case when $1::text is not null then exists (select 1 from second_factor s
         where s.person_id = p.person_id and s.confirmed_at is not null) end as "hasSecondFactor"
     from role_assignment join person p using (person_id) where ${IN_BODY} and p.deactivated_at is null
     order by lower(display_name), person_id, role`,
    [authorityId, organisationId, now, reviewingBodyId],
  );
  const invitations = await tx.query<InvitationRow<R>[]>(
    `select invitation_id as "invitationId", display_name as "displayName", email, roles, expires_at as "expiresAt",
       expires_at <= $3 as "hasExpired"
     from invitation where authority_id is not distinct from $1 and organisation_id is not distinct from $2
       and reviewing_body_id is not distinct from $4
       and accepted_at is null and withdrawn_at is null order by created_at, invitation_id`,
    [authorityId, organisationId, now, reviewingBodyId],
  );
  return {
    people: toPeople<R>(held),
    invitations: invitations.map((row) => ({ ...row, expiresAt: row.expiresAt.toISOString() })),
  };
}

function toPeople<R extends Role>(held: readonly HeldRow[]): People<R>['people'] {
  const people = new Map<string, People<R>['people'][number]>();
  for (const { personId, displayName, email, hasSecondFactor, ...assignment } of held) {
    const person = people.get(personId) ?? {
      ...{ personId, displayName, email, roles: [] },
      ...(hasSecondFactor === null ? {} : { hasSecondFactor }),
    };
    const { roleAssignmentId, role, validFrom } = assignment;
    person.roles.push({ roleAssignmentId, role: role as R, validFrom: validFrom.toISOString() });
    people.set(personId, person);
  }
  return [...people.values()];
}
