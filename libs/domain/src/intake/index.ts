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
export {
  PARTY_ROLES,
  REGISTER_KINDS,
  registerEntries,
  type PartyRole,
  type RegisterEntry,
  type RegisterKind,
} from './register';
