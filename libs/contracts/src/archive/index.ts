export {
  earlierDecisionRow,
  importEarlierDecisions,
  earlierDecisionTemplate,
  listEarlierDecisions,
  type EarlierDecisionRow,
  type EarlierImport,
} from './earlier-decisions';
export { EARLIER_COLUMNS, type EarlierColumn, type EarlierProblemCode } from '@article5/domain/archive';
