import { Injectable } from '@nestjs/common';
import { INTAKE_STEP_NAMES, INTAKE_STEPS, type IntakeStep } from '@article5/domain/intake';
import { Jobs, type JobTree } from '@article5/integrations/queue';
import { SweepIntake, type IsMoving } from '@article5/use-cases/intake';
import { INTAKE_QUEUE, MISSED_AFTER_SECONDS } from '../kernel/queues';

/** The version that a flow is about. */
export interface FlowOf {
  readonly authorityId: string;
  readonly notificationId: string;
  readonly version: number;
}

/** The steps of a version as jobs that wait for each other: checks side by side, then indicators, then routing. */
@Injectable()
export class IntakeFlow {
  constructor(
    private readonly jobs: Jobs,
    private readonly sweepIntake: SweepIntake,
  ) {}

  /** Queues again the unfinished versions that nothing in the queue will move on. */
  sweep(): Promise<number> {
    const isMoving: IsMoving = (version) =>
      this.isMoving(
        version,
        version.steps.map(({ step }) => step),
      );
    return this.sweepIntake.execute(
      isMoving,
      (version, steps) => this.queue(version, steps),
      MISSED_AFTER_SECONDS,
    );
  }

  /** Whether any step of the version waits or runs in the queue; one that only waits for others moves nothing. */
  async isMoving(of: FlowOf, steps: readonly IntakeStep[]): Promise<boolean> {
    for (const step of steps) {
      const state = await this.jobs.stateOf(INTAKE_QUEUE, jobId(of, step));
      if (
        state !== undefined &&
        state !== 'waiting-children' &&
        state !== 'failed' &&
        state !== 'completed'
      ) {
        return true;
      }
    }
    return false;
  }

  /** Queues these steps, in place of what is left of an earlier flow that lost its movable jobs. */
  async queue(of: FlowOf, steps: readonly IntakeStep[]): Promise<void> {
    for (const step of steps.toReversed()) await this.jobs.remove(INTAKE_QUEUE, jobId(of, step));
    for (const tree of treesOf(of, steps)) await this.jobs.addTree(tree);
  }
}

/** The steps as trees: whoever has forerunners among them is their parent. */
export function treesOf(of: FlowOf, steps: readonly IntakeStep[]): readonly JobTree[] {
  let roots: JobTree[] = [];
  for (const step of INTAKE_STEP_NAMES) {
    if (!steps.includes(step)) continue;
    const { authorityId, notificationId, version } = of;
    const job: JobTree = {
      queue: INTAKE_QUEUE,
      name: step,
      jobId: jobId(of, step),
      data: { authorityId, notificationId, version },
    };
    const waitsForOthers = INTAKE_STEPS[step].length > 0 && roots.length > 0;
    roots = waitsForOthers ? [{ ...job, children: roots }] : [...roots, job];
  }
  return roots;
}

function jobId({ notificationId, version }: FlowOf, step: IntakeStep): string {
  return `${step}-${notificationId}-${version}`;
}
