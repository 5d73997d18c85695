export {
  findCase,
  findSentVersion,
  lockCase,
  lockCaseById,
  moveCase,
  type CaseChange,
  type CaseRow,
  type SentVersion,
} from './case.repository';
