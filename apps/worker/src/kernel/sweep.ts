import { Inject, Injectable } from '@nestjs/common';
import type { QueueConnection } from '@article5/integrations/queue';
import { IntakeFlow } from '../intake/intake-flow';
import { WorkerLog } from './log';
import { OutboxQueue } from './outbox-queue';
import { QUEUE_CONNECTION } from './queues';

/** Finds work that the queue has lost and queues it again. */
@Injectable()
export class Sweep {
  constructor(
    @Inject(QUEUE_CONNECTION) private readonly connection: QueueConnection,
    private readonly log: WorkerLog,
    private readonly outboxQueue: OutboxQueue,
    private readonly flow: IntakeFlow,
  ) {}

  /** Mends the backend's storage first: it may have been wiped under our feet. */
  async execute(): Promise<void> {
    await this.connection.prepare();
    const work = await this.outboxQueue.sweep();
    const versions = await this.flow.sweep();
    if (work + versions > 0) this.log.logger.warn({ work, versions }, 'queued again what the queue had lost');
  }
}
