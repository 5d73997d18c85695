export {
  changedSettings,
  checkProfile,
  clockProfileOf,
  eventsUnder,
  MOST_REMINDERS,
  PROFILE_SETTINGS,
  type ProfileSetting,
  type ProfileSettings,
} from './profile';
export {
  nextState,
  PROFILE_ACTS,
  PROFILE_STATES,
  type ActOnVersion,
  type ProfileAct,
  type ProfileState,
  type VersionAtHand,
} from './version';
export {
  HEALTH_LEVELS,
  HEALTH_PARTS,
  judgeHealth,
  type HealthFacts,
  type HealthFinding,
  type HealthLevel,
  type HealthPart,
} from './health';
export {
  changedCells,
  checkPolicy,
  POLICY_KINDS,
  suppressedIn,
  type ChangedCell,
  type CountedPlace,
  type PolicyContent,
  type PolicyKind,
} from './statistics-policy';
