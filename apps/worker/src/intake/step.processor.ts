import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { IntakeStep } from '@article5/domain/intake';
import type { SystemActor } from '@article5/domain/kernel';
import type { JobTry } from '@article5/integrations/queue';
import { RecordStepFailure } from '@article5/use-cases/intake';
import { STEP_HANDLERS } from '../job-handlers';
import { WorkerLog } from '../kernel/log';
import { UseCaseProcessor } from '../kernel/use-case.processor';

/** Intake steps: a step marks itself done with its result; what fails is noted beside it. */
@Injectable()
export class StepProcessor extends UseCaseProcessor {
  constructor(
    modules: ModuleRef,
    log: WorkerLog,
    private readonly recordFailure: RecordStepFailure,
  ) {
    super(modules, STEP_HANDLERS, log);
  }

  protected async onDone(): Promise<void> {}

  protected async onFailure(
    actor: SystemActor,
    job: JobTry,
    failure: { error: string; isFinal: boolean },
  ): Promise<void> {
    await this.recordFailure.execute(actor, {
      notificationId: String(job.data['notificationId']),
      version: Number(job.data['version']),
      step: job.name as IntakeStep,
      ...failure,
    });
  }
}
