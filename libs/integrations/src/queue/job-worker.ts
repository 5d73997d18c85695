import { UnrecoverableError, Worker, type Job as BullJob } from 'bullmq';
import type { QueueConnection } from './connection';
import { ATTEMPTS } from './jobs';

/** One try of a job. */
export interface JobTry {
  readonly queue: string;
  readonly name: string;
  readonly jobId: string;
  readonly data: Readonly<Record<string, string | number>>;
  /** From 1. */
  readonly attempt: number;
  readonly isLastAttempt: boolean;
}

/** Throw this to end a job without further tries. */
export { UnrecoverableError as GivesUp };

export interface JobWorkerOptions {
  readonly concurrency: number;
  readonly report: (error: Error) => void;
}

/** A dead worker's jobs are taken over after its lock has run out; then at most this often. */
const LOCK_MS = 15_000;
const STALLED_CHECK_MS = 5_000;
const TAKEN_OVER_AT_MOST = 3;

/** Runs a queue's jobs. `close` takes no new job and waits for those that run. */
export class JobWorker {
  private readonly worker: Worker;

  constructor(
    connection: QueueConnection,
    queue: string,
    handle: (job: JobTry) => Promise<void>,
    options: JobWorkerOptions,
  ) {
    this.worker = new Worker(
      queue,
      async (job) => handle(toTry(queue, job)),
      {
        connection: connection.consumer,
        concurrency: options.concurrency,
        lockDuration: LOCK_MS,
        stalledInterval: STALLED_CHECK_MS,
        maxStalledCount: TAKEN_OVER_AT_MOST,
        removeOnComplete: { count: 0 },
        removeOnFail: { count: 0 },
        autorun: true,
      },
      connection.factory,
    ) as unknown as Worker;
    this.worker.on('error', options.report);
  }

  async close(): Promise<void> {
    await this.worker.close();
  }
}

function toTry(queue: string, job: BullJob): JobTry {
  const attempt = job.attemptsMade + 1;
  return {
    queue,
    name: job.name,
    jobId: job.id ?? '',
    data: job.data as JobTry['data'],
    attempt,
    isLastAttempt: attempt >= (job.opts.attempts ?? ATTEMPTS),
  };
}
