import { Injectable } from '@nestjs/common';
import { comparisonOf, divergenceOf } from '@article5/domain/consistency';
import type { DecisionOutcome } from '@article5/domain/decision';
import type { Actor } from '@article5/domain/kernel';
import type { UnionClusterView } from '@article5/contracts/consistency';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { findCluster, logAccess } from '@article5/persistence/consistency';
import { assertMay, notFound } from '../kernel';

/**
 * One cluster of essentially identical transactions, member beside member, as far as shared; each read is logged for
 * the authority whose case it is. Permission: `union.read`. Refuses `cluster.not-found`. Source.
 */
@Injectable()
export class ReadUnionCluster {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, clusterId: string): Promise<UnionClusterView> {
    assertMay(actor, 'union.read', {});
    return this.transactions.asUnion(scopeOf(actor), async (tx) => {
      const members = await findCluster(tx, clusterId);
      const [first] = members;
      if (!first) throw notFound('cluster');
      if (actor.kind === 'union') {
        await logAccess(tx, members, { readerId: actor.personId, readerBody: 'UNION', what: 'cluster' });
      }
      const decided = members.map((member) => ({ ...member, outcome: member.outcome as DecisionOutcome }));
      const divergence = divergenceOf(decided);
      return {
        clusterId,
        itemFamily: first.itemFamily,
        destinations: [...new Set(members.map((member) => member.destination))].sort(),
        endUserKind: first.endUserKind,
        divergent: divergence.divergent,
        severity: divergence.severity,
        divergentSince: divergence.since ?? null,
        firstDecidedOn: divergence.firstDecidedOn ?? first.decidedOn,
        lastDecidedOn: divergence.lastDecidedOn ?? first.decidedOn,
        spreadInDays: divergence.spreadInDays,
        outcomes: [...members],
        members: [...members],
        comparison: comparisonOf(decided).map((row) => ({
          ...row,
          values: row.values.map((value) => [...value]),
        })),
      };
    });
  }
}
