import { Redis } from 'ioredis';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 as newId } from 'uuid';
import { exampleAnswers } from '@article5/domain/questions';
import { startTestRedis } from '../../scripts/lib/redis.mjs';
import { createDatabase, type TestDatabase } from '../support/database';
import { givenSubmitted, type Submitted } from '../support/intake';
import { startSmtpSink } from '../support/smtp-sink';
import { buildWorker, startWorker, type WorkerProcess } from '../support/worker-process';

const INTAKES = 100;
const STEPS = 6;
const AUTHORITIES = ['FR', 'DE', 'BE-VLG', 'IT', 'PL'];
/** Fictional end-users, ten notifications each: ten clusters. */
const END_USERS = [
  'Zorvane Analytics',
  'Koriandel Monitoring',
  'Brundavel Registry',
  'Ostrafell Customs',
  'Mirandek Border Agency',
  'Pellwick Harbour Works',
  'Sennfeld Data Agency',
  'Arbolan Police Institute',
  'Quistomar Telecom',
  'Huvendaal Signals',
];

const redis = await startTestRedis();

interface Backend {
  readonly name: string;
  readonly redisUrl?: string;
  wipe(database: TestDatabase): Promise<void>;
}

const POSTGRES: Backend = {
  name: 'PostgreSQL',
  wipe: async (database) => {
    const admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    await admin.query(`drop schema bullmq cascade; create schema bullmq authorization article5_queue`);
    await admin.end();
  },
};

const REDIS: Backend | undefined =
  'url' in redis
    ? {
        name: 'Redis',
        redisUrl: redis.url,
        wipe: async () => {
          const client = new Redis(redis.url);
          await client.flushall();
          client.disconnect();
        },
      }
    : undefined;

beforeAll(buildWorker);
afterAll(async () => {
  if ('stop' in redis) await redis.stop();
});

if ('reason' in redis)
  it.skip(`the queues on Redis survive a killed worker and a flush: ${redis.reason}`, () => {});

describe.each([POSTGRES, ...(REDIS ? [REDIS] : [])])('with the queues on $name', (backend) => {
  let database: TestDatabase;
  let drop: () => Promise<void>;
  let sink: Awaited<ReturnType<typeof startSmtpSink>>;
  let worker: WorkerProcess | undefined;

  beforeAll(async () => {
    ({ database, drop } = await createDatabase());
    sink = await startSmtpSink();
  });
  afterAll(async () => {
    await worker?.kill();
    await sink.stop();
    await drop();
  });

  const start = () =>
    startWorker(database, {
      SMTP_URL: sink.url,
      ...(backend.redisUrl ? { REDIS_URL: backend.redisUrl } : {}),
    });
  const stepsDone = () => database.count('intake_step', `state = 'DONE'`);
  const sentMessages = () => database.count('message', 'sent_at is not null');

  it(
    `all ${INTAKES} intakes finish, each effect once and each message under one id, though the worker is killed in the middle and the queue is wiped`,
    { timeout: 230_000 },
    async () => {
      const given: Submitted[] = [];
      for (let index = 0; index < INTAKES; index += 1) given.push(await submittedWithWork(database, index));

      worker = start();
      await until(async () => (await stepsDone()) >= INTAKES && (await sentMessages()) > 5, worker);
      await worker.kill();
      const doneWhenKilled = await stepsDone();
      expect(doneWhenKilled).toBeLessThan(INTAKES * STEPS);
      await backend.wipe(database);

      worker = start();
      await until(async () => (await stepsDone()) === INTAKES * STEPS, worker);
      await until(async () => (await sentMessages()) === INTAKES, worker);
      await until(async () => (await database.count('outbox', 'done_at is null')) === 0, worker);

      await expectEachEffectOnce(database, given);
      expectOneIdPerMessage(sink.deliveries, given);
      expect(await worker.stop()).toBe('SIGTERM');
      worker = undefined;
    },
  );
});

/** A submission's rows, and the work that follows from it. Ten share each end-user. */
async function submittedWithWork(database: TestDatabase, index: number): Promise<Submitted> {
  const endUser = { name: END_USERS[index % END_USERS.length] ?? '', country: 'KZ' };
  const given = await givenSubmitted(database, {
    authorityId: AUTHORITIES[index % AUTHORITIES.length] ?? 'FR',
    answers: exampleAnswers({ endUser }),
  });
  const { authorityId, notificationId, personId } = given;
  const work = [
    ['start-intake', { authorityId, notificationId, version: 1 }],
    ['tell-person', { authorityId, notificationId, personId, messageKind: 'notification-received' }],
  ] as const;
  for (const [job, payload] of work) {
    await database.rows(
      `insert into outbox (outbox_id, authority_id, job, payload) values ($1, $2, $3, $4)`,
      [newId(), authorityId, job, payload],
    );
  }
  return given;
}

async function expectEachEffectOnce(database: TestDatabase, given: readonly Submitted[]): Promise<void> {
  expect(await database.count('alert')).toBe(0);
  const perCase = await database.rows<{ routed: number; profiles: number; team: string }>(
    `select (select count(*)::int from case_action a where a.notification_id = n.notification_id) as routed,
       (select count(*)::int from transaction_profile p where p.notification_id = n.notification_id) as profiles,
       n.team_code as team from notification n`,
  );
  expect(perCase).toEqual(given.map(() => ({ routed: 1, profiles: 1, team: 'general' })));
  const ledgers = await database.rows<{ gaps: number }>(
    `select (max(sequence) - count(*))::int as gaps from case_action group by authority_id`,
  );
  expect(ledgers).toEqual(AUTHORITIES.map(() => ({ gaps: 0 })));
  const [pairs] = await database.rows(
    `select count(*)::int as total, count(*) filter (where not exists (select 1 from similar_transaction o
       where o.notification_id = s.other_notification_id and o.other_notification_id = s.notification_id))::int as lonely
     from similar_transaction s where verdict = 'SAME'`,
  );
  expect(pairs).toEqual({ total: INTAKES * (INTAKES / END_USERS.length - 1), lonely: 0 });
  const clusters = await database.rows<{ size: number }>(
    `select count(*)::int as size from transaction_cluster_member group by cluster_id`,
  );
  expect(clusters).toEqual(END_USERS.map(() => ({ size: INTAKES / END_USERS.length })));
  const [counts] = await database.rows(
    `select count(*)::int as wrong from notification n where indicator_count <>
       (select count(*) from indicator i where i.notification_id = n.notification_id)`,
  );
  expect(counts).toEqual({ wrong: 0 });
}

/** At least once to the outside, always under the same id. */
function expectOneIdPerMessage(
  deliveries: readonly { to: string; messageId: string }[],
  given: readonly Submitted[],
): void {
  const idsOf = Map.groupBy(deliveries, ({ to }) => to);
  expect([...idsOf.keys()].sort()).toEqual(given.map(({ personId }) => `${personId}@example.test`).sort());
  for (const [, its] of idsOf) expect(new Set(its.map(({ messageId }) => messageId)).size).toBe(1);
  expect(new Set(deliveries.map(({ messageId }) => messageId)).size).toBe(given.length);
}

async function until(holds: () => Promise<boolean>, worker: WorkerProcess): Promise<void> {
  const end = Date.now() + 100_000;
  while (!(await holds())) {
    if (Date.now() > end)
      throw new Error(`did not happen within 100 s; the worker said:\n${worker.output()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
