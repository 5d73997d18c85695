export {
  getUnionRates,
  getUnionReasons,
  getUnionTimes,
  getUnionTrend,
  type ReasonsFilter,
} from './practice-routes';
export {
  estimate,
  featureEffectView,
  groupRateView,
  policyView,
  type DurationsView,
  type EstimateView,
  type FeatureEffectView,
  type GroupRateView,
  type RatesView,
  type ReasonsView,
  type TimesView,
  type TrendView,
} from './practice-views';
export {
  DURATION_BANDS,
  getNationalFigures,
  nationalFigures,
  reportPeriod,
  type NationalFigures,
  type ReportPeriod,
} from './national';
export {
  EXPORT_AT_MOST,
  EXPORT_FORMATS,
  exportCases,
  exportFormat,
  exportPurpose,
  exportReport,
  listExports,
  type ExportView,
} from './exports';
export {
  buildReportTable,
  downloadAnnualReport,
  downloadPublicReport,
  freezeAnnualReport,
  getAnnualReport,
  getPublicStatistics,
  listAnnualReports,
  publishAnnualReport,
  REPORT_FORMATS,
  REPORT_VERSIONS,
  type AnnualReportRow,
  type AnnualReportView,
  type PublicReport,
  type ReportTableView,
} from './annual-report';
export { getUnionPlaces, type PlacesView, type PlaceView } from './places';
export { getDataQuality, listFaultyRecords, type FaultyRecord, type QualityRow } from './data-quality';
