import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { Body, Role } from '@article5/domain/identity';
import { PersonRow } from './person.entity';
import { RoleAssignmentRow } from './role-assignment.entity';

export interface PersonToKeep {
  readonly email: string;
  readonly displayName: string;
  readonly language?: string;
  readonly passwordHash: string | null;
}

/** Writes a new person; the address is kept in lower case. A second one with the same address is refused by the key. */
export async function insertPerson(tx: EntityManager, person: PersonToKeep, now: Date): Promise<string> {
  const personId = newId();
  await tx.insert(PersonRow, {
    personId,
    email: person.email.trim().toLowerCase(),
    displayName: person.displayName,
    language: person.language ?? 'en',
    passwordHash: person.passwordHash,
    createdAt: now,
  });
  return personId;
}

export interface RoleToGive {
  readonly personId: string;
  readonly role: Role;
  readonly body: Body;
  /** Null where the portal's set-up gives it. */
  readonly assignedBy: string | null;
}

/** Writes a role row that holds from now on; a role that already holds is left as it is. */
export async function giveRole(
  tx: EntityManager,
  { personId, role, body, assignedBy }: RoleToGive,
  now: Date,
) {
  const { authorityId, organisationId, reviewingBodyId } = columnsOf(body);
  const [held] = await tx.query<unknown[]>(
    `select 1 from role_assignment where person_id = $1 and role = $2 and authority_id is not distinct from $3
       and organisation_id is not distinct from $4 and reviewing_body_id is not distinct from $6
       and valid_from <= $5 and (valid_to is null or valid_to > $5)`,
    [personId, role, authorityId, organisationId, now, reviewingBodyId],
  );
  if (held) return;
  await tx.insert(RoleAssignmentRow, {
    roleAssignmentId: newId(),
    personId,
    role,
    authorityId,
    organisationId,
    reviewingBodyId,
    validFrom: now,
    assignedBy,
  });
}

/** A body as the nullable columns that name it; a reviewing body is named beside its authority. */
export function columnsOf(body: Body): {
  authorityId: string | null;
  organisationId: string | null;
  reviewingBodyId: string | null;
} {
  return {
    authorityId: body.kind === 'AUTHORITY' || body.kind === 'REVIEWING_BODY' ? body.authorityId : null,
    organisationId: body.kind === 'ORGANISATION' ? body.organisationId : null,
    reviewingBodyId: body.kind === 'REVIEWING_BODY' ? body.reviewingBodyId : null,
  };
}

export async function findPersonByEmail(tx: EntityManager, email: string): Promise<PersonRow | null> {
  return tx.findOneBy(PersonRow, { email: email.trim().toLowerCase() });
}

export async function findPerson(tx: EntityManager, personId: string): Promise<PersonRow | null> {
  return tx.findOneBy(PersonRow, { personId });
}

export async function keepSingleLetterKeys(tx: EntityManager, personId: string, singleLetterKeys: boolean) {
  await tx.update(PersonRow, { personId }, { singleLetterKeys });
}

export async function changePassword(tx: EntityManager, personId: string, passwordHash: string) {
  await tx.update(PersonRow, { personId }, { passwordHash });
}
