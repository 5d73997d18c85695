export {
  bootstrapOverUnits,
  gwetAc1,
  krippendorffAlpha,
  UNITS_FOR_INTERVAL,
  type Ratings,
} from './agreement';
export { groupRates, OUTER_LIMITS, type Claim, type GroupRate, type GroupRates } from './group-rates';
export {
  adjustForCaseMix,
  type CaseMix,
  type CaseMixRow,
  type FeatureEffect,
  type GroupEffect,
} from './case-mix';
export { medianRank, summariseDurations, type DayCount, type DurationSummary } from './duration';
export { exactFunnelLimits, funnelLimits, funnelP, overDispersion, type OverDispersion } from './funnel';
export {
  differenceInterval,
  jeffreysInterval,
  wilsonInterval,
  type Count,
  type Estimate,
  type Interval,
} from './intervals';
export { DEFAULT_STATISTICS_POLICY, sayableOf, type Sayable, type StatisticsPolicy } from './minimum-number';
export { benjaminiHochberg, holm } from './multiple';
export { drawBinomial, seededRandom, shuffled, type RandomSource } from './random';
export { shrinkRates, type CommonRate, type Shrunken } from './shrinkage';
export { changePoints, type ChangePoint, type TrendOptions } from './trend';
export { compareReasons, type ReasonCell, type ReasonCount, type ReasonRow } from './reasons';
export {
  suppressLinked,
  suppressTable,
  type CountTable,
  type PublishedTable,
  type SharedRows,
} from './suppression';
export {
  FIXED_TABLES,
  inOrder,
  jsonStatCollection,
  jsonStatDataset,
  pivot,
  publicTables,
  REPORT_DIMENSIONS,
  REPORT_QUERY_VERSION,
  restrictedTables,
  type JsonStatAbout,
  type ReportCell,
  type ReportDimension,
  type ReportTable,
} from './annual-report';
export { DATA_FAULTS, SHARED_IMMEDIATELY_WITHIN_DAYS, type DataFault } from './data-quality';
