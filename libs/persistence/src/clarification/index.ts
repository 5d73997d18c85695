export {
  insertClarification,
  listClarifications,
  nextClarificationNumber,
  settleClarification,
  toOfficerClarification,
  type ClarificationRow,
  type ClarificationToAsk,
  type Settlement,
} from './clarification.repository';
