export {
  appendInForce,
  insertProfileEvent,
  insertVersion,
  listProfileEvents,
  listProfiles,
  listRegions,
  listVersions,
  lockVersion,
  removeInForce,
  saveVersion,
  todayOf,
  type ProfileEventRow,
  type ProfileInForce,
  type ProfileVersionRow,
  type VersionActor,
} from './profile.repository';
export { listAudit, listAuditedPeople, type AuditPage } from './audit.query';
export { listOpenCases, type OpenCase } from './open-cases.query';
export {
  countJobs,
  findCalendarEnd,
  findList,
  findWorkFacts,
  listGivenUp,
  type GivenUpRow,
  type WorkOf,
} from './health.query';
export { findWork, recordTriedAgain, resolveWorkAlerts, revive, type RevivedWork } from './work.repository';
export {
  insertPolicy,
  insertPolicyEvent,
  isPolicyOpen,
  listMarks,
  listNumbers,
  listOpenPolicy,
  listPolicyEvents,
  lockPolicy,
  putPolicyInForce,
  savePolicy,
  takePolicyBack,
  type PolicyVersionRow,
} from './statistics-policy.repository';
