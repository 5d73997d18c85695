import { z } from 'zod';
import { cursor, date, defineRoute, pageOf, uuid } from '../kernel';
import {
  heatTable,
  unionClusterRow,
  unionClusterView,
  unionRecordView,
  unionSummaryView,
} from './union-views';

/** Which decisions a figure counts: by the day of the decision, both days included; one item family or all. */
export const unionFilter = z.object({
  from: date.optional(),
  to: date.optional(),
  itemFamily: z.string().max(60).optional(),
});

const clusterFilter = unionFilter.extend({
  only: z.enum(['divergent', 'all']).default('divergent'),
  cursor: cursor.optional(),
});

const recordFilter = unionFilter.extend({
  memberState: z.string().length(2).optional(),
  destination: z.string().length(2).optional(),
  outcome: z.string().max(60).optional(),
  cursor: cursor.optional(),
});

export type UnionFilter = z.infer<typeof unionFilter>;
export type ClusterFilter = z.infer<typeof clusterFilter>;
export type RecordFilter = z.infer<typeof recordFilter>;

export const getUnionSummary = defineRoute({
  id: 'consistency.get-summary',
  method: 'GET',
  path: '/api/union/summary',
  audience: 'union',
  summary: 'How many essentially identical transactions were decided differently, and how much was withheld',
  query: unionFilter,
  response: unionSummaryView,
});

export const listUnionClusters = defineRoute({
  id: 'consistency.list-clusters',
  method: 'GET',
  path: '/api/union/clusters',
  audience: 'union',
  summary: 'Clusters of essentially identical transactions, divergent first, by severity and age',
  query: clusterFilter,
  response: pageOf(unionClusterRow),
});

export const getUnionCluster = defineRoute({
  id: 'consistency.get-cluster',
  method: 'GET',
  path: '/api/union/clusters/:clusterId',
  audience: 'union',
  summary: 'One cluster with its comparison matrix; each member read is logged for its authority',
  params: z.object({ clusterId: uuid }),
  response: unionClusterView,
});

export const getHeatTable = defineRoute({
  id: 'consistency.get-heat-table',
  method: 'GET',
  path: '/api/union/heat-table',
  audience: 'union',
  summary: 'Decided and made subject to authorisation, item family by Member State',
  query: unionFilter,
  response: heatTable,
});

export const listUnionRecords = defineRoute({
  id: 'consistency.list-records',
  method: 'GET',
  path: '/api/union/records',
  audience: 'union',
  summary: 'The shared outcomes behind a figure; each one shown is logged for its authority',
  query: recordFilter,
  response: pageOf(unionRecordView),
});

export const downloadUnionClusters = defineRoute({
  id: 'consistency.download-clusters',
  method: 'GET',
  path: '/api/union/clusters.csv',
  audience: 'union',
  summary: 'Clusters as CSV',
  query: clusterFilter.omit({ cursor: true }),
  produces: 'text/csv; charset=utf-8',
});

export const downloadHeatTable = defineRoute({
  id: 'consistency.download-heat-table',
  method: 'GET',
  path: '/api/union/heat-table.csv',
  audience: 'union',
  summary: 'The heat table as CSV, one row a cell',
  query: unionFilter,
  produces: 'text/csv; charset=utf-8',
});

export const downloadUnionRecords = defineRoute({
  id: 'consistency.download-records',
  method: 'GET',
  path: '/api/union/records.csv',
  audience: 'union',
  summary: 'Shared outcomes as CSV',
  query: recordFilter.omit({ cursor: true }),
  produces: 'text/csv; charset=utf-8',
});
