export {
  caseEvent,
  exporterEvents,
  INTAKE_STEP_NAMES,
  intakeView,
  officerEvents,
  readIntake,
  retryIntakeStep,
  type CaseEvent,
  type IntakeStep,
  type IntakeView,
} from './intake';
