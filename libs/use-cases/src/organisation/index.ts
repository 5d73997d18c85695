export { ChangeOrganisation, ReadOrganisation } from './own-organisation';
export {
  CreateOrganisation,
  InviteAdministrator,
  ListAuthorities,
  ListOrganisations,
  type NewOrganisation,
  type OrganisationFilter,
} from './platform-organisations';
