export { composeLinkMail, LINK_KINDS, type LinkKind } from './link-words';
export { may, whyNot, PERMISSIONS, type Permission, type Reach, type Resource } from '../kernel';
export { BODY_OF_ROLE, ROLES, type BodyKind, type Role } from '../kernel';
export type {
  Actor,
  ExporterActor,
  OfficerActor,
  PlatformActor,
  ReviewerActor,
  SystemActor,
  UnionActor,
} from '../kernel';
export { keyOfBody, type Body } from './body';
export {
  API_TOKEN_DAYS,
  INVITATION_LIFETIME,
  RESET_LIFETIME,
  SESSION_ABSOLUTE,
  SESSION_IDLE,
  sessionExpiry,
} from './lifetimes';
export {
  ADMINISTRATOR_OF,
  checkRoles,
  endRole,
  neededToAdminister,
  neededToInvite,
  type Needed,
} from './membership';
export { checkPassword, PASSWORD_MAXIMUM, PASSWORD_MINIMUM } from './password';
export { ATTEMPTS } from './attempts';
export {
  acceptTimeStep,
  CODE_SECONDS,
  needsCode,
  readTypedCode,
  RECOVERY_CODES,
  RECOVERY_CODE_LENGTH,
  SECOND_FACTOR_RULES,
  type SecondFactorRule,
  type StepUpProof,
  type TypedCode,
} from './second-factor';
