export { useConditionSentence, useExample, useFactValue } from './condition-words';
export { Conditions, RuleResult } from './rule-words';
