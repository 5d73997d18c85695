import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { SharingView } from '@article5/contracts/sharing';
import type { Actor } from '@article5/domain/identity';
import { Refused, type Refusal } from '@article5/domain/kernel';
import { dateIn } from '@article5/domain/notification';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { keepText } from '@article5/persistence/ledger';
import { keepCustomsInformation, readSharing } from '@article5/persistence/sharing';
import { Clock } from '../kernel';
import { assertAllowed, openCase, recordAct } from '../notification';

export interface CustomsCommand {
  readonly reference: string;
  readonly recipient: string;
  /** Calendar date in the authority's zone; not in the future. */
  readonly informedOn: string;
}

/**
 * Records that customs or another national authority was told of the requirement. Refuses
 * `sharing.recipient-missing`, `sharing.informed-in-future`, `sharing.no-requirement`. Source: Art 5(4); R-017.
 */
@Injectable()
export class RecordCustomsInformed {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, command: CustomsCommand): Promise<SharingView> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { officer, found } = await openCase(tx, actor, 'sharing.record', command.reference);
      assertAllowed(found, 'CUSTOMS_INFORMED');
      const { view, decision } = await readSharing(tx, found);
      const now = this.clock.now();
      const recipient = command.recipient.trim();
      const refusals: Refusal[] = [
        ...(view.required ? [] : [{ code: 'sharing.no-requirement', article: 'Art 5(4)' }]),
        ...(recipient ? [] : [{ code: 'sharing.recipient-missing', field: '/recipient' }]),
        ...(command.informedOn > dateIn(found.timeZone, now.toISOString())
          ? [{ code: 'sharing.informed-in-future', field: '/informedOn' }]
          : []),
      ];
      if (refusals.length) throw new Refused(refusals);
      if (!decision) throw new Error('a case with a requirement has a decision in force');
      const of = { ...found, decisionId: decision.decisionId };
      const informationId = newId();
      const { informedOn } = command;
      const by = { personId: officer.personId, at: now };
      await keepCustomsInformation(tx, of, { informationId, recipient, informedOn }, by);
      const kept = await keepText(tx, { ...found, kind: 'customs-recipient', text: recipient });
      await recordAct(
        tx,
        { found, officer, now },
        {
          kind: 'CUSTOMS_INFORMED',
          permission: 'sharing.record',
          legalBasis: 'Art 5(4)',
          payload: { information: informationId, informedOn, recipient: kept },
        },
      );
      return (await readSharing(tx, found)).view;
    });
  }
}
