export { accepted, refused, valueOf, type Outcome } from './outcome';
export { Refused, type Refusal, type RefusedKind } from './refusal';
export {
  isAuthorityCode,
  type AuthorityCode,
  type NotificationId,
  type OrganisationId,
  type PersonId,
} from './ids';
