export {
  EMPTY_ASSESSMENT,
  FINDINGS,
  GUIDELINE_STEPS,
  type Assessment,
  type ElementFinding,
  type Finding,
} from './assessment';
export {
  CONSIDERATIONS,
  DEFINITION_ELEMENTS,
  LETTER_OF_CONSIDERATION,
  type Consideration,
  type DefinitionElement,
} from './heads';
export { ANNEX_I_ENTRY, missingFrom, type FindingNeeded } from './completeness';
export {
  evidenceRefusals,
  FINDING_NAMES,
  type Evidence,
  type EvidenceByFinding,
  type FindingName,
} from './evidence';
