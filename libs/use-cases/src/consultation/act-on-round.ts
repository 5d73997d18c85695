import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { NationalRoundView } from '@article5/contracts/consultation';
import { endRound, settleOpinions } from '@article5/domain/consultation';
import { valueOf, type Actor, type OfficerActor } from '@article5/domain/kernel';
import type { ActionKind } from '@article5/domain/notification';
import {
  endRoundRow,
  findRound,
  insertSettlement,
  listParticipants,
  lockRound,
  type RoundRow,
} from '@article5/persistence/consultation';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { keepText } from '@article5/persistence/ledger';
import type { CaseRow } from '@article5/persistence/notification';
import { Clock, notFound } from '../kernel';
import { assertAllowed, openCase } from '../notification';
import { tellBody } from './ask-nationally';
import { opinionsAndSettlement, recordRound } from './national-round';
import { officerView, roundTime } from './national-views';

interface OfRound {
  readonly reference: string;
  readonly consultationId: string;
}

interface AtHand {
  readonly tx: EntityManager;
  readonly officer: OfficerActor;
  readonly found: CaseRow;
  readonly row: RoundRow;
  readonly at: Date;
}

/** What the case officer does with a round: end it, withdraw it, or settle what the opinions differ on. */
@Injectable()
export class ActOnRound {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  end(actor: Actor, command: OfRound & { readonly reason: string }): Promise<NationalRoundView> {
    return this.act(actor, command, 'OPINIONS_ENDED', async (hand) => {
      const reason = valueOf(endRound(hand.row, command.reason));
      await endRoundRow(hand.tx, hand.row, { state: 'CLOSED', at: hand.at, reason });
      return { text: reason, textKind: 'opinions-end' };
    });
  }

  withdraw(actor: Actor, command: OfRound & { readonly reason: string }): Promise<NationalRoundView> {
    return this.act(actor, command, 'OPINIONS_WITHDRAWN', async ({ tx, row, at }) => {
      const reason = valueOf(endRound(row, command.reason));
      await endRoundRow(tx, row, { state: 'WITHDRAWN', at, reason });
      const { authorityId, notificationId } = row;
      for (const { bodyId } of await listParticipants(tx, row)) {
        if (bodyId === null) continue;
        await tellBody(tx, { authorityId, bodyId, notificationId, messageKind: 'opinion-withdrawn', at });
      }
      return { text: reason, textKind: 'opinions-withdrawal' };
    });
  }

  settle(actor: Actor, command: OfRound & { readonly settlement: string }): Promise<NationalRoundView> {
    return this.act(actor, command, 'OPINIONS_SETTLED', async ({ tx, officer, row, at }) => {
      const { held, settledAt } = await opinionsAndSettlement(tx, row);
      const text = valueOf(settleOpinions({ ...row, opinions: held, settledAt }, command.settlement));
      await insertSettlement(tx, row, { at, by: officer.personId, text });
      return { text, textKind: 'opinions-settlement' };
    });
  }

  private act(
    actor: Actor,
    { reference, consultationId }: OfRound,
    kind: ActionKind,
    work: (hand: AtHand) => Promise<{ readonly text: string; readonly textKind: string }>,
  ): Promise<NationalRoundView> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { officer, found } = await openCase(tx, actor, 'national-opinion.ask', reference);
      const key = { authorityId: found.authorityId, consultationId };
      const row = await lockRound(tx, key);
      if (row?.notificationId !== found.notificationId) throw notFound('consultation');
      assertAllowed(found, kind);
      const at = this.clock.now();
      const { text, textKind } = await work({ tx, officer, found, row, at });
      const words = await keepText(tx, { ...found, kind: textKind, text });
      const by = { ...officer, permission: 'national-opinion.ask' } as const;
      const payload = { consultation: consultationId, number: row.number, words };
      await recordRound(tx, found, { kind, by, at, payload });
      const now = (await findRound(tx, key)) ?? row;
      return officerView(tx, officer, now, await roundTime(tx, found.authorityId, at));
    });
  }
}
