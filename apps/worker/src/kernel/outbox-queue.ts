import { Injectable } from '@nestjs/common';
import { Jobs } from '@article5/integrations/queue';
import { RelayOutbox, SweepOutbox, type HandOver, type IsQueued } from '@article5/use-cases/kernel';
import { MISSED_AFTER_SECONDS, WORK_QUEUE } from './queues';

/** The outbox on one side, the queue on the other: each row becomes the job `outbox-<id>`. */
@Injectable()
export class OutboxQueue {
  constructor(
    private readonly jobs: Jobs,
    private readonly relayOutbox: RelayOutbox,
    private readonly sweepOutbox: SweepOutbox,
  ) {}

  /** Hands over what is new. */
  relay(): Promise<number> {
    return this.relayOutbox.execute(this.handOver);
  }

  /** Hands over again what the queue lost. */
  sweep(): Promise<number> {
    return this.sweepOutbox.execute(this.isQueued, this.handOver, MISSED_AFTER_SECONDS);
  }

  private readonly handOver: HandOver = (work) =>
    this.jobs.add(
      work.map(({ outboxId, authorityId, job, payload }) => ({
        queue: WORK_QUEUE,
        name: job,
        jobId: jobIdOf(outboxId),
        data: { ...payload, authorityId, outboxId },
      })),
    );

  private readonly isQueued: IsQueued = async ({ outboxId }) =>
    (await this.jobs.stateOf(WORK_QUEUE, jobIdOf(outboxId))) !== undefined;
}

function jobIdOf(outboxId: string): string {
  return `outbox-${outboxId}`;
}
