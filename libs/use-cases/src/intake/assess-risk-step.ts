import { Injectable } from '@nestjs/common';
import type { SystemActor } from '@article5/domain/kernel';
import { INTAKE_STEPS } from '@article5/domain/intake';
import { dateIn } from '@article5/domain/notification';
import type { ScreeningFinding } from '@article5/domain/triage';
import { readStepResult, readTimeZone, stepStates } from '@article5/persistence/intake';
import { Clock } from '../kernel';
import { AssessRisk } from '../triage';
import { StepRunner, type IntakeCommand } from './step-runner';

/** Computes the indicators once the checks have ended; those that failed are named, the others count. */
@Injectable()
export class AssessRiskStep {
  constructor(
    private readonly steps: StepRunner,
    private readonly assessRisk: AssessRisk,
    private readonly clock: Clock,
  ) {}

  execute(actor: SystemActor, command: IntakeCommand): Promise<void> {
    return this.steps.run(actor, command, {
      step: 'assess-risk',
      work: async (found) => async (tx) => {
        const states = await stepStates(tx, found);
        const screened = await readStepResult(tx, found, 'screen-parties');
        const zone = await readTimeZone(tx, found.authorityId);
        const at = this.clock.now();
        const risk = {
          authorityId: found.authorityId,
          notificationId: found.notificationId,
          version: found.version,
          answers: found.answers,
          screening: (screened?.['hits'] ?? []) as readonly ScreeningFinding[],
          today: dateIn(zone, at.toISOString()),
        };
        const indicators = await this.assessRisk.execute(tx, risk, at);
        return {
          indicators: indicators.length,
          strong: indicators.filter((indicator) => indicator.level === 'STRONG').length,
          tableVersion: indicators[0]?.tableVersion ?? null,
          without: INTAKE_STEPS['assess-risk'].filter((step) => states.get(step) === 'FAILED'),
        };
      },
    });
  }
}
