import type { EntityManager } from 'typeorm';
import type { NotificationStatus } from '@article5/domain/notification';
import type { Answers } from '@article5/domain/questions';
import type { VersionKey } from './intake-step.repository';

/** The world as an intake step finds it: read again each time. */
export interface IntakeCase extends VersionKey {
  readonly organisationId: string;
  readonly status: NotificationStatus;
  readonly currentVersion: number;
  readonly teamCode: string | null;
  readonly reference: string;
  readonly exporterName: string;
  readonly answers: Answers;
  readonly submittedAt: Date;
}

export async function readIntakeCase(tx: EntityManager, key: VersionKey): Promise<IntakeCase | undefined> {
  const [row] = await tx.query<IntakeCase[]>(
    `select n.authority_id as "authorityId", n.notification_id as "notificationId", v.version,
       n.organisation_id as "organisationId", n.status, n.version as "currentVersion", n.team_code as "teamCode",
       n.reference, n.exporter_name as "exporterName", v.answers, v.submitted_at as "submittedAt"
     from notification n join notification_version v using (authority_id, notification_id)
     where n.authority_id = $1 and n.notification_id = $2 and v.version = $3`,
    [key.authorityId, key.notificationId, key.version],
  );
  return row;
}

/** The zone in which an authority's days begin. */
export async function readTimeZone(tx: EntityManager, authorityId: string): Promise<string> {
  const [row] = await tx.query<{ zone: string }[]>(
    `select time_zone as zone from authority where authority_id = $1`,
    [authorityId],
  );
  return row?.zone ?? 'UTC';
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The notification that an officer names by its reference or its id; undefined when there is none in the scope. */
export async function findCaseId(
  tx: EntityManager,
  authorityId: string,
  name: string,
): Promise<string | undefined> {
  const column = UUID.test(name) ? 'notification_id' : 'reference';
  const [row] = await tx.query<{ id: string }[]>(
    `select notification_id as id from notification where authority_id = $1 and ${column} = $2`,
    [authorityId, name],
  );
  return row?.id;
}

/** The notification as it is now, locked until the transaction ends. */
export async function lockCase(
  tx: EntityManager,
  authorityId: string,
  notificationId: string,
): Promise<
  { organisationId: string; status: NotificationStatus; version: number; teamCode: string | null } | undefined
> {
  const [row] = await tx.query<
    { organisationId: string; status: NotificationStatus; version: number; teamCode: string | null }[]
  >(
    `select organisation_id as "organisationId", status, version, team_code as "teamCode" from notification
     where authority_id = $1 and notification_id = $2 for update`,
    [authorityId, notificationId],
  );
  return row;
}
