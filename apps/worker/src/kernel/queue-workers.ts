import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { JobWorker, type QueueConnection } from '@article5/integrations/queue';
import { StepProcessor } from '../intake/step.processor';
import { WorkerLog } from './log';
import { INTAKE_QUEUE, QUEUE_CONNECTION, WORK_QUEUE } from './queues';
import { WorkProcessor } from './work.processor';

const CONCURRENCY = 4;

/** Takes jobs from the queues; at the end takes none any more and waits for those under way. */
@Injectable()
export class QueueWorkers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private workers: readonly JobWorker[] = [];

  constructor(
    @Inject(QUEUE_CONNECTION) private readonly connection: QueueConnection,
    private readonly log: WorkerLog,
    private readonly workProcessor: WorkProcessor,
    private readonly stepProcessor: StepProcessor,
  ) {}

  onApplicationBootstrap(): void {
    const options = { concurrency: CONCURRENCY, report: this.log.report('queue') };
    this.workers = [
      new JobWorker(this.connection, WORK_QUEUE, (job) => this.workProcessor.process(job), options),
      new JobWorker(this.connection, INTAKE_QUEUE, (job) => this.stepProcessor.process(job), options),
    ];
    this.log.logger.info({ queues: this.connection.kind }, 'worker is ready');
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
  }
}
