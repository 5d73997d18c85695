export { AnswerClarification, type AnswerCommand } from './answer-clarification';
export { AskForClarification, type AskCommand } from './ask-for-clarification';
export { CancelClarification } from './cancel-clarification';
export { ListOwnClarifications } from './list-own-clarifications';
