import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import {
  checkCorrection,
  mayConfirm,
  memberStateOf,
  mayReject,
  type DayCorrection,
} from '@article5/domain/calendar';
import { valueOf, type OfficerActor } from '@article5/domain/kernel';
import {
  appendDay,
  calendarOf,
  findKnownYears,
  insertCorrection,
  isCorrectionWaiting,
  lockCorrection,
  settleCorrection,
  type ProposedCorrection,
} from '@article5/persistence/calendar';
import { addToOutbox, scopeOf, Transactions } from '@article5/persistence/kernel';
import { assertMay, Clock, notFound } from '../kernel';
import { askSecondPerson } from '../message';

/**
 * Corrections of the calendars of the own Member State and its regions, with four eyes: one administrator proposes, another confirms, and
 * from then on the day counts so. Nothing is overwritten: the day gets a further version. Permission:
 * `authority.administer`. Source: Reg. 1182/71 Art 2(1), R-045.
 */
@Injectable()
export class CorrectCalendar {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Refuses as `checkCorrection`. */
  propose(
    actor: OfficerActor,
    { calendar, ...asked }: DayCorrection & { readonly calendar: string },
  ): Promise<{ correctionId: string }> {
    const { authorityId, personId } = actor;
    assertMay(actor, 'authority.administer', { authorityId });
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const memberState = memberStateOf(await calendarOf(tx, authorityId));
      const { years } = await findKnownYears(tx, calendar);
      const isProposedAlready = await isCorrectionWaiting(tx, { authorityId, calendar, day: asked.day });
      const known = { calendar, memberState, years: years.map(({ year }) => year), isProposedAlready };
      const correction = valueOf(checkCorrection(asked, known));
      const correctionId = newId();
      await insertCorrection(
        tx,
        { ...correction, authorityId, calendar, correctionId, proposedBy: personId },
        this.clock.now(),
      );
      await askSecondPerson(tx, actor, 'calendar-waits');
      return { correctionId };
    });
  }

  /** Refuses `calendar-correction.not-found`, and as `mayConfirm`. */
  confirm(actor: OfficerActor, { correctionId }: { readonly correctionId: string }): Promise<void> {
    return this.settle(actor, correctionId, async (tx, found) => {
      valueOf(mayConfirm(found, actor.personId));
      const at = this.clock.now();
      await settleCorrection(tx, found, { state: 'CONFIRMED', by: actor.personId, at });
      await appendDay(tx, found, at);
      await addToOutbox(tx, {
        authorityId: actor.authorityId,
        job: 'refresh-clocks',
        payload: { authorityId: actor.authorityId, calendar: found.calendar },
      });
    });
  }

  /** Refuses `calendar-correction.not-found`, and as `mayReject`. */
  reject(actor: OfficerActor, { correctionId }: { readonly correctionId: string }): Promise<void> {
    return this.settle(actor, correctionId, async (tx, found) => {
      valueOf(mayReject(found));
      await settleCorrection(tx, found, { state: 'REJECTED', by: actor.personId, at: this.clock.now() });
    });
  }

  private settle(
    actor: OfficerActor,
    correctionId: string,
    work: (tx: EntityManager, found: ProposedCorrection) => Promise<void>,
  ): Promise<void> {
    assertMay(actor, 'authority.administer', { authorityId: actor.authorityId });
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const found = await lockCorrection(tx, actor.authorityId, correctionId);
      if (!found) throw notFound('calendar-correction');
      await work(tx, found);
    });
  }
}
