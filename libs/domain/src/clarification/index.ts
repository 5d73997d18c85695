export {
  checkExtension,
  checkRequest,
  MOST_ITEMS,
  openKeys,
  refusalsOfDay,
  settledBy,
  type ClarificationItem,
  type ClarificationRequest,
  type RequestGround,
} from './question';
export {
  QUESTION_TEMPLATES,
  TEMPLATE_LANGUAGES,
  type QuestionTemplate,
  type TemplateLanguage,
} from './templates';
export {
  checkTemplate,
  LONGEST_TEMPLATE,
  mayWithdraw,
  readyQuestions,
  refusalsOfFirstDay,
  versionOn,
  type TemplateVersion,
  type TemplateWords,
} from './own-templates';
