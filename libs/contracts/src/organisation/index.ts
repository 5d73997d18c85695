export {
  changeOwnOrganisation,
  organisationDetails,
  ownOrganisationView,
  readOwnOrganisation,
  type OwnOrganisationView,
} from './organisation';
export {
  createOrganisation,
  inviteAuthorityAdministrator,
  inviteOrganisationAdministrator,
  listAuthorities,
  listOrganisations,
  platformAuthorityView,
  platformOrganisationView,
  type PlatformAuthorityView,
  type PlatformOrganisationView,
} from './platform';
