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
export { listOpenCases, type OpenCase } from './open-cases.query';
