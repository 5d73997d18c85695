import type { EntityManager } from 'typeorm';
import type { ReviewChange } from '@article5/domain/casework';
import type { ScreeningFinding } from '@article5/domain/triage';

interface CaseKey {
  readonly authorityId: string;
  readonly notificationId: string;
}

export interface ReviewTaskToOpen extends CaseKey {
  readonly taskId: string;
  readonly cause: 'LIST' | 'DENIAL' | 'PUBLICATION';
  /** The change that opens it, as a key: the same one never opens two. */
  readonly source: string;
  readonly changes: readonly ReviewChange[];
  readonly at: Date;
}

/** Opens a task. False where the same change opened one before. */
export async function insertReviewTask(tx: EntityManager, task: ReviewTaskToOpen): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `insert into review_task (authority_id, task_id, notification_id, cause, source, changes, opened_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (authority_id, notification_id, source) do nothing returning 1`,
    [
      ...[task.authorityId, task.taskId, task.notificationId, task.cause, task.source],
      ...[JSON.stringify(task.changes), task.at],
    ],
  );
  return rows.length > 0;
}

/** A task that is open, as officers see it. A denial is named by id only: who opens it is logged. */
export interface ReviewTaskRow {
  readonly taskId: string;
  readonly reference: string;
  readonly cause: 'LIST' | 'DENIAL' | 'PUBLICATION';
  readonly openedAt: string;
  readonly changes: ReviewChange[];
}

const SHOWN = 200;

/** Open tasks of an authority, or of one of its cases, the oldest first. */
export function listReviewTasks(
  tx: EntityManager,
  authorityId: string,
  reference: string | null,
): Promise<ReviewTaskRow[]> {
  return tx.query<ReviewTaskRow[]>(
    `select t.task_id as "taskId", n.reference, t.cause,
       to_char(t.opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "openedAt",
       t.changes
     from review_task t join notification n using (authority_id, notification_id)
     where t.authority_id = $1 and t.closed_at is null and ($2::text is null or n.reference = $2)
     order by t.opened_at, t.task_id limit ${SHOWN}`,
    [authorityId, reference],
  );
}

/** The case of a task, and whether the task is open. */
export async function findReviewTask(
  tx: EntityManager,
  of: { readonly authorityId: string; readonly taskId: string },
): Promise<{ readonly reference: string; readonly isOpen: boolean } | undefined> {
  const [row] = await tx.query<{ reference: string; isOpen: boolean }[]>(
    `select n.reference, t.closed_at is null as "isOpen"
     from review_task t join notification n using (authority_id, notification_id)
     where t.authority_id = $1 and t.task_id = $2`,
    [of.authorityId, of.taskId],
  );
  return row;
}

export async function markReviewTaskClosed(
  tx: EntityManager,
  of: { readonly authorityId: string; readonly taskId: string },
  by: { readonly personId: string; readonly textId: string; readonly at: Date },
): Promise<void> {
  await tx.query(
    `update review_task set closed_at = $3, closed_by = $4, reason_text_id = $5
     where authority_id = $1 and task_id = $2 and closed_at is null`,
    [of.authorityId, of.taskId, by.at, by.personId, by.textId],
  );
}

/** Cases that are looked at again when lists change: open ones, and decided ones until they are closed. */
const SCREENED_AGAIN = `n.status in ('RECEIVED', 'UNDER_ASSESSMENT', 'AWAITING_EXPORTER', 'DECISION_PROPOSED', 'DECIDED',
  'CORRECTING', 'CORRECTION_PROPOSED')`;

/** Cases whose intake ended and that were last screened against an older version of the lists, in the order of ids. */
export function listToRescreen(
  tx: EntityManager,
  of: { readonly authorityId: string; readonly listVersion: number; readonly limit: number },
): Promise<{ readonly notificationId: string }[]> {
  return tx.query(
    `select n.notification_id as "notificationId" from notification n
     join intake_step a on a.authority_id = n.authority_id and a.notification_id = n.notification_id
       and a.version = n.version and a.step = 'assess-risk' and a.state = 'DONE'
     left join intake_step s on s.authority_id = n.authority_id and s.notification_id = n.notification_id
       and s.version = n.version and s.step = 'screen-parties'
     left join rescreening r on r.authority_id = n.authority_id and r.notification_id = n.notification_id
       and r.version = n.version
     where n.authority_id = $1 and ${SCREENED_AGAIN}
       and coalesce(r.list_version, (s.result ->> 'listVersion')::integer, 0) < $2
     order by n.notification_id limit $3`,
    [of.authorityId, of.listVersion, of.limit],
  );
}

/** Cases whose intake ended and that were last held against other entries of the list under Art 5(6). R-022. */
export function listToHoldAgainst(
  tx: EntityManager,
  of: { readonly authorityId: string; readonly entries: readonly string[]; readonly limit: number },
): Promise<{ readonly notificationId: string }[]> {
  return tx.query(
    `select n.notification_id as "notificationId" from notification n
     join intake_step a on a.authority_id = n.authority_id and a.notification_id = n.notification_id
       and a.version = n.version and a.step = 'assess-risk' and a.state = 'DONE'
     left join list_look l on l.authority_id = n.authority_id and l.notification_id = n.notification_id
       and l.version = n.version
     where n.authority_id = $1 and ${SCREENED_AGAIN} and coalesce(l.entries, '{}') <> $2::uuid[]
     order by n.notification_id limit $3`,
    [of.authorityId, [...of.entries].sort(), of.limit],
  );
}

interface VersionKey extends CaseKey {
  readonly version: number;
}

/** The last screening after the intake of a version. */
export async function findRescreening(
  tx: EntityManager,
  of: VersionKey,
): Promise<{ readonly listVersion: number; readonly hits: readonly ScreeningFinding[] } | undefined> {
  const [row] = await tx.query<{ listVersion: number; hits: ScreeningFinding[] }[]>(
    `select list_version as "listVersion", hits from rescreening
     where authority_id = $1 and notification_id = $2 and version = $3`,
    [of.authorityId, of.notificationId, of.version],
  );
  return row;
}

export async function keepRescreening(
  tx: EntityManager,
  of: VersionKey,
  screened: { readonly listVersion: number; readonly hits: readonly ScreeningFinding[]; readonly at: Date },
): Promise<void> {
  await tx.query(
    `insert into rescreening (authority_id, notification_id, version, list_version, hits, screened_at)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (authority_id, notification_id, version) do update set list_version = excluded.list_version,
       hits = excluded.hits, screened_at = excluded.screened_at`,
    [
      ...[of.authorityId, of.notificationId, of.version, screened.listVersion],
      ...[JSON.stringify(screened.hits), screened.at],
    ],
  );
}
