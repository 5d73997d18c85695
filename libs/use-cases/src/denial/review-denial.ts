import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DenialView } from '@article5/contracts/denial';
import {
  endSuspension,
  foldDenial,
  reviewDenial,
  type DenialEvent,
  type DenialReview,
  type DenialState,
  type SuspensionResult,
} from '@article5/domain/denial';
import { valueOf, type Actor } from '@article5/domain/kernel';
import { dateIn } from '@article5/domain/notification';
import {
  appendDenialEvent,
  lockDenial,
  moveDenial,
  readDenialEvents,
  zoneOf,
} from '@article5/persistence/denial';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { Clock, notFound } from '../kernel';
import { assertOfficer } from '../notification';
import { holidaysOf, lookAtOthers } from './keep-denial';
import { viewOf } from './read-denials';

interface Written {
  readonly event: DenialEvent;
  readonly reason: string;
  readonly explanation?: string | undefined;
}

/**
 * What an authority does with its denial later: the review every three years and the end of a
 * suspension. The history grows; the columns follow it.
 */
@Injectable()
export class ReviewDenial {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, command: DenialReview & { readonly denialId: string }): Promise<DenialView> {
    return this.onDenial(actor, command.denialId, async (tx, state, today) => {
      const calendar = await holidaysOf(tx, assertOfficer(actor, 'denial.record').authorityId);
      const { number, status, nextDueOn } = valueOf(reviewDenial(state, command, today, calendar));
      const event = { kind: 'REVIEWED', number, status, reviewDueOn: nextDueOn } as const;
      return { event, reason: command.reason.trim(), explanation: command.explanation?.trim() || undefined };
    });
  }

  endSuspension(
    actor: Actor,
    command: {
      readonly denialId: string;
      readonly endedOn: string;
      readonly result: SuspensionResult;
      readonly finalAssessment: string;
    },
  ): Promise<DenialView> {
    return this.onDenial(actor, command.denialId, async (_, state, today) => {
      const { status } = valueOf(endSuspension(state, command, today));
      const event = { kind: 'SUSPENSION_ENDED', status, endedOn: command.endedOn } as const;
      return { event, reason: command.finalAssessment.trim() };
    });
  }

  private onDenial(
    actor: Actor,
    denialId: string,
    decide: (tx: EntityManager, state: DenialState, today: string) => Promise<Written>,
  ): Promise<DenialView> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const officer = assertOfficer(actor, 'denial.record');
      const of = { authorityId: officer.authorityId, denialId };
      const state = await lockDenial(tx, of.authorityId, denialId);
      if (!state) throw notFound('denial');
      const at = this.clock.now();
      const today = dateIn(await zoneOf(tx, of.authorityId), at.toISOString());
      const { event, reason, explanation } = await decide(tx, state, today);
      await appendDenialEvent(tx, of, event, { actorId: officer.personId, at, reason, explanation });
      await moveDenial(tx, of, foldDenial(await readDenialEvents(tx, of)), at);
      await lookAtOthers(tx, of.authorityId, denialId);
      return viewOf(tx, officer, of);
    });
  }
}
