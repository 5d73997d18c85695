import { accepted, refused, type Outcome } from '../kernel';
import { evaluateTable, type DecisionTable, type Fact } from './decision-table';
import type { Indicator } from './indicators';

/** How soon a case wants to be looked at. Orders the queue; no deadline (Art 5 sets none). */
export type CasePriority = 'URGENT' | 'HIGH' | 'NORMAL';

/** What a routing rule says. `teamCode` is a team of the authority. */
export interface RoutingRule {
  readonly teamCode: string;
  readonly priority: CasePriority;
}

/** Where a case goes, and which rule of which version sent it there. */
export interface Route extends RoutingRule {
  readonly ruleId: string;
  readonly tableVersion: string;
  readonly answerKeys: readonly string[];
}

/** Indicators as facts, so that routing rules may ask for them. */
export function indicatorFacts(indicators: readonly Indicator[]): readonly Fact[] {
  const strong = indicators.filter((indicator) => indicator.level === 'STRONG');
  return [
    ...indicators.map((indicator) => ({
      name: 'indicator',
      value: indicator.code,
      answerKey: indicator.answerKey,
    })),
    ...strong.map(({ code, answerKey }) => ({ name: 'strongIndicator', value: code, answerKey })),
    { name: 'strongIndicators', value: strong.length, answerKey: strong[0]?.answerKey ?? '' },
  ];
}

/** The team and priority of a case. Refuses `triage.no-route` when no rule holds. Source: design.md 4.4. */
export function routeCase(facts: readonly Fact[], table: DecisionTable<RoutingRule>): Outcome<Route> {
  const [hit] = evaluateTable(table, facts);
  if (!hit)
    return refused({ code: 'triage.no-route', parameters: { table: table.id, version: table.version } });
  const answerKeys = [...new Set(hit.facts.map((fact) => fact.answerKey).filter((key) => key !== ''))];
  return accepted({ ...hit.then, ruleId: hit.ruleId, tableVersion: hit.tableVersion, answerKeys });
}

/** Routing that an authority starts with: one team `general`, urgent cases first. */
export const DEFAULT_ROUTING: DecisionTable<RoutingRule> = {
  id: 'routing',
  version: '2026-1',
  validFrom: '2021-09-09',
  hitPolicy: 'FIRST',
  inputs: ['timing', 'strongIndicator', 'strongIndicators'],
  rules: [
    {
      id: 'exported-already',
      when: [{ input: 'timing', op: 'EQUALS', value: 'EXPORTED' }],
      then: { teamCode: 'general', priority: 'URGENT' },
    },
    {
      id: 'listed-party-or-divided-practice',
      when: [
        {
          input: 'strongIndicator',
          op: 'IN',
          value: ['SIMILAR_DECIDED_DIFFERENTLY', 'SCREENING_HIT', 'RF-ITEM-05'],
        },
      ],
      then: { teamCode: 'general', priority: 'HIGH' },
    },
    {
      id: 'three-strong',
      when: [{ input: 'strongIndicators', op: 'AT_LEAST', value: 3 }],
      then: { teamCode: 'general', priority: 'HIGH' },
    },
    { id: 'all-others', when: [], then: { teamCode: 'general', priority: 'NORMAL' } },
  ],
};
