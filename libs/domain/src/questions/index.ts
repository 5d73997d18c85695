export type {
  AnswerKey,
  Answers,
  AnswerValue,
  AttachmentAnswer,
  QuestionContext,
  QuestionProfile,
} from './answers';
export { canonicalAnswers, strayAnswers, unknownKeys } from './canonical';
export { CATALOGUE, type Catalogue } from './catalogue';
export { ANNEX_I_ENTRIES } from './catalogue/item-law';
export type { Task } from './catalogue/tasks';
export { isDate } from './check-field';
export { COUNTRY_CODES, CURRENCY_CODES, LANGUAGE_CODES } from './codes';
export { holds, type Condition, type Standpoint } from './condition';
export { diffVersions, type AnswerChange } from './diff';
export {
  EU_MEMBER_STATES,
  exampleAnswers,
  exampleContext,
  exampleReadiness,
  type ExampleItem,
  type ExampleOptions,
  type ExampleParty,
} from './example';
export { attachmentIds, attachmentsNamed, transactionFacts } from './facts';
export { offeredOptions, shownFields, type ShownField } from './fields';
export { ITEM_FAMILIES } from './item-families';
export type { JsonValue } from './json';
export { allMessages, REFUSAL_MESSAGES, refusalMessage, WARNING_MESSAGES } from './messages';
export {
  answerKey,
  itemNumbers,
  pageAfter,
  pageAt,
  pageBefore,
  pagesOf,
  parseKey,
  questionById,
  standpoint,
  withAnotherItem,
  withoutItem,
  type Page,
  type ParsedKey,
} from './pages';
export type {
  AttachmentsField,
  ChoiceField,
  ChoicesField,
  CodeField,
  CountriesField,
  CountryField,
  CountryScope,
  DateField,
  Field,
  FieldRule,
  GuidelineStep,
  ItemsField,
  ListField,
  Message,
  NumberField,
  Option,
  Question,
  QuestionType,
  Repetition,
  RowField,
  Sensitivity,
  TaskId,
  TextField,
} from './question';
export { PAPERS, readiness, READINESS_TEXTS, type Readiness, type ReadinessRoute } from './readiness';
export { answersJsonSchema, type JsonSchema } from './schema';
export { partsOf, signKey, signLabel, summaryOf, type AnswerPart, type SummaryRow } from './summary';
export { isAnswered, nextPage, taskList, type TaskList, type TaskRow, type TaskState } from './task-list';
export type { ItemFacts, PartyFacts, RedFlagFacts, TransactionFacts, Use, YesNoUnknown } from './transaction';
export { draftAnswer, validateAnswer } from './validate-answer';
export { USES, validateNotification } from './validate-notification';
export { warningsOf, type AnswerWarning } from './warnings';
