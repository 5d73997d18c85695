export {
  changeOrganisation,
  findOrganisation,
  insertOrganisation,
  type OrganisationDetails,
} from './organisation.repository';
export type { OrganisationRow } from './organisation.entity';
