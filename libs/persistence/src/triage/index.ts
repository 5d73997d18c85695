export {
  countIndicators,
  hasTeam,
  isRecorded,
  placeCase,
  PRIORITY_NUMBER,
  readIndicators,
  readTables,
  storeIndicators,
  type CaseVersion,
} from './triage.repository';
