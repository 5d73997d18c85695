export { jsonStatCollection, jsonStatDataset, type JsonStatAbout } from './json-stat';
export {
  FIXED_TABLES,
  inOrder,
  pivot,
  publicTables,
  REPORT_DIMENSIONS,
  REPORT_QUERY_VERSION,
  restrictedTables,
  type ReportCell,
  type ReportDimension,
  type ReportTable,
} from './report';
