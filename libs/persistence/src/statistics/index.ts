export {
  countDaysToDecision,
  countDaysToShare,
  countMonths,
  countPatterns,
  countReasons,
  type GroupedDays,
  type PatternCount,
} from './practice.query';
export { findStatisticsPolicy, listPolicyVersions } from './statistics-policy.repository';
export { keepExport, listExports, type ExportToKeep } from './export.repository';
export {
  countDecided,
  countIndicators,
  countReceived,
  todayOf,
  type DecidedGroup,
  type FigureScope,
  type ReceivedGroup,
} from './national-figures.query';
export {
  countReceivedInYear,
  findPublishedReport,
  findReport,
  freezeReport,
  isYearPublished,
  listPublishedYears,
  listReports,
  publishReport,
  type StoredPublicReport,
  type StoredReport,
} from './annual-report.repository';
export { countPlaces, type PlaceCount } from './places.query';
export { countFaults, listFaulty, type QualityFilter } from './data-quality.query';
