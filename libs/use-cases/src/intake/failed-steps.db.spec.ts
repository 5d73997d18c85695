import { beforeAll, describe, expect, it } from 'vitest';
import { Refused } from '@article5/domain/kernel';
import { Clock } from '@article5/use-cases/kernel';
import { as } from '../../../../test/support/actors';
import { useDatabase } from '../../../../test/support/database';
import { givenSubmitted, intakeOf, type Submitted } from '../../../../test/support/intake';
import { ReadIntake, RecordStepFailure, RetryIntakeStep, SweepIntake } from './index';

describe('an intake step that fails', () => {
  const database = useDatabase();
  let intake: ReturnType<typeof intakeOf>;
  let recordFailure: RecordStepFailure;
  let retry: RetryIntakeStep;
  let read: ReadIntake;
  beforeAll(() => {
    intake = intakeOf(database);
    recordFailure = new RecordStepFailure(database.transactions);
    retry = new RetryIntakeStep(database.transactions, new Clock());
    read = new ReadIntake(database.transactions);
  });

  const fail = (of: Submitted, isFinal: boolean, step = 'screen-parties' as const) =>
    recordFailure.execute(of.actor, { ...of, step, isFinal, error: 'Error: away' });
  async function failedForGood(): Promise<Submitted> {
    const of = await givenSubmitted(database);
    await intake.runAll(of);
    await database.rows(
      `update intake_step set state = 'RUNNING', result = null where notification_id = $1 and step = 'screen-parties'`,
      [of.notificationId],
    );
    await fail(of, true);
    return of;
  }
  const written = async ({ notificationId }: Submitted) => ({
    actions: await database.count('case_action', `notification_id = '${notificationId}'`),
    work: await database.count('outbox', `payload->>'notificationId' = '${notificationId}'`),
    open: await database.count('alert', `notification_id = '${notificationId}' and resolved_at is null`),
  });
  const refusal = (promise: Promise<unknown>) =>
    promise.then(
      () => undefined,
      (error: unknown) => (error instanceof Refused ? [error.kind, error.refusals[0]?.code] : error),
    );

  it('waits for its next try and says why it failed', async () => {
    const of = await givenSubmitted(database);
    await intake.start.execute(of.actor, of);
    await fail(of, false);
    expect(await intake.step(of, 'screen-parties')).toMatchObject({ state: 'WAITING', error: 'Error: away' });
    expect((await written(of)).open).toBe(0);
  });

  it('raises one alert after its last try, and the case stays workable', async () => {
    const of = await failedForGood();
    await fail(of, true);
    expect(await intake.step(of, 'screen-parties')).toMatchObject({ state: 'FAILED' });
    expect((await written(of)).open).toBe(1);
    const [row] = await database.rows(
      `select status, team_code from notification where notification_id = $1`,
      [of.notificationId],
    );
    expect(row).toEqual({ status: 'RECEIVED', team_code: 'general' });
  });

  it('is not marked failed by a late report once it is done', async () => {
    const of = await givenSubmitted(database);
    await intake.runAll(of);
    await fail(of, true);
    expect(await intake.step(of, 'screen-parties')).toMatchObject({ state: 'DONE', error: null });
    expect((await written(of)).open).toBe(0);
  });

  it('is tried again by an officer: alert resolved, act recorded, work queued, indicators computed anew', async () => {
    const of = await failedForGood();
    const officer = await as.officer(database, 'FR', ['INTAKE_OFFICER']);
    const seen = await read.execute(officer, of.notificationId);
    expect(seen.steps.find((step) => step.state === 'FAILED')).toMatchObject({
      step: 'screen-parties',
      mayRetry: true,
    });
    expect(seen.alerts).toMatchObject([{ kind: 'intake-step-failed', step: 'screen-parties' }]);

    const before = await written(of);
    await retry.execute(officer, { case: of.notificationId, step: 'screen-parties' });
    expect(await written(of)).toEqual({ actions: before.actions + 1, work: before.work + 1, open: 0 });
    const [act] = await database.rows(
      `select actor_id, actor_role, payload from case_action where notification_id = $1 and kind = 'INTAKE_STEP_RETRIED'`,
      [of.notificationId],
    );
    expect(act).toEqual({
      actor_id: officer.personId,
      actor_role: 'INTAKE_OFFICER',
      payload: { step: 'screen-parties', version: 1 },
    });
    expect(await intake.start.execute(of.actor, of)).toEqual(['screen-parties', 'assess-risk']);
    await intake.runAll(of);
    expect(await intake.step(of, 'screen-parties')).toMatchObject({ state: 'DONE', attempts: 1 });
    expect(await intake.step(of, 'assess-risk')).toMatchObject({ state: 'DONE', result: { without: [] } });
    expect((await read.execute(officer, of.notificationId)).alerts).toEqual([]);
  });

  it('is not tried again by those who may not, of another authority, or when it has not failed; nothing is written', async () => {
    const of = await failedForGood();
    const before = await written(of);
    const step = 'screen-parties' as const;
    const auditor = await as.officer(database, 'FR', ['AUDITOR']);
    const stranger = await as.officer(database, 'DE', ['CASE_OFFICER']);
    const officer = await as.officer(database, 'FR', ['CASE_OFFICER']);
    const tries = [
      [auditor, of.notificationId, step, ['NOT_PERMITTED', 'access.not-permitted']],
      [stranger, of.notificationId, step, ['NOT_FOUND', 'case.not-found']],
      [officer, 'FR-2026-000001', step, ['NOT_FOUND', 'case.not-found']],
      [officer, of.notificationId, 'route-case', ['CONFLICT', 'intake.not-failed']],
    ] as const;
    for (const [actor, name, wanted, expected] of tries) {
      expect(await refusal(retry.execute(actor, { case: name, step: wanted }))).toEqual(expected);
    }
    await database.rows(`update notification set status = 'WITHDRAWN' where notification_id = $1`, [
      of.notificationId,
    ]);
    expect(await refusal(retry.execute(officer, { case: of.notificationId, step }))).toEqual([
      'CONFLICT',
      'notification.not-in-this-status',
    ]);
    expect(await written(of)).toEqual(before);
    expect(await refusal(read.execute(stranger, of.notificationId))).toEqual(['NOT_FOUND', 'case.not-found']);
    expect((await read.execute(auditor, of.notificationId)).steps.some((row) => row.mayRetry)).toBe(false);
  });
});

describe('the sweeper of intakes', () => {
  const database = useDatabase();
  const sweep = async (isMoving: boolean, olderThanSeconds = 0) => {
    const queued: string[] = [];
    const sweeper = new SweepIntake(database.transactions, new RecordStepFailure(database.transactions));
    await sweeper.execute(
      async () => isMoving,
      async (version, steps) => void queued.push(...steps.map((step) => `${version.notificationId} ${step}`)),
      olderThanSeconds,
    );
    return queued;
  };

  it('queues what is unfinished and forgotten by the queue, and nothing else', async () => {
    const intake = intakeOf(database);
    const done = await givenSubmitted(database);
    await intake.runAll(done);
    const lost: Submitted[] = [];
    for (let index = 0; index < 120; index += 1) {
      const of = await givenSubmitted(database, { authorityId: index % 2 ? 'FR' : 'DE' });
      await intake.start.execute(of.actor, of);
      lost.push(of);
    }
    await database.rows(
      `update intake_step set state = case step when 'check-completeness' then 'DONE' else 'RUNNING' end
       where notification_id = $1`,
      [lost[0]?.notificationId],
    );
    expect(await sweep(true)).toEqual([]);
    expect(await sweep(false, 3600)).toEqual([]);
    const queued = await sweep(false);
    expect(queued).toHaveLength(120 * 6 - 1);
    expect(queued.filter((entry) => entry.startsWith(done.notificationId))).toEqual([]);
    expect(queued).not.toContain(`${lost[0]?.notificationId} check-completeness`);
  });

  it('leaves a step to an officer that kills whoever works on it', async () => {
    const of = await givenSubmitted(database, { authorityId: 'IT' });
    const intake = intakeOf(database);
    await intake.start.execute(of.actor, of);
    await database.rows(
      `update intake_step set state = 'RUNNING', attempts = 15 where notification_id = $1 and step = 'scan-attachments'`,
      [of.notificationId],
    );
    const queued = (await sweep(false)).filter((entry) => entry.startsWith(of.notificationId));
    expect(queued).toHaveLength(5);
    expect(await intake.step(of, 'scan-attachments')).toMatchObject({ state: 'FAILED' });
    expect(await database.count('alert', `notification_id = '${of.notificationId}'`)).toBe(1);
  });
});
