import { Injectable } from '@nestjs/common';
import type { CaseRouteView } from '@article5/contracts/triage';
import type { Actor } from '@article5/domain/kernel';
import {
  DEFAULT_ROUTING,
  explainRoute,
  factsOfAnswers,
  indicatorFacts,
  type CasePriority,
  type Indicator,
} from '@article5/domain/triage';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import {
  listTeams,
  PRIORITY_NUMBER,
  readIndicators,
  readRoutedCase,
  readTables,
  type RoutedCase,
} from '@article5/persistence/triage';
import { assertMay, notFound } from '../kernel';

/**
 * Why a case is with this team at this priority, and why not elsewhere: by the table version that routed it, never by
 * a later one. What an officer changed since stands beside it. Permission: `case.read`. Source: design.md 4.4.
 */
@Injectable()
export class ExplainCaseRoute {
  constructor(private readonly transactions: Transactions) {}

  async execute(actor: Actor, { reference }: { readonly reference: string }): Promise<CaseRouteView> {
    if (actor.kind !== 'officer') throw notFound('case');
    const { authorityId } = actor;
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const found = await readRoutedCase(tx, authorityId, reference);
      if (!found) throw notFound('case');
      assertMay(actor, 'case.read', { authorityId });
      const teams = await listTeams(tx, authorityId);
      const nameOf = (code: string | null) => teams.find(({ teamCode }) => teamCode === code)?.name ?? null;
      const own = await readTables(tx, authorityId, 'ROUTING');
      const ownTable = own.find(({ version }) => version === found.tableVersion);
      const table =
        ownTable ?? (found.tableVersion === DEFAULT_ROUTING.version ? DEFAULT_ROUTING : undefined);
      const indicators = await readIndicators(tx, { ...found, authorityId });
      const facts = [...factsOfAnswers(found.answers), ...indicatorFacts(indicators as readonly Indicator[])];
      const why = table && explainRoute(facts, table);
      return {
        current: {
          teamCode: found.teamCode,
          teamName: nameOf(found.teamCode),
          priority: priorityOf(found),
        },
        routed:
          why?.taken === undefined || found.routedAt === null
            ? null
            : {
                at: found.routedAt.toISOString(),
                tableVersion: why.tableVersion,
                isShipped: !ownTable,
                recordedRuleId: found.ruleId ?? why.taken.ruleId,
                taken: { ...why.taken, teamName: nameOf(why.taken.teamCode) } as NonNullable<
                  CaseRouteView['routed']
                >['taken'],
                notTaken: why.notTaken.map(({ unmet, ...place }) => ({
                  ...place,
                  teamName: nameOf(place.teamCode),
                  unmet: (unmet ?? null) as NonNullable<CaseRouteView['routed']>['notTaken'][number]['unmet'],
                })),
              },
      };
    });
  }
}

function priorityOf({ priority }: RoutedCase): CasePriority {
  const known = Object.entries(PRIORITY_NUMBER) as [CasePriority, number][];
  return known.find(([, number]) => number === priority)?.[0] ?? 'NORMAL';
}
