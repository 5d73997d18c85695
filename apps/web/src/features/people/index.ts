export type { PeopleDoor } from './door';
export { PeoplePage } from './people';
export { ROLE_WORDS } from './role-words';
