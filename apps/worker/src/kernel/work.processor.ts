import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { SystemActor } from '@article5/domain/kernel';
import type { JobTry } from '@article5/integrations/queue';
import { FinishWork } from '@article5/use-cases/kernel';
import { JOB_HANDLERS } from '../job-handlers';
import { WorkerLog } from './log';
import { UseCaseProcessor } from './use-case.processor';

/** Jobs of the outbox: the row is marked when the job had its effect, or was given up. */
@Injectable()
export class WorkProcessor extends UseCaseProcessor {
  constructor(
    modules: ModuleRef,
    log: WorkerLog,
    private readonly finishWork: FinishWork,
  ) {
    super(modules, JOB_HANDLERS, log);
  }

  protected async onDone(_actor: SystemActor, job: JobTry): Promise<void> {
    await this.finishWork.done(String(job.data['outboxId']));
  }

  protected async onFailure(
    actor: SystemActor,
    job: JobTry,
    failure: { error: string; isFinal: boolean },
  ): Promise<void> {
    if (!failure.isFinal) return;
    const notificationId = job.data['notificationId'];
    await this.finishWork.givenUp(actor, {
      outboxId: String(job.data['outboxId']),
      job: job.name,
      notificationId: notificationId === undefined ? undefined : String(notificationId),
      error: failure.error,
    });
  }
}
