import type { EntityManager } from 'typeorm';
import type { RedirectionGround, RedirectionState } from '@article5/domain/redirection';

/** A case that one authority sent to another, as both see it. */
export interface RedirectionRow {
  readonly redirectionId: string;
  readonly fromAuthorityId: string;
  readonly fromAuthorityName: string;
  readonly fromNotificationId: string;
  readonly fromReference: string;
  readonly organisationId: string;
  readonly toAuthorityId: string;
  readonly toAuthorityName: string;
  readonly toNotificationId: string;
  /** Null while it is on its way. */
  readonly toReference: string | null;
  readonly state: RedirectionState;
  readonly ground: RedirectionGround;
  readonly reason: string;
  /** When the exporter sent the notification to the first authority. */
  readonly submittedAt: Date;
  readonly redirectedAt: Date;
  readonly arrivedAt: Date | null;
  readonly returnedAt: Date | null;
  readonly returnReason: string | null;
}

const ROW = `select r.redirection_id as "redirectionId", r.from_authority_id as "fromAuthorityId",
    f.name as "fromAuthorityName", r.from_notification_id as "fromNotificationId", r.from_reference as "fromReference",
    r.organisation_id as "organisationId", r.to_authority_id as "toAuthorityId", t.name as "toAuthorityName",
    r.to_notification_id as "toNotificationId", r.to_reference as "toReference", r.state, r.ground, r.reason,
    r.submitted_at as "submittedAt", r.redirected_at as "redirectedAt", r.arrived_at as "arrivedAt",
    r.returned_at as "returnedAt", r.return_reason as "returnReason"
  from redirection r join authority f on f.authority_id = r.from_authority_id
    join authority t on t.authority_id = r.to_authority_id`;

/** A redirection as it begins. */
export type RedirectionToBegin = Pick<
  RedirectionRow,
  | 'redirectionId'
  | 'fromAuthorityId'
  | 'fromNotificationId'
  | 'fromReference'
  | 'organisationId'
  | 'toAuthorityId'
  | 'toNotificationId'
  | 'ground'
  | 'reason'
  | 'submittedAt'
  | 'redirectedAt'
>;

/** Writes a redirection; `redirection_one_at_a_time` refuses a second one of the same case. */
export async function insertRedirection(tx: EntityManager, begun: RedirectionToBegin): Promise<void> {
  await tx.query(
    `insert into redirection (redirection_id, from_authority_id, from_notification_id, from_reference, organisation_id,
       to_authority_id, to_notification_id, state, ground, reason, submitted_at, redirected_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'ON_ITS_WAY', $8, $9, $10, $11)`,
    [
      ...[begun.redirectionId, begun.fromAuthorityId, begun.fromNotificationId, begun.fromReference],
      ...[begun.organisationId, begun.toAuthorityId, begun.toNotificationId],
      ...[begun.ground, begun.reason, begun.submittedAt, begun.redirectedAt],
    ],
  );
}

/** A redirection that the transaction's authority sent or got. */
export async function findRedirection(
  tx: EntityManager,
  redirectionId: string,
): Promise<RedirectionRow | undefined> {
  const [row] = await tx.query<RedirectionRow[]>(`${ROW} where r.redirection_id = $1`, [redirectionId]);
  return row;
}

/** The same, locked; only the authority that it goes to can. */
export async function lockRedirection(
  tx: EntityManager,
  redirectionId: string,
): Promise<RedirectionRow | undefined> {
  const [row] = await tx.query<RedirectionRow[]>(`${ROW} where r.redirection_id = $1 for update of r`, [
    redirectionId,
  ]);
  return row;
}

/** A case of one authority. */
interface CaseKey {
  readonly authorityId: string;
  readonly notificationId: string;
}

/** The redirection that a case came by, unless it went back. */
export async function findArrival(
  tx: EntityManager,
  { authorityId, notificationId }: CaseKey,
): Promise<RedirectionRow | undefined> {
  const [row] = await tx.query<RedirectionRow[]>(
    `${ROW} where r.to_authority_id = $1 and r.to_notification_id = $2 and r.state = 'ARRIVED'`,
    [authorityId, notificationId],
  );
  return row;
}

/** Every redirection that a case came by or went by, oldest first. */
export function listRedirections(
  tx: EntityManager,
  { authorityId, notificationId }: CaseKey,
): Promise<RedirectionRow[]> {
  return tx.query<RedirectionRow[]>(
    `${ROW} where (r.from_authority_id = $1 and r.from_notification_id = $2)
       or (r.to_authority_id = $1 and r.to_notification_id = $2 and r.state <> 'ON_ITS_WAY')
     order by r.redirected_at, r.redirection_id`,
    [authorityId, notificationId],
  );
}

/** The new case is there. */
export async function markArrived(
  tx: EntityManager,
  redirectionId: string,
  { reference, at }: { readonly reference: string; readonly at: Date },
): Promise<void> {
  await tx.query(
    `update redirection set state = 'ARRIVED', to_reference = $2, arrived_at = $3
     where redirection_id = $1 and state = 'ON_ITS_WAY'`,
    [redirectionId, reference, at],
  );
}

/** The other authority sent the case back. */
export async function markReturned(
  tx: EntityManager,
  redirectionId: string,
  { reason, at }: { readonly reason: string; readonly at: Date },
): Promise<void> {
  await tx.query(
    `update redirection set state = 'RETURNED', returned_at = $3, return_reason = $2
     where redirection_id = $1 and state = 'ARRIVED'`,
    [redirectionId, reason, at],
  );
}
