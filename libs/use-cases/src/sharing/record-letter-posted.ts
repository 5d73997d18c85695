import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { SharingView } from '@article5/contracts/sharing';
import type { Actor } from '@article5/domain/identity';
import { Refused } from '@article5/domain/kernel';
import { dateIn } from '@article5/domain/notification';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { keepPosting, readSharing } from '@article5/persistence/sharing';
import { Clock } from '../kernel';
import { assertAllowed, openCase, recordAct } from '../notification';

/**
 * Records that the decision went to the exporter by post, for exporters without account: with that it is told. Refuses
 * `sharing.posted-in-future`, `sharing.posted-before-decision`. Source.
 */
@Injectable()
export class RecordLetterPosted {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(
    actor: Actor,
    command: { readonly reference: string; readonly postedOn: string },
  ): Promise<SharingView> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { officer, found } = await openCase(tx, actor, 'sharing.record', command.reference);
      assertAllowed(found, 'LETTER_POSTED');
      const now = this.clock.now();
      const { postedOn } = command;
      const field = '/postedOn';
      if (postedOn > dateIn(found.timeZone, now.toISOString())) {
        throw new Refused([{ code: 'sharing.posted-in-future', field }]);
      }
      const { decision } = await readSharing(tx, found);
      if (!decision) throw new Error('a decided case has a decision in force');
      if (postedOn < dateIn(found.timeZone, decision.decidedAt.toISOString())) {
        throw new Refused([{ code: 'sharing.posted-before-decision', field }]);
      }
      const postingId = newId();
      await keepPosting(
        tx,
        { ...found, decisionId: decision.decisionId },
        { postingId, postedOn },
        { personId: officer.personId, at: now },
      );
      const payload = { posting: postingId, postedOn };
      const act = { kind: 'LETTER_POSTED', permission: 'sharing.record', payload } as const;
      await recordAct(tx, { found, officer, now }, act);
      return (await readSharing(tx, found)).view;
    });
  }
}
