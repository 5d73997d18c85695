import type { EntityManager } from 'typeorm';
import type { IntakeStep } from '@article5/domain/intake';
import type { VersionKey } from './intake-step.repository';

/** A version with unfinished steps, as the sweeper sees it. */
export interface UnfinishedVersion extends VersionKey {
  readonly steps: readonly { readonly step: IntakeStep; readonly attempts: number }[];
}

/** Where the last page ended, in the order of notification id and version. */
export interface UnfinishedCursor {
  readonly notificationId: string;
  readonly version: number;
}

/** Versions whose steps have been unfinished for at least `olderThanSeconds`, in a stable order. Runs as the relay. */
export function findUnfinishedVersions(
  tx: EntityManager,
  page: { olderThanSeconds: number; after: UnfinishedCursor | null; limit: number },
): Promise<UnfinishedVersion[]> {
  return tx.query<UnfinishedVersion[]>(
    `select authority_id as "authorityId", notification_id as "notificationId", version,
       json_agg(json_build_object('step', step, 'attempts', attempts)) as steps
     from intake_step
     where state in ('WAITING', 'RUNNING') and queued_at < now() - make_interval(secs => $1)
       and ($2::uuid is null or (notification_id, version) > ($2, $3::integer))
     group by authority_id, notification_id, version
     order by notification_id, version limit $4`,
    [page.olderThanSeconds, page.after?.notificationId ?? null, page.after?.version ?? null, page.limit],
  );
}
