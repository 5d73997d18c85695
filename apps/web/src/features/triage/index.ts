export { useConditionSentence, useExample, useFactValue, useIndicatorName } from './condition-words';
export { Conditions, RuleResult } from './rule-words';
