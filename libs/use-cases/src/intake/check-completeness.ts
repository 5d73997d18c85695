import { Injectable } from '@nestjs/common';
import type { SystemActor } from '@article5/domain/kernel';
import { dateIn } from '@article5/domain/notification';
import { validateNotification } from '@article5/domain/questions';
import { readQuestionWorld, readTimeZone } from '@article5/persistence/intake';
import { StepRunner, type IntakeCommand } from './step-runner';

/**
 * Looks whether a submitted version answers what must be answered, by the rules of the day it was sent: what the door
 * accepted passes; what came another way, or was changed by a later catalogue, is said question by question.
 */
@Injectable()
export class CheckCompleteness {
  constructor(private readonly steps: StepRunner) {}

  execute(actor: SystemActor, command: IntakeCommand): Promise<void> {
    return this.steps.run(actor, command, {
      step: 'check-completeness',
      work: async (found) => async (tx) => {
        const zone = await readTimeZone(tx, found.authorityId);
        const today = dateIn(zone, found.submittedAt.toISOString());
        const { suspicionNotified, euMemberStates } = await readQuestionWorld(tx, found.authorityId, today);
        const outcome = validateNotification(found.answers, {
          today,
          profile: { suspicionNotified },
          euMemberStates,
        });
        const missing = outcome.ok
          ? []
          : outcome.refusals.map(({ code, field }) => ({ code, field: field ?? '' }));
        return { complete: outcome.ok, missing };
      },
    });
  }
}
