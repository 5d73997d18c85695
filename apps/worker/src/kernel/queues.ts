import { Inject, Injectable, type FactoryProvider, type OnApplicationShutdown } from '@nestjs/common';
import type { Configuration } from '@article5/integrations/configuration';
import { Jobs, openQueues, type QueueConnection } from '@article5/integrations/queue';
import { CONFIGURATION } from '@article5/use-cases/kernel';
import { WorkerLog } from './log';

/** Everything that follows from the outbox, one job a row. */
export const WORK_QUEUE = 'work';
/** The steps of intake flows. */
export const INTAKE_QUEUE = 'intake';

/** Younger work is not missed yet: its job may be on its way. */
export const MISSED_AFTER_SECONDS = 10;

/** Injection token of the open backend. */
export const QUEUE_CONNECTION = Symbol('queue connection');

export const QUEUE_PROVIDERS: readonly FactoryProvider[] = [
  {
    provide: QUEUE_CONNECTION,
    inject: [CONFIGURATION, WorkerLog],
    useFactory: ({ QUEUE_DATABASE_URL, REDIS_URL }: Configuration, log: WorkerLog) =>
      openQueues({ databaseUrl: QUEUE_DATABASE_URL, redisUrl: REDIS_URL }, log.report('queue')),
  },
  {
    provide: Jobs,
    inject: [QUEUE_CONNECTION, WorkerLog],
    useFactory: (connection: QueueConnection, log: WorkerLog) => new Jobs(connection, log.report('queue')),
  },
];

/** Closes the queues, after workers and schedules have stopped. */
@Injectable()
export class QueueGate implements OnApplicationShutdown {
  constructor(
    @Inject(QUEUE_CONNECTION) private readonly connection: QueueConnection,
    private readonly jobs: Jobs,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.jobs.close();
    await this.connection.close();
  }
}
