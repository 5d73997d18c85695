import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { designVignettes, moveRound, vignetteAnswers, type RoundState } from '@article5/domain/calibration';
import { Refused, valueOf, type Refusal, type UnionActor } from '@article5/domain/kernel';
import { seededRandom } from '@article5/domain/statistics';
import type { RoundToCompose } from '@article5/contracts/calibration';
import {
  findRound,
  insertRound,
  listAuthorityCodes,
  saveRoundState,
} from '@article5/persistence/calibration';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { assertMay, Clock, notFound } from '../kernel';

/** Authorities that a round compares at least. */
const AUTHORITIES_AT_LEAST = 2;

/**
 * Union staff compose a round, send it and end it. Writes nothing outside the tables of calibration. Permission:
 * `calibration.run`. Source: docs/decisions/0012; docs/methods/calibration.md.
 */
@Injectable()
export class RunRounds {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Refuses what `designVignettes` refuses, `calibration.due-not-ahead`, `calibration.authorities-number`. */
  compose(actor: UnionActor, round: RoundToCompose): Promise<{ roundId: string }> {
    assertMay(actor, 'calibration.run', {});
    const now = this.clock.now();
    const today = now.toISOString().slice(0, 10);
    const levels = valueOf(designVignettes(round, seededRandom(now.getTime())));
    return this.transactions.asUnion(scopeOf(actor), async (tx) => {
      const known = await listAuthorityCodes(tx);
      const authorities = [...new Set(round.authorities)].filter((code) => known.includes(code));
      const refusals: Refusal[] = [];
      if (round.dueOn <= today) refusals.push({ code: 'calibration.due-not-ahead', field: '/dueOn' });
      if (authorities.length < AUTHORITIES_AT_LEAST) {
        refusals.push({ code: 'calibration.authorities-number', field: '/authorities' });
      }
      if (refusals.length > 0) throw new Refused(refusals);
      const roundId = newId();
      await insertRound(tx, {
        ...{ roundId, authorities, title: round.title, features: round.features, dueOn: round.dueOn },
        ...{ createdBy: actor.personId, createdAt: now },
        vignettes: levels.map((one) => ({
          vignetteId: newId(),
          levels: one,
          answers: vignetteAnswers(one, today),
        })),
      });
      return { roundId };
    });
  }

  open(actor: UnionActor, roundId: string): Promise<void> {
    return this.move(actor, roundId, 'OPEN');
  }

  close(actor: UnionActor, roundId: string): Promise<void> {
    return this.move(actor, roundId, 'CLOSED');
  }

  private move(actor: UnionActor, roundId: string, to: RoundState): Promise<void> {
    assertMay(actor, 'calibration.run', {});
    return this.transactions.asUnion(scopeOf(actor), async (tx) => {
      const round = await findRound(tx, roundId);
      if (!round) throw notFound('calibration');
      const state = valueOf(moveRound(round.state, to));
      await saveRoundState(tx, roundId, { state, at: this.clock.now() });
    });
  }
}
