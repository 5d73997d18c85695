export { accepted, refused, valueOf, type Outcome } from './outcome';
export { Refused, type Refusal, type RefusedKind } from './refusal';
export {
  isAuthorityCode,
  type AuthorityCode,
  type NotificationId,
  type OrganisationId,
  type PersonId,
} from './ids';
export type {
  Actor,
  ExporterActor,
  OfficerActor,
  PlatformActor,
  ReviewerActor,
  SystemActor,
  UnionActor,
} from './actor';
export { may, whyNot, PERMISSIONS, type Permission, type Reach, type Resource } from './may';
export { BODY_OF_ROLE, ROLES, type BodyKind, type Role } from './roles';
export { readShortCode, shortCode } from './short-code';
