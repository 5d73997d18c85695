import { Injectable } from '@nestjs/common';
import type { SharingView } from '@article5/contracts/sharing';
import type { Actor } from '@article5/domain/identity';
import { valueOf } from '@article5/domain/kernel';
import { mayClose } from '@article5/domain/sharing';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { readSharing } from '@article5/persistence/sharing';
import { assertDepartureExplained } from '../consultation';
import { Clock } from '../kernel';
import { assertAllowed, openCase, recordAct } from '../notification';

/** Closes a decided case once everything that must follow the decision has been recorded. Source. */
@Injectable()
export class CloseCase {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, command: { readonly reference: string }): Promise<SharingView> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { officer, found } = await openCase(tx, actor, 'case.close', command.reference);
      assertAllowed(found, 'CLOSED');
      const { situation, view } = await readSharing(tx, found);
      valueOf(mayClose(situation));
      await assertDepartureExplained(tx, found);
      const payload = { sharing: situation.state };
      const act = { kind: 'CLOSED', permission: 'case.close', payload } as const;
      await recordAct(tx, { found, officer, now: this.clock.now() }, act);
      return view;
    });
  }
}
