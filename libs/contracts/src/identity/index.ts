export {
  authorityPeopleView,
  endOfficerRole,
  giveOfficerRole,
  inviteOfficer,
  listAuthorityPeople,
  withdrawOfficerInvitation,
  type AuthorityPeopleView,
} from './authority-people';
export { apiTokenView, listApiTokens, makeApiToken, revokeApiToken, type ApiTokenView } from './api-tokens';
export { acceptInvitation, completePasswordReset, readInvitation, requestPasswordReset } from './links';
export {
  endColleagueRole,
  giveColleagueRole,
  inviteColleague,
  listOrganisationPeople,
  organisationPeopleView,
  withdrawColleagueInvitation,
  type OrganisationPeopleView,
} from './organisation-people';
export {
  endPlatformRole,
  invitePlatformPerson,
  listPlatformPeople,
  platformPeopleView,
  withdrawPlatformInvitation,
  type PlatformPeopleView,
} from './platform-people';
export {
  beginSecondFactor,
  confirmSecondFactor,
  readSecondFactor,
  removeSecondFactor,
  resetSecondFactor,
  secondFactorCode,
  type SecondFactorSetUp,
  type SecondFactorView,
} from './second-factor';
export {
  bodyOfPerson,
  chooseBody,
  extendSession,
  readSession,
  sessionView,
  signIn,
  signOut,
  switchKeys,
  type BodyOfPerson,
  type SessionView,
  type SignedInView,
} from './session';
export {
  authorityRole,
  displayName,
  email,
  exporterRole,
  invitationTo,
  invited,
  peopleOf,
  platformRole,
  reviewerRole,
} from './words';
