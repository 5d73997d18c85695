export {
  insertClarification,
  listClarifications,
  markLate,
  nextClarificationNumber,
  setDueOn,
  settleClarification,
  settleItems,
  toOfficerClarification,
  type ClarificationRow,
  type ClarificationToAsk,
  type Settlement,
} from './clarification.repository';
export {
  decideExtension,
  insertExtension,
  keepRequestReminder,
  listDueRequests,
  type DueRequest,
  type ExtensionToAsk,
} from './extension.repository';
