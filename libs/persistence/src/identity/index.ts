export {
  changePassword,
  columnsOf,
  findPerson,
  findPersonByEmail,
  giveRole,
  insertPerson,
  keepSingleLetterKeys,
  type PersonToKeep,
  type RoleToGive,
} from './account.repository';
export {
  findTokenHolder,
  insertApiToken,
  listTokensOf,
  markTokenUsed,
  revokeToken,
  type TokenHolder,
} from './api-token.repository';
export { captureMail, listCapturedMail, type CapturedMail } from './captured-mail.repository';
export { findPersonWithRoles, type HeldRole, type PersonWithRoles } from './held-roles.query';
export { insertPasswordReset, usePasswordReset } from './password-reset.repository';
export { poolOf } from './pool';
export { endSessionsOf, findSessionEnd, PROLONG_STEP, prolongSession } from './session.repository';
export {
  insertInvitation,
  lockOpenInvitation,
  markAccepted,
  withdrawInvitation,
  type InvitationToKeep,
  type OpenInvitation,
} from './invitation.repository';
export { endRoleRow, listPeople, lockHolders, lockRole, rolesIn, type People } from './membership.repository';
export {
  beginSecondFactor,
  confirmSecondFactor,
  deleteSecondFactor,
  keepTimeStep,
  lockSecondFactor,
  readSecondFactor,
  readSecondFactorRule,
  recordAccountAction,
  useRecoveryCode,
  type AccountAction,
  type SecondFactorRow,
} from './second-factor.repository';
