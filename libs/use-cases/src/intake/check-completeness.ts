import { Injectable } from '@nestjs/common';
import { registerEntries, searchText } from '@article5/domain/intake';
import type { SystemActor } from '@article5/domain/kernel';
import { validateNotification } from '@article5/domain/questions';
import { fileForSearch, fileInRegisters } from '@article5/persistence/intake';
import { findFormContext } from '@article5/persistence/notification';
import { StepRunner, type IntakeCommand } from './step-runner';

/**
 * Looks whether a submitted version answers what must be answered, by the rules of the day it was sent: what the door
 * accepted passes; what came another way, or was changed by a later catalogue, is said question by question. The words
 * of the version are filed for search, and whom and what it names in the registers, in the same transaction.
 */
@Injectable()
export class CheckCompleteness {
  constructor(private readonly steps: StepRunner) {}

  execute(actor: SystemActor, command: IntakeCommand): Promise<void> {
    return this.steps.run(actor, command, {
      step: 'check-completeness',
      work: async (found) => async (tx) => {
        const { questions } = await findFormContext(tx, found.authorityId, found.submittedAt);
        const outcome = validateNotification(found.answers, questions);
        const missing = outcome.ok
          ? []
          : outcome.refusals.map(({ code, field }) => ({ code, field: field ?? '' }));
        await fileForSearch(tx, found, searchText(found));
        await fileInRegisters(tx, found, registerEntries(found));
        return { complete: outcome.ok, missing };
      },
    });
  }
}
