export { CompareEarlierDecision } from './compare-earlier-decision';
export {
  EarlierDecisions,
  importEarlierFile,
  type EarlierFileCommand,
  type ImportedBy,
} from './import-earlier-decisions';
