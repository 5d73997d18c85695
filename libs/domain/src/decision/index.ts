export {
  BASES_OF_OUTCOME,
  DECISION_OUTCOMES,
  isArticle5Outcome,
  LEGAL_BASES,
  type DecisionOutcome,
  type LegalBasis,
} from './outcome';
export {
  checkReasons,
  CRITERIA,
  REASON_CATALOGUE,
  REASON_CATALOGUE_VERSION,
  REASON_CODES,
  REASON_WEIGHTS,
  type Criterion,
  type Reason,
  type ReasonCodeName,
  type ReasonWeight,
} from './reason';
