import { Injectable } from '@nestjs/common';
import type { IntakeStep } from '@article5/domain/intake';
import {
  findUnfinishedVersions,
  type UnfinishedCursor,
  type UnfinishedVersion,
} from '@article5/persistence/intake';
import { Transactions } from '@article5/persistence/kernel';
import { RecordStepFailure } from './record-step-failure';

/** Whether the queue will move this version on by itself. */
export type IsMoving = (version: UnfinishedVersion) => Promise<boolean>;

/** Queues the unfinished steps of a version. */
export type QueueSteps = (version: UnfinishedVersion, steps: readonly IntakeStep[]) => Promise<void>;

const BATCH = 50;
/** A step begun this often without an end kills whoever works on it: it is left to an officer. */
const TRIED_AT_MOST = 15;

/**
 * Queues again what our tables call unfinished and the queue has forgotten: after a flush, a killed worker, a lost
 * job. Goes on where it stopped, so that a long queue is seen through over several sweeps.
 */
@Injectable()
export class SweepIntake {
  private after: UnfinishedCursor | null = null;

  constructor(
    private readonly transactions: Transactions,
    private readonly recordFailure: RecordStepFailure,
  ) {}

  /** Answers how many versions were queued again. */
  async execute(isMoving: IsMoving, queue: QueueSteps, olderThanSeconds: number): Promise<number> {
    let found = 0;
    for (;;) {
      const versions = await this.transactions.asRelay((tx) =>
        findUnfinishedVersions(tx, { olderThanSeconds, after: this.after, limit: BATCH }),
      );
      let queued = 0;
      for (const version of versions) {
        if (await isMoving(version)) continue;
        await this.queueAgain(version, queue);
        queued += 1;
      }
      found += queued;
      const isLastPage = versions.length < BATCH;
      this.after = isLastPage ? null : (versions.at(-1) ?? null);
      if (isLastPage || queued === 0) return found;
    }
  }

  private async queueAgain(version: UnfinishedVersion, queue: QueueSteps): Promise<void> {
    const hopeless = version.steps.filter((step) => step.attempts >= TRIED_AT_MOST);
    for (const { step } of hopeless) {
      await this.recordFailure.execute(
        { kind: 'system', authorityId: version.authorityId },
        { ...version, step, isFinal: true, error: 'begun too often without an end' },
      );
    }
    const steps = version.steps.filter((step) => step.attempts < TRIED_AT_MOST).map(({ step }) => step);
    if (steps.length > 0) await queue(version, steps);
  }
}
