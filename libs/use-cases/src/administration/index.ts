export { ChangeProfile } from './change-profile';
export { ReadProfile } from './read-profile';
