export {
  findEarlierDecision,
  findImported,
  insertEarlierDecision,
  insertEarlierImport,
  listEarlierDecisions,
  organisationOf,
  timeZoneOf,
  type EarlierToKeep,
  type ImportToKeep,
} from './earlier-decision.repository';
