import { Injectable } from '@nestjs/common';
import type { SystemActor } from '@article5/domain/kernel';
import { dateIn, statusAfter } from '@article5/domain/notification';
import { lockCase, readTimeZone } from '@article5/persistence/intake';
import { Clock } from '../kernel';
import { RouteCase } from '../triage';
import { StepRunner, type IntakeCommand } from './step-runner';

/** Puts the case with a team once the indicators are known. A case that has moved on stays where it is. */
@Injectable()
export class RouteCaseStep {
  constructor(
    private readonly steps: StepRunner,
    private readonly routeCase: RouteCase,
    private readonly clock: Clock,
  ) {}

  execute(actor: SystemActor, command: IntakeCommand): Promise<void> {
    return this.steps.run(actor, command, {
      step: 'route-case',
      work: async (found) => async (tx) => {
        const locked = await lockCase(tx, found.authorityId, found.notificationId);
        if (!locked || !statusAfter(locked.status, 'ROUTED').ok)
          return { skipped: locked?.status ?? 'UNKNOWN' };
        const at = this.clock.now();
        const zone = await readTimeZone(tx, found.authorityId);
        const routed = await this.routeCase.execute(tx, {
          authorityId: found.authorityId,
          notificationId: found.notificationId,
          version: found.version,
          organisationId: found.organisationId,
          answers: found.answers,
          status: locked.status,
          teamCode: locked.teamCode,
          today: dateIn(zone, at.toISOString()),
          at,
        });
        return { ...routed };
      },
    });
  }
}
