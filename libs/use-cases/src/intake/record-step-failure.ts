import { Injectable } from '@nestjs/common';
import { isIntakeStep, type IntakeStep } from '@article5/domain/intake';
import type { SystemActor } from '@article5/domain/kernel';
import { noteStepFailure } from '@article5/persistence/intake';
import { raiseAlert, scopeOf, Transactions } from '@article5/persistence/kernel';
import type { IntakeCommand } from './step-runner';

/** A try of a step that failed; `isFinal` when it is not tried again by itself. */
export interface StepFailure extends IntakeCommand {
  readonly step: IntakeStep;
  readonly error: string;
  readonly isFinal: boolean;
}

/** Notes why a step failed; after the last try the step is FAILED and an alert waits for an officer. */
@Injectable()
export class RecordStepFailure {
  constructor(private readonly transactions: Transactions) {}

  async execute(actor: SystemActor, failure: StepFailure): Promise<void> {
    const { notificationId, version, step, error, isFinal } = failure;
    if (!isIntakeStep(step)) return;
    const key = { authorityId: actor.authorityId, notificationId, version };
    await this.transactions.run(scopeOf(actor), async (tx) => {
      const noted = await noteStepFailure(tx, key, step, { state: isFinal ? 'FAILED' : 'WAITING', error });
      if (!noted || !isFinal) return;
      await raiseAlert(tx, { ...key, kind: 'intake-step-failed', step, error });
    });
  }
}
