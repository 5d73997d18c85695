export type { PeopleDoor } from './door';
export { PeoplePage } from './people';
