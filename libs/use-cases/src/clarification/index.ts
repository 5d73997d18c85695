export { workingDayOf } from './answer-day';
export { AnswerClarification, type AnswerCommand } from './answer-clarification';
export { AskForClarification, type AskCommand } from './ask-for-clarification';
export { AskForExtension, type ExtensionCommand } from './ask-for-extension';
export { CancelClarification } from './cancel-clarification';
export { DecideExtension, type DecideExtensionCommand } from './decide-extension';
export { ListOwnClarifications } from './list-own-clarifications';
export { PreviewClarification, type ClarificationPreview } from './preview-clarification';
export { RemindOfQuestions } from './remind-of-questions';
