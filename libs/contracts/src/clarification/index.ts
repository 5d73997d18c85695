export {
  askForClarification,
  cancelClarification,
  CLARIFICATION_STATES,
  officerClarificationView,
  type OfficerClarificationView,
} from './officer-clarification';
export {
  answerClarification,
  exporterClarificationView,
  listOwnClarifications,
  type ExporterClarificationView,
} from './exporter-clarification';
