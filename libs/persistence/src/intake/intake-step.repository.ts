import type { EntityManager } from 'typeorm';
import { INTAKE_STEP_NAMES, type IntakeStep, type IntakeStepState } from '@article5/domain/intake';

/** A submitted version of a notification: what intake steps work on. */
export interface VersionKey {
  readonly authorityId: string;
  readonly notificationId: string;
  readonly version: number;
}

/** Makes the rows of a version's steps, if they are not there. Answers false when there is no such version. */
export async function openSteps(tx: EntityManager, key: VersionKey): Promise<boolean> {
  const [known] = await tx.query<unknown[]>(
    `select 1 from notification_version where authority_id = $1 and notification_id = $2 and version = $3`,
    [key.authorityId, key.notificationId, key.version],
  );
  if (!known) return false;
  await tx.query(
    `insert into intake_step (authority_id, notification_id, version, step, state)
     select $1, $2, $3, step, 'WAITING' from unnest($4::text[]) step
     on conflict do nothing`,
    [key.authorityId, key.notificationId, key.version, INTAKE_STEP_NAMES],
  );
  return true;
}

/** Where each step of a version stands. */
export async function stepStates(
  tx: EntityManager,
  key: VersionKey,
): Promise<ReadonlyMap<IntakeStep, IntakeStepState>> {
  const rows = await tx.query<{ step: IntakeStep; state: IntakeStepState }[]>(
    `select step, state from intake_step where authority_id = $1 and notification_id = $2 and version = $3`,
    [key.authorityId, key.notificationId, key.version],
  );
  return new Map(rows.map(({ step, state }) => [step, state]));
}

/** Counts a try of an unfinished step; false when the step is done, failed or unknown: then there is nothing to do. */
export async function beginStep(tx: EntityManager, key: VersionKey, step: IntakeStep): Promise<boolean> {
  const [begun] = await tx.query<[unknown[], number]>(
    `update intake_step set state = 'RUNNING', attempts = attempts + 1, started_at = clock_timestamp()
     where authority_id = $1 and notification_id = $2 and version = $3 and step = $4
       and state in ('WAITING', 'RUNNING') returning step`,
    [key.authorityId, key.notificationId, key.version, step],
  );
  return begun.length > 0;
}

/**
 * Locks a step for finishing; false when another worker finished it first. What the step writes comes after this, in
 * the same transaction, so it is written once.
 */
export async function lockUnfinishedStep(
  tx: EntityManager,
  key: VersionKey,
  step: IntakeStep,
): Promise<boolean> {
  const [row] = await tx.query<{ state: IntakeStepState }[]>(
    `select state from intake_step
     where authority_id = $1 and notification_id = $2 and version = $3 and step = $4 for update`,
    [key.authorityId, key.notificationId, key.version, step],
  );
  return row?.state === 'WAITING' || row?.state === 'RUNNING';
}

/** Marks a step done, with its result and how long the try took. */
export async function finishStep(
  tx: EntityManager,
  key: VersionKey,
  step: IntakeStep,
  outcome: { result: Readonly<Record<string, unknown>>; durationInMs: number },
): Promise<void> {
  await tx.query(
    `update intake_step set state = 'DONE', finished_at = clock_timestamp(), error = null, result = $5,
       duration_in_ms = $6
     where authority_id = $1 and notification_id = $2 and version = $3 and step = $4`,
    [key.authorityId, key.notificationId, key.version, step, outcome.result, outcome.durationInMs],
  );
}

/** Notes why a try failed; `state` FAILED when it was the last. Answers false when the step is no longer unfinished. */
export async function noteStepFailure(
  tx: EntityManager,
  key: VersionKey,
  step: IntakeStep,
  failure: { state: 'WAITING' | 'FAILED'; error: string },
): Promise<boolean> {
  const [noted] = await tx.query<[unknown[], number]>(
    `update intake_step set state = $5, error = $6,
       finished_at = case when $5 = 'FAILED' then clock_timestamp() end,
       duration_in_ms = extract(milliseconds from clock_timestamp() - coalesce(started_at, clock_timestamp()))::integer
     where authority_id = $1 and notification_id = $2 and version = $3 and step = $4
       and state in ('WAITING', 'RUNNING') returning step`,
    [key.authorityId, key.notificationId, key.version, step, failure.state, failure.error],
  );
  return noted.length > 0;
}

/** Puts steps back to waiting, with fresh attempts. */
export async function reopenSteps(
  tx: EntityManager,
  key: VersionKey,
  steps: readonly IntakeStep[],
): Promise<void> {
  await tx.query(
    `update intake_step set state = 'WAITING', attempts = 0, queued_at = clock_timestamp(), started_at = null,
       finished_at = null, error = null
     where authority_id = $1 and notification_id = $2 and version = $3 and step = any($4)`,
    [key.authorityId, key.notificationId, key.version, steps],
  );
}

/** Steps that said nothing because the case was over when they ran. */
export async function stepsLeftOut(tx: EntityManager, key: VersionKey): Promise<readonly IntakeStep[]> {
  const rows = await tx.query<{ step: IntakeStep }[]>(
    `select step from intake_step where authority_id = $1 and notification_id = $2 and version = $3
       and state = 'DONE' and result ? 'skipped'`,
    [key.authorityId, key.notificationId, key.version],
  );
  return rows.map(({ step }) => step);
}

/** Locks one step and answers its state; undefined when there is none. */
export async function lockStep(
  tx: EntityManager,
  key: VersionKey,
  step: IntakeStep,
): Promise<IntakeStepState | undefined> {
  const [row] = await tx.query<{ state: IntakeStepState }[]>(
    `select state from intake_step
     where authority_id = $1 and notification_id = $2 and version = $3 and step = $4 for update`,
    [key.authorityId, key.notificationId, key.version, step],
  );
  return row?.state;
}

export async function resolveStepAlerts(
  tx: EntityManager,
  key: VersionKey,
  { step, personId }: { step: IntakeStep; personId: string },
): Promise<void> {
  await tx.query(
    `update alert set resolved_at = clock_timestamp(), resolved_by = $5
     where authority_id = $1 and notification_id = $2 and version = $3 and step = $4 and resolved_at is null`,
    [key.authorityId, key.notificationId, key.version, step, personId],
  );
}

/** What a step that is done found. */
export async function readStepResult(
  tx: EntityManager,
  key: VersionKey,
  step: IntakeStep,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const [row] = await tx.query<{ result: Record<string, unknown> | null }[]>(
    `select result from intake_step
     where authority_id = $1 and notification_id = $2 and version = $3 and step = $4 and state = 'DONE'`,
    [key.authorityId, key.notificationId, key.version, step],
  );
  return row?.result ?? undefined;
}
