import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';

/** Work that failed for good and waits for a person of the authority. */
export interface AlertToRaise {
  readonly authorityId: string;
  /** What failed, kebab-case: `intake-step-failed`, `job-failed`. */
  readonly kind: string;
  readonly notificationId: string | null;
  readonly version?: number | undefined;
  /** The step or the job. */
  readonly step: string;
  readonly error: string;
}

/** Raises an alert unless the same one is open. */
export async function raiseAlert(tx: EntityManager, alert: AlertToRaise): Promise<void> {
  await tx.query(
    `insert into alert (authority_id, alert_id, kind, notification_id, version, step, error)
     select $1, $2, $3, $4::uuid, $5::integer, $6, $7
     where not exists (select 1 from alert where authority_id = $1 and kind = $3 and step = $6
       and notification_id is not distinct from $4::uuid and version is not distinct from $5::integer
       and resolved_at is null)`,
    [
      alert.authorityId,
      newId(),
      alert.kind,
      alert.notificationId,
      alert.version ?? null,
      alert.step,
      alert.error,
    ],
  );
}
