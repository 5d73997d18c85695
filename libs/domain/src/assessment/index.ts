export {
  CONSIDERATIONS,
  DEFINITION_ELEMENTS,
  EMPTY_ASSESSMENT,
  FINDINGS,
  GUIDELINE_STEPS,
  LETTER_OF_CONSIDERATION,
  type Assessment,
  type Consideration,
  type DefinitionElement,
  type ElementFinding,
  type Finding,
} from './assessment';
export { ANNEX_I_ENTRY, missingFrom, type FindingNeeded } from './completeness';
export {
  evidenceRefusals,
  FINDING_NAMES,
  type Evidence,
  type EvidenceByFinding,
  type FindingName,
} from './evidence';
