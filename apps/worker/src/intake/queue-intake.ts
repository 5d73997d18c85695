import { Injectable } from '@nestjs/common';
import type { SystemActor } from '@article5/domain/kernel';
import { StartIntake, type IntakeCommand } from '@article5/use-cases/intake';
import { IntakeFlow } from './intake-flow';

/** The job `start-intake`: opens a version's steps and queues those that are unfinished. */
@Injectable()
export class QueueIntake {
  constructor(
    private readonly startIntake: StartIntake,
    private readonly flow: IntakeFlow,
  ) {}

  async execute(actor: SystemActor, command: IntakeCommand): Promise<void> {
    const steps = await this.startIntake.execute(actor, command);
    const version = { ...command, authorityId: actor.authorityId };
    if (steps.length === 0 || (await this.flow.isMoving(version, steps))) return;
    await this.flow.queue(version, steps);
  }
}
