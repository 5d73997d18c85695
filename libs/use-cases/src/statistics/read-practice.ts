import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '@article5/domain/kernel';
import {
  compareReasons,
  groupRates,
  type CaseMixRow,
  type StatisticsPolicy,
} from '@article5/domain/statistics';
import type { UnionFilter } from '@article5/contracts/consistency';
import type {
  RatesView,
  ReasonsFilter,
  ReasonsView,
  TimesView,
  TrendView,
} from '@article5/contracts/statistics';
import { listMemberStates } from '@article5/persistence/consistency';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import {
  countDaysToDecision,
  countDaysToShare,
  countMonths,
  countPatterns,
  countReasons,
  findStatisticsPolicy,
  listPolicyVersions,
  type PatternCount,
} from '@article5/persistence/statistics';
import { inPeriod } from '../consistency';
import { assertMay, Clock } from '../kernel';
import { curveOf, groupRateViewOf, reasonRowViewOf, timesOf, trendOf } from './practice-figures';

/** What makes cases alike in the adjusted comparison. */
const FEATURES = ['itemFamily', 'endUserKind', 'warningSigns', 'safeguards'];

/**
 * How Member States decide, with what may and may not be said of it, over what was shared. Permission: `union.read`.
 * Source: R-052; docs/methods.
 */
@Injectable()
export class ReadPractice {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  rates(actor: Actor, filter: UnionFilter): Promise<RatesView> {
    return this.read(actor, filter, async (tx, counted, policy) => {
      const groups = await listMemberStates(tx);
      const rows = (await countPatterns(tx, counted)).map(toRow);
      const rates = groupRates(groups, rows, { features: FEATURES, policy });
      return {
        ...{ union: { ...rates.union, raw: rates.union.raw ?? null }, dispersion: rates.dispersion },
        ...{ isAdjusted: rates.isAdjusted, features: [...rates.features] },
        groups: rates.groups.map(groupRateViewOf),
        curve: curveOf(rates, policy),
      };
    });
  }

  trend(actor: Actor, filter: UnionFilter): Promise<TrendView> {
    return this.read(actor, filter, async (tx, counted, policy) =>
      trendOf(await countMonths(tx, counted), await listPolicyVersions(tx, counted), { ...counted, policy }),
    );
  }

  reasons(actor: Actor, filter: ReasonsFilter): Promise<ReasonsView> {
    return this.read(actor, filter, async (tx, counted, policy) => {
      const { decided, named } = await countReasons(tx, { ...counted, outcome: filter.outcome });
      return { outcome: filter.outcome, rows: compareReasons(decided, named, policy).map(reasonRowViewOf) };
    });
  }

  times(actor: Actor, filter: UnionFilter): Promise<TimesView> {
    return this.read(actor, filter, async (tx, counted, policy) => {
      const groups = await listMemberStates(tx);
      return {
        toDecision: timesOf(groups, await countDaysToDecision(tx, counted), policy),
        toShare: timesOf(groups, await countDaysToShare(tx, counted), policy),
      };
    });
  }

  private read<T>(
    actor: Actor,
    filter: UnionFilter,
    work: (tx: EntityManager, counted: UnionFilter & Period, policy: StatisticsPolicy) => Promise<T>,
  ) {
    assertMay(actor, 'union.read', {});
    const counted = inPeriod(filter, this.clock.now());
    return this.transactions.asUnion(scopeOf(actor), async (tx) => {
      const policy = await findStatisticsPolicy(tx, counted.to);
      return { from: counted.from, to: counted.to, policy, ...(await work(tx, counted, policy)) };
    });
  }
}

interface Period {
  readonly from: string;
  readonly to: string;
}

function toRow(count: PatternCount): CaseMixRow {
  return {
    group: count.memberState,
    levels: [
      count.itemFamily,
      count.endUserKind,
      count.warned ? 'PRESENT' : 'NONE',
      count.safeguarded ? 'IN_PLACE' : 'NONE',
    ],
    successes: count.required,
    trials: count.decided,
  };
}
