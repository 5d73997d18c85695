import { Injectable } from '@nestjs/common';
import { INTAKE_STEP_NAMES, type IntakeStep } from '@article5/domain/intake';
import type { SystemActor } from '@article5/domain/kernel';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { openSteps, stepStates } from '@article5/persistence/intake';
import type { IntakeCommand } from './step-runner';

/**
 * Opens the steps of a submitted version, or finds them open, and answers those that are unfinished and have to be
 * queued: none for a version that is unknown or done.
 */
@Injectable()
export class StartIntake {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: SystemActor, command: IntakeCommand): Promise<readonly IntakeStep[]> {
    const key = {
      authorityId: actor.authorityId,
      notificationId: command.notificationId,
      version: command.version,
    };
    return this.transactions.run(scopeOf(actor), async (tx) => {
      if (!(await openSteps(tx, key))) return [];
      const states = await stepStates(tx, key);
      return INTAKE_STEP_NAMES.filter((step) => ['WAITING', 'RUNNING'].includes(states.get(step) ?? ''));
    });
  }
}
