export { analyseTable } from './analyse-table';
export type { TableFinding, TableSurroundings } from './check-words';
export {
  checkTable,
  conditionsHold,
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
export {
  KNOWN_INDICATORS,
  OPERATORS,
  TABLE_KINDS,
  termsOf,
  VOCABULARY,
  type KnownIndicator,
  type TableKind,
  type Term,
  type TermValue,
} from './vocabulary';
export { diffTables, type RuleChange } from './diff-tables';
export { explainRoute, type RouteExplained, type RouteNotTaken } from './explain-route';
export { replayCase, type CaseFacts, type CaseReplayed, type TablePair } from './replay-table';
export {
  DRAFT_STATES,
  mayActivate,
  mayChangeDraft,
  mayDiscard,
  mayPropose,
  mayReturn,
  mayWithdraw,
  TABLE_ACTS,
  type DraftAtHand,
  type DraftState,
  type TableAct,
  type TableOccasion,
} from './table-version';
export { isListed, publishedEntryFacts, type ListedEntry } from './published';
