import { conditionsHold, type DecisionTable, type Fact, type TableCondition } from './decision-table';
import type { CasePriority, RoutingRule } from './routing';

/** Another team or priority, and why the case did not get it by this rule. */
export interface RouteNotTaken {
  readonly teamCode: string;
  readonly priority: CasePriority;
  readonly ruleId: string;
  /** The first condition that is not met together with those before it; undefined: an earlier rule held first. */
  readonly unmet: TableCondition | undefined;
}

/** Why a case is where it is, and why not elsewhere. */
export interface RouteExplained {
  readonly tableVersion: string;
  /** The rule that routed it, with its conditions and the answers that met them; undefined: no rule holds. */
  readonly taken:
    | (RoutingRule & {
        readonly ruleId: string;
        readonly when: readonly TableCondition[];
        readonly answerKeys: readonly string[];
      })
    | undefined;
  readonly notTaken: readonly RouteNotTaken[];
}

/**
 * Explains a route by the same table and facts that routed the case: the first rule that holds, and for each rule
 * with another team or priority the first condition that was not met. Source: design.md 4.4 ("why is this here").
 */
export function explainRoute(facts: readonly Fact[], table: DecisionTable<RoutingRule>): RouteExplained {
  const taken = table.rules.find(({ when }) => conditionsHold(when, facts));
  const others = table.rules.filter(
    ({ then }) => then.teamCode !== taken?.then.teamCode || then.priority !== taken.then.priority,
  );
  return {
    tableVersion: table.version,
    taken: taken && {
      ...taken.then,
      ruleId: taken.id,
      when: taken.when,
      answerKeys: answersOf(taken.when, facts),
    },
    notTaken: others.map(({ id, when, then }) => ({ ...then, ruleId: id, unmet: firstUnmet(when, facts) })),
  };
}

function firstUnmet(when: readonly TableCondition[], facts: readonly Fact[]): TableCondition | undefined {
  return when.find((_, index) => !conditionsHold(when.slice(0, index + 1), facts));
}

function answersOf(when: readonly TableCondition[], facts: readonly Fact[]): readonly string[] {
  const keys = when.flatMap((condition) =>
    facts
      .filter((fact) => fact.name === condition.input && conditionsHold([condition], [fact]))
      .map(({ answerKey }) => answerKey),
  );
  return [...new Set(keys.filter((key) => key !== ''))];
}
