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
  HeatCell,
  UnionClusterRow,
  UnionClusterView,
  UnionRecordView,
  UnionSummaryView,
} from './union-views';
