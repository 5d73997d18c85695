import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { mayStart, type IntakeStep } from '@article5/domain/intake';
import type { SystemActor } from '@article5/domain/kernel';
import type { NotificationStatus } from '@article5/domain/notification';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import {
  beginStep,
  finishStep,
  lockUnfinishedStep,
  readIntakeCase,
  stepStates,
  type IntakeCase,
  type VersionKey,
} from '@article5/persistence/intake';
import { Clock } from '../kernel';

/** Payload of every intake job. */
export interface IntakeCommand {
  readonly notificationId: string;
  readonly version: number;
}

type StepResult = Readonly<Record<string, unknown>>;

/** Writes what a step found, in the transaction that marks the step done; answers the step's result. */
type WriteResult = (tx: EntityManager, at: Date) => Promise<StepResult>;

/** Does the slow part of a step (reading files, comparing) and answers how to write what it found. */
export type StepWork = (found: IntakeCase) => Promise<WriteResult>;

/** Whose role writes the result; the matcher's where it crosses authorities. */
export type Door = 'app' | 'matcher';

/** Intake of a case that is over, or of a version that is no longer the newest, has nothing left to say. */
const OVER: readonly NotificationStatus[] = [
  'WITHDRAWN',
  'REDIRECTED',
  'DECIDED',
  'CORRECTING',
  'CORRECTION_PROPOSED',
  'CLOSED',
];

/**
 * Runs one step of one version: does nothing when it is done, failed or unknown, or when a forerunner has not ended
 * (the sweeper queues it again); re-reads the case; writes the result and DONE in one transaction, once.
 */
@Injectable()
export class StepRunner {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async run(
    actor: SystemActor,
    command: IntakeCommand,
    { step, work, door = 'app' }: { step: IntakeStep; work: StepWork; door?: Door },
  ): Promise<void> {
    const key: VersionKey = { authorityId: actor.authorityId, ...pick(command) };
    const startedAt = this.clock.now().getTime();
    const found = await this.transactions.run(scopeOf(actor), async (tx) => {
      if (!mayStart(step, await stepStates(tx, key))) return undefined;
      return (await beginStep(tx, key, step)) ? readIntakeCase(tx, key) : undefined;
    });
    if (!found) return;
    const skipped = whySkipped(found);
    const write: WriteResult = skipped ? async () => ({ skipped }) : await work(found);
    const finish = async (tx: EntityManager) => {
      if (!(await lockUnfinishedStep(tx, key, step))) return;
      const result = await write(tx, this.clock.now());
      await finishStep(tx, key, step, { result, durationInMs: this.clock.now().getTime() - startedAt });
    };
    if (door === 'matcher') await this.transactions.asMatcher(finish);
    else await this.transactions.run(scopeOf(actor), finish);
  }
}

function pick({ notificationId, version }: IntakeCommand) {
  return { notificationId, version };
}

function whySkipped({ status, version, currentVersion }: IntakeCase): string | undefined {
  if (OVER.includes(status)) return status;
  return version < currentVersion ? 'SUPERSEDED' : undefined;
}
