import { Injectable } from '@nestjs/common';
import type { OfficerHearingView } from '@article5/contracts/decision';
import type { Actor } from '@article5/domain/identity';
import { Refused } from '@article5/domain/kernel';
import { endHearing, keepConsideration } from '@article5/persistence/decision';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { keepText } from '@article5/persistence/ledger';
import { Clock } from '../kernel';
import { askToTell } from '../message';
import { assertAllowed, openCase, recordAct } from '../notification';
import { hearingOf, lapseSilent } from './hearing-at-hand';

interface OfHearing {
  readonly reference: string;
  readonly hearingId: string;
}

/** What an officer does with a hearing that was opened. Permission: `decision.propose`. */
@Injectable()
export class ActOnHearing {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes an intended decision back that the exporter has not answered; it is told so. 409 `hearing.settled` else.
   */
  takeBack(actor: Actor, command: OfHearing): Promise<OfficerHearingView> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { officer, found } = await openCase(tx, actor, 'decision.propose', command.reference);
      assertAllowed(found, 'HEARING_TAKEN_BACK');
      const now = this.clock.now();
      await lapseSilent(tx, found, now);
      const { hearingId, number, state } = await hearingOf(tx, found, command.hearingId);
      if (state !== 'OPEN') throw new Refused([{ code: 'hearing.settled' }], 'CONFLICT');
      const { authorityId, notificationId, organisationId } = found;
      await endHearing(tx, { authorityId, hearingId }, { state: 'TAKEN_BACK', at: now });
      const payload = { hearing: hearingId, number };
      const act = { kind: 'HEARING_TAKEN_BACK', permission: 'decision.propose', payload } as const;
      await recordAct(tx, { found, officer, now }, act);
      await askToTell(tx, {
        authorityId,
        notificationId,
        kind: 'hearing-taken-back',
        to: { organisationId },
      });
      return hearingOf(tx, found, hearingId);
    });
  }

  /**
   * Records how the exporter's answer was taken into account, for the file: without it nothing is proposed. Refuses
   * `hearing.consideration-missing`; 409 `hearing.not-answered`.
   */
  weigh(actor: Actor, command: OfHearing & { readonly words: string }): Promise<OfficerHearingView> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { officer, found } = await openCase(tx, actor, 'decision.propose', command.reference);
      assertAllowed(found, 'HEARING_WEIGHED');
      const { hearingId, number, state } = await hearingOf(tx, found, command.hearingId);
      if (state !== 'ANSWERED') throw new Refused([{ code: 'hearing.not-answered' }], 'CONFLICT');
      const text = command.words.replaceAll('\u0000', '').toWellFormed().trim();
      if (text === '') throw new Refused([{ code: 'hearing.consideration-missing', field: '/words' }]);
      const now = this.clock.now();
      const kept = await keepText(tx, { ...found, kind: 'hearing-consideration', text });
      const by = officer.personId;
      await keepConsideration(tx, { ...found, hearingId }, { textId: kept.textId, by, at: now });
      const payload = { hearing: hearingId, number, consideration: kept };
      const act = { kind: 'HEARING_WEIGHED', permission: 'decision.propose', payload } as const;
      await recordAct(tx, { found, officer, now }, act);
      return hearingOf(tx, found, hearingId);
    });
  }
}
