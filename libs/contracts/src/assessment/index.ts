export { assessmentContent, assessmentView, saveAssessment, type AssessmentView } from './assessment';
export {
  CONSIDERATIONS,
  DEFINITION_ELEMENTS,
  EMPTY_ASSESSMENT,
  FINDINGS,
  GUIDELINE_STEPS,
  LETTER_OF_CONSIDERATION,
  type Consideration,
  type DefinitionElement,
  type Finding,
} from '@article5/domain/assessment';
