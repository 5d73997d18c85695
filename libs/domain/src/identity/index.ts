export { may, PERMISSIONS, type Permission, type Reach, type Resource } from '../kernel';
export { BODY_OF_ROLE, ROLES, type BodyKind, type Role } from '../kernel';
export type { Actor, ExporterActor, OfficerActor, PlatformActor, SystemActor, UnionActor } from '../kernel';
export { keyOfBody, type Body } from './body';
