export {
  changeOrganisation,
  findOrganisation,
  insertOrganisation,
  type OrganisationDetails,
} from './organisation.repository';
export type { OrganisationRow } from './organisation.entity';
export {
  findAuthority,
  listAuthorities,
  listOrganisations,
  type OrganisationListing,
} from './organisation-list.query';
