import { Injectable } from '@nestjs/common';
import { lockWaitingWork, markRelayed, Transactions, type WaitingWork } from '@article5/persistence/kernel';

/** Puts work into the queue; adding the same work twice must do no harm. */
export type HandOver = (work: readonly WaitingWork[]) => Promise<void>;

const BATCH = 100;

/**
 * Hands the outbox to the queue, oldest first, until nothing waits. A row is marked only after the queue took it:
 * when we die in between, it is handed over again and finds its effect done. Several relays share the work.
 */
@Injectable()
export class RelayOutbox {
  constructor(private readonly transactions: Transactions) {}

  /** Answers how many rows were handed over. */
  async execute(handOver: HandOver): Promise<number> {
    let total = 0;
    for (;;) {
      const moved = await this.transactions.asRelay(async (tx) => {
        const work = await lockWaitingWork(tx, BATCH);
        if (work.length === 0) return 0;
        await handOver(work);
        await markRelayed(
          tx,
          work.map((row) => row.outboxId),
        );
        return work.length;
      });
      total += moved;
      if (moved < BATCH) return total;
    }
  }
}
