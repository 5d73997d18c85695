export {
  askForClarification,
  cancelClarification,
  CLARIFICATION_STATES,
  clarificationItemView,
  CLOCK_EFFECTS,
  decideExtension,
  EXTENSION_STATES,
  extensionView,
  officerClarificationView,
  previewClarification,
  type ClarificationItemView,
  type ExtensionView,
  type OfficerClarificationView,
} from './officer-clarification';
export {
  answerClarification,
  askForExtension,
  exporterClarificationView,
  listOwnClarifications,
  type ExporterClarificationView,
} from './exporter-clarification';
export {
  listQuestionTemplates,
  listReadyQuestions,
  retireQuestionTemplate,
  saveQuestionTemplate,
  withdrawQuestionTemplate,
  type ReadyQuestion,
  type TemplateVersionView,
  type TemplateView,
} from './ready-question';
