import { Injectable } from '@nestjs/common';
import { findUndoneWork, forgetDoneWork, Transactions, type WaitingWork } from '@article5/persistence/kernel';
import type { HandOver } from './relay-outbox';

/** Whether the queue still has the job of this work. */
export type IsQueued = (work: WaitingWork) => Promise<boolean>;

const BATCH = 100;
const KEPT_DAYS = 7;

/**
 * Looks for work that was handed over and had no effect, though the queue knows it no more (it was flushed, or a
 * worker died once too often), and hands it over again. Goes on where it stopped, so that a long queue is seen
 * through over several sweeps.
 */
@Injectable()
export class SweepOutbox {
  private after: string | null = null;

  constructor(private readonly transactions: Transactions) {}

  /** Answers how much work was handed over again. */
  async execute(isQueued: IsQueued, handOver: HandOver, olderThanSeconds: number): Promise<number> {
    let found = 0;
    for (;;) {
      const work = await this.transactions.asRelay((tx) =>
        findUndoneWork(tx, { olderThanSeconds, after: this.after, limit: BATCH }),
      );
      const lost: WaitingWork[] = [];
      for (const row of work) if (!(await isQueued(row))) lost.push(row);
      if (lost.length > 0) await handOver(lost);
      found += lost.length;
      const isLastPage = work.length < BATCH;
      this.after = isLastPage ? null : (work.at(-1)?.outboxId ?? null);
      if (isLastPage || lost.length === 0) break;
    }
    await this.transactions.asRelay((tx) => forgetDoneWork(tx, KEPT_DAYS));
    return found;
  }
}
