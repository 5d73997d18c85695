import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { QueueConnection } from '@article5/integrations/queue';
import { RemoveForgottenUploads } from '@article5/use-cases/notification';
import { IntakeFlow } from '../intake/intake-flow';
import { WorkerLog } from './log';
import { OutboxQueue } from './outbox-queue';
import { QUEUE_CONNECTION } from './queues';
import { Schedule } from './schedule';

const RELAY_EVERY_MS = 500;
const SWEEP_EVERY_MS = 5_000;
const TIDY_EVERY_MS = 3_600_000;

/** What the worker does by the clock: `relay-outbox`, `sweep` and `tidy`. */
@Injectable()
export class Schedules implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private schedules: readonly Schedule[] = [];

  constructor(
    @Inject(QUEUE_CONNECTION) private readonly connection: QueueConnection,
    private readonly log: WorkerLog,
    private readonly outboxQueue: OutboxQueue,
    private readonly flow: IntakeFlow,
    private readonly uploads: RemoveForgottenUploads,
  ) {}

  onApplicationBootstrap(): void {
    this.schedules = [
      new Schedule(RELAY_EVERY_MS, () => this.outboxQueue.relay(), this.log.report('relay-outbox')),
      new Schedule(SWEEP_EVERY_MS, () => this.sweep(), this.log.report('sweep')),
      new Schedule(TIDY_EVERY_MS, () => this.uploads.execute(), this.log.report('tidy')),
    ];
    for (const schedule of this.schedules) schedule.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.schedules.map((schedule) => schedule.stop()));
  }

  /** Mends the backend's storage first: it may have been wiped under our feet. */
  private async sweep(): Promise<void> {
    await this.connection.prepare();
    const work = await this.outboxQueue.sweep();
    const versions = await this.flow.sweep();
    if (work + versions > 0) this.log.logger.warn({ work, versions }, 'queued again what the queue had lost');
  }
}
