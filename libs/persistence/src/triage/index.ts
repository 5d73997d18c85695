export {
  countIndicators,
  hasTeam,
  isRecorded,
  placeCase,
  PRIORITY_NUMBER,
  readIndicators,
  readTables,
  removeIndicators,
  storeIndicators,
  type CaseVersion,
} from './triage.repository';
export {
  findLastReplay,
  findReplay,
  insertReplay,
  keepReplayed,
  listReplayedCases,
  lockRunningReplay,
  readCasesToReplay,
  type CaseToReplay,
  type ListedReplayedCase,
  type ReplayedCase,
  type ReplayTally,
  type TableReplay,
} from './replay.repository';
export { keepListLook, readListInForce, readListLookedAt } from './listed-entry.repository';
export { readRoutedCase, type RoutedCase } from './routed-case.query';
export {
  changeDraft,
  findDraft,
  insertDraft,
  lockDraft,
  lockTables,
  nextVersion,
  recordTableAct,
  type TableContent,
  type TableDraft,
  type TriageTable,
} from './table-draft.repository';
export {
  insertVersion,
  listDrafts,
  listTableActs,
  listTableVersions,
  listTeams,
  withdrawVersion,
  type ListedDraft,
  type ListedTableAct,
  type TableVersion,
} from './table-version.repository';
