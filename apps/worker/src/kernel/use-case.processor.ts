import type { Type } from '@nestjs/common';
import type { ModuleRef } from '@nestjs/core';
import { Refused, type SystemActor } from '@article5/domain/kernel';
import { GivesUp, type JobTry } from '@article5/integrations/queue';
import { describe, type WorkerLog } from './log';

/** A use-case that a job may name: it takes the job's ids, re-reads the world and stops quietly if it moved on. */
export interface JobUseCase {
  execute(actor: SystemActor, command: never): Promise<unknown>;
}

export type JobHandlers = Readonly<Record<string, Type<JobUseCase>>>;

/**
 * What all jobs have in common: act as the portal for the job's authority, call the use-case, try again what failed
 * (a refusal is not tried again), and note how it ended. No business words here.
 */
export abstract class UseCaseProcessor {
  protected constructor(
    private readonly modules: ModuleRef,
    private readonly handlers: JobHandlers,
    private readonly log: WorkerLog,
  ) {}

  protected abstract onDone(actor: SystemActor, job: JobTry): Promise<void>;
  protected abstract onFailure(
    actor: SystemActor,
    job: JobTry,
    failure: { error: string; isFinal: boolean },
  ): Promise<void>;

  async process(job: JobTry): Promise<void> {
    const actor: SystemActor = { kind: 'system', authorityId: String(job.data['authorityId']) };
    try {
      await this.useCase(job.name).execute(actor, job.data as never);
      await this.onDone(actor, job);
    } catch (error) {
      const isRefused = error instanceof Refused || error instanceof GivesUp;
      const failure = { error: describe(error), isFinal: isRefused || job.isLastAttempt };
      this.log.logger.warn(
        { job: job.name, jobId: job.jobId, attempt: job.attempt, ...failure },
        'job failed',
      );
      await this.onFailure(actor, job, failure);
      throw isRefused ? new GivesUp(failure.error) : error;
    }
  }

  private useCase(name: string): JobUseCase {
    const type = Object.hasOwn(this.handlers, name) ? this.handlers[name] : undefined;
    if (!type) throw new GivesUp(`no use-case is registered for job ${name}`);
    return this.modules.get(type, { strict: false });
  }
}
