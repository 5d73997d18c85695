export {
  downloadHeatTable,
  downloadUnionClusters,
  downloadUnionRecords,
  getHeatTable,
  getUnionCluster,
  getUnionSummary,
  listUnionClusters,
  listUnionRecords,
  unionFilter,
  type ClusterFilter,
  type RecordFilter,
  type UnionFilter,
} from './union-routes';
export type {
  HeatTable,
  UnionClusterRow,
  UnionClusterView,
  UnionRecordView,
  UnionSummaryView,
} from './union-views';
