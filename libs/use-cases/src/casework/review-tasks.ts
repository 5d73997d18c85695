import { Injectable } from '@nestjs/common';
import type { ReviewTaskView } from '@article5/contracts/casework';
import type { Actor } from '@article5/domain/identity';
import { Refused } from '@article5/domain/kernel';
import { findReviewTask, listReviewTasks, markReviewTaskClosed } from '@article5/persistence/casework';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { keepText } from '@article5/persistence/ledger';
import { Clock, notFound } from '../kernel';
import { assertOfficer, openCase, recordAct } from '../notification';
import { reasonOf } from './judge-indicator';

/**
 * Cases to look at again because re-screening changed something. An officer closes a task with what the second look
 * gave; only then it leaves the list. Source: design 4.3, 4.4.
 */
@Injectable()
export class ReviewTasks {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Open tasks of the authority, or of one case. */
  list(
    actor: Actor,
    { reference }: { readonly reference?: string | undefined },
  ): Promise<{ items: ReviewTaskView[] }> {
    const { authorityId } = assertOfficer(actor, 'case.read');
    return this.transactions.run(scopeOf(actor), async (tx) => ({
      items: await listReviewTasks(tx, authorityId, reference ?? null),
    }));
  }

  /** Closes one. Refuses `case.reason-missing`, and `review-task.closed` when somebody did before. */
  async close(actor: Actor, command: { readonly taskId: string; readonly reason: string }): Promise<void> {
    const { authorityId, personId } = assertOfficer(actor, 'case.note');
    await this.transactions.run(scopeOf(actor), async (tx) => {
      const of = { authorityId, taskId: command.taskId };
      const known = await findReviewTask(tx, of);
      if (!known) throw notFound('review-task');
      const { officer, found } = await openCase(tx, actor, 'case.note', known.reference);
      const task = await findReviewTask(tx, of);
      if (!task?.isOpen) throw new Refused([{ code: 'review-task.closed' }], 'CONFLICT');
      const text = reasonOf(command.reason);
      const now = this.clock.now();
      const reason = await keepText(tx, { ...found, kind: 'review-task-reason', text });
      await markReviewTaskClosed(tx, of, { personId, textId: reason.textId, at: now });
      await recordAct(
        tx,
        { found, officer, now },
        { kind: 'REVIEW_DONE', permission: 'case.note', payload: { task: command.taskId, reason } },
      );
    });
  }
}
