export { logAccess, type AccessToLog } from './access-log.repository';
export { countClusters, findCluster, listClusters } from './union-clusters.query';
export {
  countOutcomes,
  countShared,
  countWithheld,
  listMemberStates,
  listRecords,
} from './union-figures.query';
