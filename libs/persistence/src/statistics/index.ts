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
