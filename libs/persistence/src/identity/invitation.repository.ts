import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { Body, Role } from '@article5/domain/identity';
import { columnsOf } from './account.repository';

export interface InvitationToKeep {
  readonly body: Body;
  readonly email: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly secretSha256: string;
  /** Null for the first platform administrator, invited from the terminal. */
  readonly invitedBy: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** Keeps an invitation; an open one of the same address to the same body is withdrawn. */
export async function insertInvitation(tx: EntityManager, invitation: InvitationToKeep): Promise<string> {
  const invitationId = newId();
  const { authorityId, organisationId, reviewingBodyId } = columnsOf(invitation.body);
  await tx.query(
    `update invitation set withdrawn_at = $4 where email = $1 and authority_id is not distinct from $2
       and organisation_id is not distinct from $3 and reviewing_body_id is not distinct from $5
       and accepted_at is null and withdrawn_at is null`,
    [invitation.email, authorityId, organisationId, invitation.createdAt, reviewingBodyId],
  );
  await tx.query(
    `insert into invitation (invitation_id, email, display_name, roles, authority_id, organisation_id,
       secret_sha256, invited_by, created_at, expires_at, reviewing_body_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      invitationId,
      invitation.email,
      invitation.displayName,
      invitation.roles,
      authorityId,
      organisationId,
      invitation.secretSha256,
      invitation.invitedBy,
      invitation.createdAt,
      invitation.expiresAt,
      reviewingBodyId,
    ],
  );
  return invitationId;
}

/** An invitation that may still be accepted. */
export interface OpenInvitation {
  readonly invitationId: string;
  readonly email: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly authorityId: string | null;
  readonly organisationId: string | null;
  readonly reviewingBodyId: string | null;
  readonly invitedBy: string | null;
  readonly bodyName: string | null;
}

/** Locks and answers it; undefined when the secret is unknown, or the invitation is used, withdrawn or expired. */
export async function lockOpenInvitation(
  tx: EntityManager,
  secretSha256: string,
  now: Date,
): Promise<OpenInvitation | undefined> {
  const [row] = await tx.query<OpenInvitation[]>(
    `select i.invitation_id as "invitationId", i.email, i.display_name as "displayName", i.roles,
       i.authority_id as "authorityId", i.organisation_id as "organisationId", i.invited_by as "invitedBy",
       i.reviewing_body_id as "reviewingBodyId", coalesce(b.name, a.name, o.legal_name) as "bodyName"
     from invitation i
     left join authority a on a.authority_id = i.authority_id
     left join organisation o on o.organisation_id = i.organisation_id
     left join reviewing_body b on b.body_id = i.reviewing_body_id
     where i.secret_sha256 = $1 and i.accepted_at is null and i.withdrawn_at is null and i.expires_at > $2
     for update of i`,
    [secretSha256, now],
  );
  return row;
}

export async function markAccepted(tx: EntityManager, invitationId: string, personId: string, now: Date) {
  await tx.query(`update invitation set accepted_at = $2, accepted_by = $3 where invitation_id = $1`, [
    invitationId,
    now,
    personId,
  ]);
}

/** Withdraws an open invitation to the body; answers whether there was one. */
export async function withdrawInvitation(
  tx: EntityManager,
  body: Body,
  invitationId: string,
  now: Date,
): Promise<boolean> {
  const { authorityId, organisationId, reviewingBodyId } = columnsOf(body);
  const [, count] = await tx.query<[unknown, number]>(
    `update invitation set withdrawn_at = $4 where invitation_id = $1 and authority_id is not distinct from $2
       and organisation_id is not distinct from $3 and reviewing_body_id is not distinct from $5
       and accepted_at is null and withdrawn_at is null`,
    [invitationId, authorityId, organisationId, now, reviewingBodyId],
  );
  return count > 0;
}
