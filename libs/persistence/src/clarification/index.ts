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
export {
  appendTemplate,
  listTemplateVersions,
  withdrawTemplate,
  type TemplateToKeep,
  type TemplateVersionRow,
} from './template.repository';
