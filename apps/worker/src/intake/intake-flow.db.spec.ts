import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 as newId } from 'uuid';
import { INTAKE_STEP_NAMES, type IntakeStep } from '@article5/domain/intake';
import {
  GivesUp,
  Jobs,
  JobWorker,
  openQueues,
  type JobTry,
  type QueueConnection,
} from '@article5/integrations/queue';
import { RecordStepFailure, SweepIntake } from '@article5/use-cases/intake';
import { startTestRedis } from '../../../../scripts/lib/redis.mjs';
import { useDatabase } from '../../../../test/support/database';
import { INTAKE_QUEUE } from '../kernel/queues';
import { IntakeFlow, treesOf, type FlowOf } from './intake-flow';

const redis = await startTestRedis();
const backends = [
  { name: 'PostgreSQL', redisUrl: undefined },
  ...('url' in redis ? [{ name: 'Redis', redisUrl: redis.url }] : []),
];
if ('reason' in redis) it.skip(`intake flows on Redis: ${redis.reason}`, () => {});
afterAll(async () => {
  if ('stop' in redis) await redis.stop();
});

const ofNew = (): FlowOf => ({ authorityId: 'FR', notificationId: newId(), version: 1 });

describe('the trees of intake steps', () => {
  const shape = (steps: readonly IntakeStep[]) =>
    treesOf(ofNew(), steps).map(({ name, children }) => [name, children?.map((child) => child.name) ?? []]);

  it('have routing at the top, then the indicators, then the checks', () => {
    expect(shape(INTAKE_STEP_NAMES)).toEqual([['route-case', ['assess-risk']]]);
    expect(treesOf(ofNew(), INTAKE_STEP_NAMES)[0]?.children?.[0]?.children).toHaveLength(4);
  });

  it('leave out what is done', () => {
    expect(shape(['screen-parties', 'assess-risk'])).toEqual([['assess-risk', ['screen-parties']]]);
    expect(shape(['scan-attachments', 'match-transactions'])).toEqual([
      ['scan-attachments', []],
      ['match-transactions', []],
    ]);
    expect(shape(['route-case'])).toEqual([['route-case', []]]);
  });
});

describe.each(backends)('intake flows on $name', ({ redisUrl }) => {
  const database = useDatabase();
  const errors: Error[] = [];
  let connection: QueueConnection;
  let jobs: Jobs;
  let flow: IntakeFlow;
  beforeAll(async () => {
    const report = (error: Error) => void errors.push(error);
    connection = await openQueues({ databaseUrl: database.queueUrl, redisUrl }, report);
    jobs = new Jobs(connection, report);
    const failures = new RecordStepFailure(database.transactions);
    flow = new IntakeFlow(jobs, new SweepIntake(database.transactions, failures));
  });
  afterAll(async () => {
    await jobs.close();
    await connection.close();
    expect(errors).toEqual([]);
  });

  /** Works on the queue until `last` was tried as often as said; answers the tries in their order. */
  async function work(
    last: IntakeStep,
    handle: (job: JobTry) => void = () => {},
    times = 1,
  ): Promise<readonly JobTry[]> {
    const tries: JobTry[] = [];
    let enough: () => void = () => {};
    const reached = new Promise<void>((resolve) => (enough = resolve));
    const worker = new JobWorker(
      connection,
      INTAKE_QUEUE,
      async (job) => {
        tries.push(job);
        if (tries.filter(({ name }) => name === last).length === times) enough();
        handle(job);
      },
      { concurrency: 4, report: (error) => void errors.push(error) },
    );
    await reached;
    await worker.close();
    return tries;
  }
  const names = (tries: readonly JobTry[]) => tries.map(({ name }) => name);

  it('run the checks, then the indicators, then the routing, each once', async () => {
    const of = ofNew();
    await flow.queue(of, INTAKE_STEP_NAMES);
    expect(await flow.isMoving(of, INTAKE_STEP_NAMES)).toBe(true);
    const tries = await work('route-case');
    expect(names(tries).slice(0, 4).sort()).toEqual([...INTAKE_STEP_NAMES.slice(0, 4)].sort());
    expect(names(tries).slice(4)).toEqual(['assess-risk', 'route-case']);
    expect(tries[0]?.data).toEqual({ ...of });
    expect(await flow.isMoving(of, INTAKE_STEP_NAMES)).toBe(false);
  });

  it('go on when a check is given up at once, or fails and is tried again', async () => {
    const of = ofNew();
    await flow.queue(of, INTAKE_STEP_NAMES);
    const tries = await work('route-case', ({ name, attempt }) => {
      if (name === 'screen-parties') throw new GivesUp('refused');
      if (name === 'scan-attachments' && attempt === 1) throw new Error('away');
    });
    expect(names(tries).filter((name) => name === 'screen-parties')).toHaveLength(1);
    const scans = tries.filter(({ name }) => name === 'scan-attachments');
    expect(scans.map(({ attempt, isLastAttempt }) => [attempt, isLastAttempt])).toEqual([
      [1, false],
      [2, false],
    ]);
    expect(names(tries).at(-1)).toBe('route-case');
  });

  it('are not doubled when the same version is queued twice', async () => {
    const of = ofNew();
    await flow.queue(of, INTAKE_STEP_NAMES);
    await flow.queue(of, INTAKE_STEP_NAMES);
    expect(names(await work('route-case')).toSorted()).toEqual([...INTAKE_STEP_NAMES].sort());
  });

  it('are mended when the checks were lost and the rest waits for them for ever', async () => {
    const of = ofNew();
    await flow.queue(of, INTAKE_STEP_NAMES);
    for (const step of INTAKE_STEP_NAMES.slice(0, 4)) {
      expect(await jobs.remove(INTAKE_QUEUE, `${step}-${of.notificationId}-1`)).toBe(true);
    }
    const left = INTAKE_STEP_NAMES.slice(2);
    if (!(await flow.isMoving(of, left))) await flow.queue(of, left);
    expect(names(await work('route-case')).slice(-2)).toEqual(['assess-risk', 'route-case']);
    expect(await flow.isMoving(of, INTAKE_STEP_NAMES)).toBe(false);
  });

  it('accept no id that the queue would misread', async () => {
    const job = { queue: INTAKE_QUEUE, name: 'x', data: {} };
    for (const jobId of ['1', 'a:b', 'With-Capital', '']) {
      await expect(jobs.add([{ ...job, jobId }])).rejects.toThrow('kebab-case');
    }
  });
});
