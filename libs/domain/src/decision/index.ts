export {
  ARTICLE_OF_BASIS,
  BASES_OF_OUTCOME,
  basesFor,
  outcomesFor,
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
export {
  checkHearing,
  checkHearingAnswer,
  HEARING_STATES,
  isBurdensome,
  isHearingOver,
  isUnweighed,
  missingHearing,
  type Announced,
  type Hearing,
  type HearingAnswer,
  type HearingRule,
  type HearingSituation,
  type HearingState,
} from './hearing';
export { intentionLetter, type IntentionFacts } from './hearing-letter';
export { decisionsThatDiffer, type SimilarDecision } from './compare-outcomes';
export {
  approveDecision,
  proposeDecision,
  returnDecision,
  usualBasis,
  usualSharing,
  type Approval,
  type CaseToDecide,
  type ConsistencyChoice,
  type DecisionDraft,
  type OpenProposal,
  type ProposedDecision,
} from './decide';
export { startCorrection, type CorrectionStarted, type DecisionToCorrect } from './correction';
export {
  decisionLetter,
  letterCanonicalText,
  paragraphsOf,
  type HearingTold,
  type Letter,
  type LetterBlock,
  type LetterFacts,
} from './letter';
export { LETTER_SOURCE, letterAsHtml, letterData, type Issue } from './letter-forms';
export {
  checkWording,
  CLAUSE_NAMES,
  CLAUSE_TEXTS,
  CLAUSES,
  letterLanguage,
  variablesIn,
  type Clause,
  type ClauseWording,
} from './clause-library';
export { LETTER_LANGUAGES, type ClauseName, type LetterLanguage } from './clause-name';
export { PERIOD_UNITS, REMEDY_KINDS, type PeriodUnit, type Remedy, type RemedyKind } from './remedy';
