import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type {
  getHeatTable,
  getUnionCluster,
  getUnionSummary,
  listUnionClusters,
  listUnionRecords,
} from '@article5/contracts/consistency';
import { call } from '../../api/client';
import type { ClusterSearch, RecordSearch, UnionSearch } from './search';

export const summaryQuery = (query: UnionSearch) =>
  queryOptions({
    queryKey: ['/api/union/summary', query],
    queryFn: () => call<typeof getUnionSummary>('GET /api/union/summary', { query }),
    placeholderData: keepPreviousData,
  });

export const clustersQuery = (query: ClusterSearch) =>
  queryOptions({
    queryKey: ['/api/union/clusters', query],
    queryFn: () => call<typeof listUnionClusters>('GET /api/union/clusters', { query }),
    placeholderData: keepPreviousData,
  });

export const clusterQuery = (clusterId: string) =>
  queryOptions({
    queryKey: ['/api/union/clusters', clusterId],
    queryFn: () =>
      call<typeof getUnionCluster>('GET /api/union/clusters/:clusterId', { params: { clusterId } }),
  });

export const heatTableQuery = (query: UnionSearch) =>
  queryOptions({
    queryKey: ['/api/union/heat-table', query],
    queryFn: () => call<typeof getHeatTable>('GET /api/union/heat-table', { query }),
    placeholderData: keepPreviousData,
  });

export const recordsQuery = (query: RecordSearch) =>
  queryOptions({
    queryKey: ['/api/union/records', query],
    queryFn: () => call<typeof listUnionRecords>('GET /api/union/records', { query }),
    placeholderData: keepPreviousData,
  });
