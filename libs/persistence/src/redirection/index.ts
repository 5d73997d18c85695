export {
  findExporterCountry,
  insertTakenFiles,
  listAuthoritiesToChoose,
  readCaseFile,
  type AuthorityToChoose,
  type CaseFile,
} from './case-file.repository';
export {
  findArrival,
  findRedirection,
  insertRedirection,
  listRedirections,
  lockRedirection,
  markArrived,
  markReturned,
  type RedirectionRow,
} from './redirection.repository';
