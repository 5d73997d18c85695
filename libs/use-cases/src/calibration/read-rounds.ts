import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { calibrationResults, type CalibrationResults, type Coefficient } from '@article5/domain/calibration';
import type { Actor } from '@article5/domain/kernel';
import type { RoundRow as RoundRowView, RoundView } from '@article5/contracts/calibration';
import {
  findRound,
  listAnswers,
  listAuthorityCodes,
  listProgress,
  listRounds,
  listVignettes,
  type RoundRow,
  type VignetteRow,
} from '@article5/persistence/calibration';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { findStatisticsPolicy } from '@article5/persistence/statistics';
import { assertMay, notFound } from '../kernel';
import { groupRateViewOf } from '../statistics';

/** Rounds as Union staff see them: how many answered while it is open, what they said once it is closed. */
@Injectable()
export class ReadRounds {
  constructor(private readonly transactions: Transactions) {}

  list(actor: Actor): Promise<{ items: RoundRowView[]; authorities: string[] }> {
    assertMay(actor, 'calibration.run', {});
    return this.transactions.asUnion(scopeOf(actor), async (tx) => {
      const items: RoundRowView[] = [];
      for (const round of await listRounds(tx)) items.push(rowOf(await gather(tx, round)));
      return { items, authorities: [...(await listAuthorityCodes(tx))] };
    });
  }

  one(actor: Actor, roundId: string): Promise<RoundView> {
    assertMay(actor, 'calibration.run', {});
    return this.transactions.asUnion(scopeOf(actor), async (tx) => {
      const round = await findRound(tx, roundId);
      if (!round) throw notFound('calibration');
      const gathered = await gather(tx, round);
      const { results, vignettes } = gathered;
      const splits = new Map(results?.split.map(({ vignetteId, counts }) => [vignetteId, counts]));
      return {
        ...rowOf(gathered),
        features: round.features,
        progress: gathered.progress,
        list: vignettes.map((vignette) => ({
          ...{ ...vignette, levels: { ...vignette.levels }, answers: { ...vignette.answers } },
          counts: { ...splits.get(vignette.vignetteId) },
        })),
        results: results
          ? {
              answers: results.answers,
              minimumForClaim: gathered.minimumForClaim,
              groups: results.rates.groups.map(groupRateViewOf),
              features: [...results.rates.features],
            }
          : null,
      };
    });
  }
}

interface Gathered {
  readonly round: RoundRow;
  readonly vignettes: VignetteRow[];
  readonly progress: { authorityId: string; answered: number }[];
  readonly minimumForClaim: number;
  readonly results: CalibrationResults | undefined;
}

async function gather(tx: EntityManager, round: RoundRow): Promise<Gathered> {
  const vignettes = await listVignettes(tx, round.roundId);
  const progress = await listProgress(tx, round.roundId);
  const policy = await findStatisticsPolicy(tx, round.dueOn);
  const results =
    round.state === 'CLOSED'
      ? calibrationResults(vignettes, await listAnswers(tx, round.roundId), {
          policy,
          seed: Number.parseInt(round.roundId.slice(-7), 16),
        })
      : undefined;
  return { round, vignettes, progress, minimumForClaim: policy.minimumForClaim, results };
}

function rowOf({ round, vignettes, progress, results }: Gathered): RoundRowView {
  return {
    ...{ roundId: round.roundId, title: round.title, state: round.state, dueOn: round.dueOn },
    openedAt: round.openedAt?.toISOString() ?? null,
    closedAt: round.closedAt?.toISOString() ?? null,
    vignettes: vignettes.length,
    invited: progress.length,
    answered: progress.reduce((sum, { answered }) => sum + answered, 0),
    alpha: coefficientOf(results?.alpha),
    ac1: coefficientOf(results?.ac1),
  };
}

function coefficientOf(coefficient: Coefficient | undefined): RoundRowView['alpha'] {
  return coefficient ? { value: coefficient.value, interval: coefficient.interval ?? null } : null;
}
