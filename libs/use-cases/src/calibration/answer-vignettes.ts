import { Injectable } from '@nestjs/common';
import { answerVignette, type AnswerToGive } from '@article5/domain/calibration';
import { valueOf, type OfficerActor } from '@article5/domain/kernel';
import type { OwnVignetteRow, OwnVignetteView } from '@article5/contracts/calibration';
import { findOwnVignette, keepAnswer, listOwnVignettes } from '@article5/persistence/calibration';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { assertMay, Clock, notFound } from '../kernel';

/**
 * Officers decide the fictional notifications of a round, blind: they see neither what was varied nor what others said,
 * and nothing reaches a real case, clock, letter or figure. Permission: `calibration.answer`. Source: docs/decisions/0012.
 */
@Injectable()
export class AnswerVignettes {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  list(actor: OfficerActor): Promise<{ items: OwnVignetteRow[] }> {
    const { authorityId } = actor;
    assertMay(actor, 'calibration.answer', { authorityId });
    return this.transactions.run(scopeOf(actor), async (tx) => ({
      items: await listOwnVignettes(tx, authorityId),
    }));
  }

  read(actor: OfficerActor, vignetteId: string): Promise<OwnVignetteView> {
    const { authorityId } = actor;
    assertMay(actor, 'calibration.answer', { authorityId });
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const found = await findOwnVignette(tx, authorityId, vignetteId);
      if (!found) throw notFound('calibration');
      return { ...found, answers: { ...found.answers } };
    });
  }

  /** Refuses what `answerVignette` refuses, and `calibration.not-found`. */
  execute(actor: OfficerActor, vignetteId: string, answer: AnswerToGive): Promise<void> {
    const { authorityId } = actor;
    assertMay(actor, 'calibration.answer', { authorityId });
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const found = await findOwnVignette(tx, authorityId, vignetteId);
      if (!found) throw notFound('calibration');
      const given = valueOf(answerVignette(found.state, answer));
      await keepAnswer(tx, {
        ...{ authorityId, vignetteId, roundId: found.roundId, ...given },
        ...{ answeredBy: actor.personId, answeredAt: this.clock.now() },
      });
    });
  }
}
