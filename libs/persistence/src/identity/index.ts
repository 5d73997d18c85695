export {
  changePassword,
  columnsOf,
  findPerson,
  findPersonByEmail,
  giveRole,
  insertPerson,
  type PersonToKeep,
  type RoleToGive,
} from './account.repository';
