export { checkQuestion, type ClarificationQuestion } from './question';
