export {
  checkTable,
  evaluateTable,
  tableInForce,
  type DecisionTable,
  type Fact,
  type FactValue,
  type TableCondition,
  type TableHit,
  type TableRule,
} from './decision-table';
export { DEFAULT_INDICATORS } from './default-indicators';
export {
  FACT_NAMES,
  factsOfAnswers,
  publishedEntryFact,
  screeningFact,
  similarFact,
  type ScreeningFinding,
  type TriageAnswers,
} from './facts';
export { indicatorsOf, type Indicator, type IndicatorLevel, type IndicatorRule } from './indicators';
export {
  DEFAULT_ROUTING,
  indicatorFacts,
  routeCase,
  type CasePriority,
  type Route,
  type RoutingRule,
} from './routing';
