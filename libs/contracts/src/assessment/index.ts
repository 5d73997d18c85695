export { assessmentContent, assessmentView, saveAssessment, type AssessmentView } from './assessment';
export {
  CONSIDERATIONS,
  DEFINITION_ELEMENTS,
  EMPTY_ASSESSMENT,
  FINDING_NAMES,
  FINDINGS,
  GUIDELINE_STEPS,
  LETTER_OF_CONSIDERATION,
  type Consideration,
  type DefinitionElement,
  type Evidence,
  type Finding,
  type FindingName,
} from '@article5/domain/assessment';
