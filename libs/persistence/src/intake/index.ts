export { countFiles } from './sent-files.query';
export {
  beginStep,
  finishStep,
  lockStep,
  lockUnfinishedStep,
  noteStepFailure,
  openSteps,
  readStepResult,
  reopenSteps,
  resolveStepAlerts,
  stepsLeftOut,
  stepStates,
  type VersionKey,
} from './intake-step.repository';
export {
  findUnfinishedVersions,
  type UnfinishedCursor,
  type UnfinishedVersion,
} from './unfinished-steps.query';
export { findCaseId, lockCase, readIntakeCase, readTimeZone, type IntakeCase } from './intake-case.query';
export {
  readOpenAlerts,
  readCaseState,
  readProgress,
  type OpenAlert,
  type StepProgress,
} from './intake-progress.query';
export { fileForSearch } from './search-document.repository';
export {
  findListCandidates,
  newestListVersion,
  storeListVersion,
  type FiledRestrictedParty,
  type RestrictedParty,
} from './restricted-party.repository';
export { fileInRegisters, listUnfiledCases, type CaseToFile } from './register.repository';
