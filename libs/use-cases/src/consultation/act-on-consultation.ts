import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type {
  AskedConsultationView,
  ExtensionStep,
  IncomingConsultationView,
} from '@article5/contracts/consultation';
import {
  agreeToExtension,
  answerConsultation,
  declineExtension,
  decisionOf,
  explain,
  proposeExtension,
  takeBack,
  type ConsultationAnswer,
  type ConsultationEvent,
} from '@article5/domain/consultation';
import { valueOf, type Actor, type Outcome } from '@article5/domain/kernel';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import type { CaseRow } from '@article5/persistence/notification';
import { Clock } from '../kernel';
import { assertAllowed } from '../notification';
import { openAsAsking, openAsConsulted, type AtHand } from './at-hand';
import { writeDown } from './book';
import { askedView, incomingView } from './views';

interface Asked {
  readonly reference: string;
  readonly consultationId: string;
}

/** What a side decided to do, and the words that go with it. */
interface Decided {
  readonly event: ConsultationEvent;
  readonly text: string | null;
}

/**
 * What the two authorities do in a consultation that is open: extend by agreement, answer (R-026,
 * R-037), take back, and explain a decision that departs from the answer.
 */
@Injectable()
export class ActOnConsultation {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  extendAsked(actor: Actor, command: Asked & ExtensionStep): Promise<AskedConsultationView> {
    return this.asAsking(actor, command, (hand) => extension(hand, command));
  }

  takeBack(actor: Actor, command: Asked): Promise<AskedConsultationView> {
    return this.asAsking(actor, command, ({ now, clock }) => ({
      event: valueOf(takeBack(now, clock)),
      text: null,
    }));
  }

  explain(actor: Actor, command: Asked & { readonly explanation: string }): Promise<AskedConsultationView> {
    return this.asAsking(actor, command, ({ now, found }) => {
      assertAllowed(found, 'CONSULTATION_EXPLAINED');
      const explanation = command.explanation.trim();
      return { event: valueOf(explain(now, decisionOf(found.outcome), explanation)), text: explanation };
    });
  }

  extendIncoming(
    actor: Actor,
    command: { readonly consultationId: string } & ExtensionStep,
  ): Promise<IncomingConsultationView> {
    return this.asConsulted(actor, command, (hand) => extension(hand, command));
  }

  answer(
    actor: Actor,
    command: {
      readonly consultationId: string;
      readonly answer: ConsultationAnswer;
      readonly reasons: string;
    },
  ): Promise<IncomingConsultationView> {
    return this.asConsulted(actor, command, ({ now, clock }) => ({
      event: valueOf(answerConsultation(now, command, clock.today)),
      text: command.reasons.trim(),
    }));
  }

  private asAsking(
    actor: Actor,
    command: Asked,
    decide: (hand: AtHand & { readonly found: CaseRow }) => Decided,
  ): Promise<AskedConsultationView> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const at = this.clock.now();
      const hand = await openAsAsking(tx, actor, { ...command, at });
      await this.write(tx, actor, hand, { ...decide(hand), at });
      return askedView(tx, hand.officer, { row: hand.row, found: hand.found, at });
    });
  }

  private asConsulted(
    actor: Actor,
    command: { readonly consultationId: string },
    decide: (hand: AtHand) => Decided,
  ): Promise<IncomingConsultationView> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const at = this.clock.now();
      const { consultationId } = command;
      const hand = await openAsConsulted(tx, actor, {
        consultationId,
        permission: 'consultation.answer',
        at,
      });
      await this.write(tx, actor, hand, { ...decide(hand), at });
      return incomingView(tx, hand.officer, { row: hand.row, at });
    });
  }

  private write(tx: EntityManager, actor: Actor, hand: AtHand, done: Decided & { readonly at: Date }) {
    const permission = hand.side === 'ASKING' ? 'consultation.ask' : 'consultation.answer';
    const by = { officer: hand.officer, permission } as const;
    return writeDown(tx, scopeOf(actor), { row: hand.row, by, ...done });
  }
}

function extension({ now, side, clock }: AtHand, command: ExtensionStep): Decided {
  const reason = command.step === 'PROPOSE' ? (command.reason?.trim() ?? '') : '';
  const decided: Outcome<ConsultationEvent> = (() => {
    switch (command.step) {
      case 'PROPOSE':
        return proposeExtension(now, { by: side, workingDays: command.workingDays }, clock);
      case 'AGREE':
        return agreeToExtension(now, side, clock);
      case 'DECLINE':
        return declineExtension(now, side, clock);
    }
  })();
  return { event: valueOf(decided), text: reason === '' ? null : reason };
}
