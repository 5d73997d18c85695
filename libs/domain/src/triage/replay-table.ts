import type { DecisionTable, Fact } from './decision-table';
import { indicatorsOf, type Indicator, type IndicatorRule } from './indicators';
import { indicatorFacts, routeCase, type Route, type RoutingRule } from './routing';

/** The two tables that together say what is noticed of a case and where it goes. */
export interface TablePair {
  readonly indicators: DecisionTable<IndicatorRule>;
  readonly routing: DecisionTable<RoutingRule>;
}

/** Facts of a case: those that indicators rest on, and those of its answers alone, which routing asks. */
export interface CaseFacts {
  readonly all: readonly Fact[];
  readonly answered: readonly Fact[];
}

/** What one table pair makes of a case. `route` is undefined when no rule holds. */
interface Triaged {
  readonly indicators: readonly Indicator[];
  readonly route: Route | undefined;
}

/** What another pair of tables would change about a case. Indicators are `LEVEL CODE`. */
export interface CaseReplayed {
  readonly from: RoutingRule | undefined;
  readonly to: RoutingRule | undefined;
  readonly appeared: readonly string[];
  readonly disappeared: readonly string[];
  readonly changed: boolean;
}

/**
 * The same case by two pairs of tables, on the same facts, so that a difference is the tables' and not the world's.
 * Source: design.md 4.4 (policy lab).
 */
export function replayCase(facts: CaseFacts, now: TablePair, then: TablePair): CaseReplayed {
  const [before, after] = [triaged(facts, now), triaged(facts, then)];
  const [shown, shownThen] = [namesOf(before), namesOf(after)];
  const [from, to] = [placeOf(before), placeOf(after)];
  const appeared = shownThen.filter((name) => !shown.includes(name));
  const disappeared = shown.filter((name) => !shownThen.includes(name));
  const moved = from?.teamCode !== to?.teamCode || from?.priority !== to?.priority;
  return { from, to, appeared, disappeared, changed: moved || appeared.length + disappeared.length > 0 };
}

function triaged({ all, answered }: CaseFacts, { indicators, routing }: TablePair): Triaged {
  const found = indicatorsOf(all, indicators);
  const route = routeCase([...answered, ...indicatorFacts(found)], routing);
  return { indicators: found, route: route.ok ? route.value : undefined };
}

function namesOf({ indicators }: Triaged): readonly string[] {
  return indicators.map(({ level, code }) => `${level} ${code}`);
}

function placeOf({ route }: Triaged): RoutingRule | undefined {
  return route && { teamCode: route.teamCode, priority: route.priority };
}
