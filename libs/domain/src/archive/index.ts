export {
  EARLIER_OUTCOMES,
  END_USER_KIND_CODES,
  earlierFacts,
  earlierFeatures,
  type EarlierDecision,
  type EarlierOutcome,
} from './earlier-decision';
export {
  EARLIER_COLUMNS,
  EARLIER_PROBLEMS,
  earlierTemplate,
  type EarlierColumn,
  type EarlierLine,
  type EarlierProblem,
  type EarlierProblemCode,
} from './columns';
export { readEarlierRows, type EarlierRow, type ReadEarlier } from './read-rows';
