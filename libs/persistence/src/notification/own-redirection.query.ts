import type { EntityManager } from 'typeorm';

/** Where an exporter's notification went, or came from, as the exporter sees it. */
export interface OwnRedirectionRow {
  readonly direction: 'TO' | 'FROM';
  readonly state: 'ON_ITS_WAY' | 'ARRIVED' | 'RETURNED';
  readonly authorityName: string;
  readonly reference: string | null;
  readonly notificationId: string;
  readonly redirectedAt: Date;
  readonly submittedAt: Date;
  readonly reason: string;
  readonly returnedAt: Date | null;
  readonly returnReason: string | null;
}

/** The ways that a notification of the exporter took, oldest first; row-level security keeps it to its own. */
export function listOwnRedirections(
  tx: EntityManager,
  { authorityId, notificationId }: { readonly authorityId: string; readonly notificationId: string },
): Promise<OwnRedirectionRow[]> {
  return tx.query<OwnRedirectionRow[]>(
    `select w.direction, r.state, a.name as "authorityName", w.reference, w.id as "notificationId",
       r.redirected_at as "redirectedAt", r.submitted_at as "submittedAt", r.reason,
       r.returned_at as "returnedAt", r.return_reason as "returnReason"
     from redirection r cross join lateral (
       select 'TO' as direction, r.to_authority_id as authority, r.to_reference as reference, r.to_notification_id as id
         where r.from_authority_id = $1 and r.from_notification_id = $2
       union all
       select 'FROM', r.from_authority_id, r.from_reference, r.from_notification_id
         where r.to_authority_id = $1 and r.to_notification_id = $2) w
     join authority a on a.authority_id = w.authority
     order by r.redirected_at, r.redirection_id`,
    [authorityId, notificationId],
  );
}

/** The authority that has a notification of the organisation because another one sent it there; undefined: none. */
export async function findRedirectedTo(
  tx: EntityManager,
  organisationId: string,
  notificationId: string,
): Promise<string | undefined> {
  const [row] = await tx.query<{ authorityId: string }[]>(
    `select to_authority_id as "authorityId" from redirection
     where organisation_id = $1 and to_notification_id = $2`,
    [organisationId, notificationId],
  );
  return row?.authorityId;
}

/** Authorities to which notifications of the organisation were sent on. */
export async function listRedirectedTo(
  tx: EntityManager,
  organisationId: string,
): Promise<readonly string[]> {
  const rows = await tx.query<{ authorityId: string }[]>(
    `select distinct to_authority_id as "authorityId" from redirection
     where organisation_id = $1 and state <> 'ON_ITS_WAY' order by 1`,
    [organisationId],
  );
  return rows.map(({ authorityId }) => authorityId);
}
