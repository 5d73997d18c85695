import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type {
  PolicyEffect,
  PolicyVersionView,
  StatisticsPolicyView,
} from '@article5/contracts/administration';
import { changedCells, suppressedIn } from '@article5/domain/administration';
import { Refused, type Actor } from '@article5/domain/kernel';
import { publicTables, type StatisticsPolicy } from '@article5/domain/statistics';
import {
  listMarks,
  listNumbers,
  listOpenPolicy,
  listPolicyEvents,
  lockPolicy,
  type PolicyVersionRow,
} from '@article5/persistence/administration';
import { listMemberStates } from '@article5/persistence/consistency';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { countPlaces, countReceivedInYear, findStatisticsPolicy } from '@article5/persistence/statistics';
import { inPeriod } from '../consistency';
import { assertMay, Clock, notFound } from '../kernel';

/** The numbers of all figures with their versions, and what a version would change. Permission: `union.read`. R-047. */
@Injectable()
export class ReadStatisticsPolicy {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor): Promise<StatisticsPolicyView> {
    assertMay(actor, 'union.read', {});
    const today = this.clock.now().toISOString().slice(0, 10);
    const personId = actor.kind === 'union' ? actor.personId : null;
    return this.transactions.asUnion(scopeOf(actor), async (tx) => {
      const numbers = await listNumbers(tx);
      const inForce = numbers.find(({ validFrom }) => validFrom <= today);
      return {
        today,
        periods: numbers.map((row) => ({
          ...row,
          time: row.validFrom > today ? 'COMING' : row === inForce ? 'IN_FORCE' : 'PAST',
        })),
        marks: await listMarks(tx),
        open: (await listOpenPolicy(tx, today)).map((row) => viewOf(row, personId)),
        history: (await listPolicyEvents(tx)).map((event) => ({ ...event, at: event.at.toISOString() })),
      };
    });
  }

  /** Refuses `statistics-policy.not-found`, and `statistics-policy.no-numbers` for a mark. */
  preview(actor: Actor, { versionId }: { readonly versionId: string }): Promise<PolicyEffect> {
    assertMay(actor, 'union.read', {});
    return this.transactions.asUnion(scopeOf(actor), async (tx) => {
      const version = await lockPolicy(tx, versionId);
      if (!version) throw notFound('statistics-policy');
      if (version.content.kind === 'MARK') throw new Refused([{ code: 'statistics-policy.no-numbers' }]);
      return effectOf(tx, version.content, this.clock.now());
    });
  }
}

async function effectOf(tx: EntityManager, after: StatisticsPolicy, now: Date): Promise<PolicyEffect> {
  const period = inPeriod({}, now);
  const before = await findStatisticsPolicy(tx, period.to);
  const counted = await countPlaces(tx, period);
  const origins = (await listMemberStates(tx)).map((place) => {
    const found = counted.find((row) => row.of === 'ORIGIN' && row.place === place);
    return { of: 'ORIGIN' as const, place, decided: found?.decided ?? 0 };
  });
  const places = [...origins, ...counted.filter(({ of }) => of === 'DESTINATION')];
  const cells = await countReceivedInYear(tx, now.getUTCFullYear());
  const tablesAfter = publicTables(cells, after.suppressBelow);
  return {
    ...{ from: period.from, to: period.to, lookedAt: places.length },
    cells: changedCells(places, before, after),
    tables: publicTables(cells, before.suppressBelow).map((table, index) => ({
      id: table.id,
      figures: (table.rows.length + 1) * (table.columns.length + 1),
      before: suppressedIn(table),
      after: suppressedIn(tablesAfter[index] ?? table),
    })),
  };
}

function viewOf(row: PolicyVersionRow, personId: string | null): PolicyVersionView {
  const { proposedBy, proposedByName, changedAt, ...rest } = row;
  return {
    ...rest,
    changedAt: changedAt.toISOString(),
    proposedBy: proposedByName,
    isOwnProposal: proposedBy !== null && proposedBy === personId,
    isToCome: row.state === 'ACTIVATED',
  };
}
