export { AnswerChanges } from './answer-changes';
export { AnswerParts, type FileLink } from './answer-parts';
export { AnswerSummary, useRowName } from './answer-summary';
export { answerErrors, answerRefusalText, type AnswerRefusal } from './field-errors';
export { FieldsProvider, type FieldsDesk, type FileDesk, type ItemDesk } from './fields-context';
export {
  answerFrom,
  formFrom,
  isSameAnswer,
  type FormValue,
  type Typed,
  type TypedItems,
} from './form-value';
export { headingField } from './arrange';
export { QuestionFields } from './question-fields';
