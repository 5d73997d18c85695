export {
  INTAKE_STEP_NAMES,
  INTAKE_STEPS,
  isIntakeStep,
  mayStart,
  stepsToRepeat,
  type IntakeStep,
  type IntakeStepState,
} from './steps';
export { searchText, searchWords, type SearchText } from './search-text';
