import type { EntityManager } from 'typeorm';
import type { IntakeStep, IntakeStepState } from '@article5/domain/intake';
import type { NotificationStatus } from '@article5/domain/notification';

/** A step as an officer sees it. */
export interface StepProgress {
  readonly version: number;
  readonly step: IntakeStep;
  readonly state: IntakeStepState;
  readonly attempts: number;
  readonly queuedAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly durationInMs: number | null;
  readonly error: string | null;
  readonly result: Readonly<Record<string, unknown>> | null;
}

export interface OpenAlert {
  readonly alertId: string;
  readonly kind: string;
  readonly version: number | null;
  readonly step: string | null;
  readonly error: string;
  readonly raisedAt: Date;
}

/** A case as it stands; undefined when there is none in the scope. */
export async function readCaseState(
  tx: EntityManager,
  authorityId: string,
  notificationId: string,
): Promise<{ status: NotificationStatus; version: number } | undefined> {
  const [row] = await tx.query<{ status: NotificationStatus; version: number }[]>(
    `select status, version from notification where authority_id = $1 and notification_id = $2`,
    [authorityId, notificationId],
  );
  return row;
}

export function readProgress(
  tx: EntityManager,
  authorityId: string,
  notificationId: string,
): Promise<StepProgress[]> {
  return tx.query<StepProgress[]>(
    `select version, step, state, attempts, queued_at as "queuedAt", started_at as "startedAt",
       finished_at as "finishedAt", duration_in_ms as "durationInMs", error, result
     from intake_step where authority_id = $1 and notification_id = $2 order by version desc`,
    [authorityId, notificationId],
  );
}

export function readOpenAlerts(
  tx: EntityManager,
  authorityId: string,
  notificationId: string,
): Promise<OpenAlert[]> {
  return tx.query<OpenAlert[]>(
    `select alert_id as "alertId", kind, version, step, error, raised_at as "raisedAt"
     from alert where authority_id = $1 and notification_id = $2 and resolved_at is null order by raised_at`,
    [authorityId, notificationId],
  );
}
