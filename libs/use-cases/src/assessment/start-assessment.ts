import { Injectable } from '@nestjs/common';
import type { Actor } from '@article5/domain/identity';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { Clock } from '../kernel';
import { openCase, recordAct } from '../notification';

/** Takes a received case into assessment; who starts it on an unassigned case becomes its officer. */
@Injectable()
export class StartAssessment {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, command: { readonly reference: string }): Promise<{ status: 'UNDER_ASSESSMENT' }> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { officer, found } = await openCase(tx, actor, 'case.assess', command.reference);
      await recordAct(
        tx,
        { found, officer, now: this.clock.now() },
        {
          kind: 'ASSESSMENT_STARTED',
          permission: 'case.assess',
          payload: { version: found.version, assignee: found.assigneeId ?? officer.personId },
          change: { assigneeId: found.assigneeId ?? officer.personId },
        },
      );
      return { status: 'UNDER_ASSESSMENT' };
    });
  }
}
