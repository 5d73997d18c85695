import { Injectable } from '@nestjs/common';
import type { SystemActor } from '@article5/domain/kernel';
import {
  markWorkDone,
  markWorkFailed,
  raiseAlert,
  scopeOf,
  Transactions,
} from '@article5/persistence/kernel';

/** A job of the outbox that was given up. */
export interface FailedWork {
  readonly outboxId: string;
  readonly job: string;
  readonly notificationId?: string | undefined;
  readonly error: string;
}

/** Notes that the outbox's work had its effect, or that it was given up and a person must look. */
@Injectable()
export class FinishWork {
  constructor(private readonly transactions: Transactions) {}

  async done(outboxId: string): Promise<void> {
    await this.transactions.asRelay((tx) => markWorkDone(tx, outboxId));
  }

  async givenUp(actor: SystemActor, work: FailedWork): Promise<void> {
    await this.transactions.run(scopeOf(actor), (tx) =>
      raiseAlert(tx, {
        authorityId: actor.authorityId,
        kind: 'job-failed',
        notificationId: work.notificationId ?? null,
        step: work.job,
        error: work.error,
      }),
    );
    await this.transactions.asRelay((tx) => markWorkFailed(tx, work.outboxId));
  }
}
