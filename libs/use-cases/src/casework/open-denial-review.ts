import { Injectable } from '@nestjs/common';
import type { DenialNearness } from '@article5/domain/casework';
import type { SystemActor } from '@article5/domain/kernel';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { lockCaseById } from '@article5/persistence/notification';
import { Clock } from '../kernel';
import { openReviewTask } from './open-review-task';

type Nearness = Exclude<DenialNearness, null> | 'NONE';

/** Payload of the job `open-denial-review`: the hit of a denial appeared, ended or changed strength. */
export interface OpenDenialReviewCommand {
  readonly notificationId: string;
  readonly changeId: string;
  readonly denialAuthorityId: string;
  readonly denialId: string;
  readonly before: Nearness;
  readonly after: Nearness;
}

/** Opens a review task where a denial that came or ended concerns a case. The job again opens no other. R-024. */
@Injectable()
export class OpenDenialReview {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(actor: SystemActor, command: OpenDenialReviewCommand): Promise<void> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const found = await lockCaseById(tx, actor.authorityId, command.notificationId);
      if (!found) return;
      const { denialAuthorityId, denialId } = command;
      const [before, after] = [nearnessOf(command.before), nearnessOf(command.after)];
      await openReviewTask(
        tx,
        found,
        {
          cause: 'DENIAL',
          source: `denial:${command.changeId}`,
          changes: [{ what: 'DENIAL', denialAuthorityId, denialId, before, after }],
        },
        this.clock.now(),
      );
    });
  }
}

function nearnessOf(nearness: Nearness): DenialNearness {
  return nearness === 'NONE' ? null : nearness;
}
