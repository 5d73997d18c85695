export { ChangeProfile } from './change-profile';
export { ReadProfile } from './read-profile';
export { Audit } from './audit';
export { GivenUpWork } from './given-up-work';
export { Installation } from './installation';
export { ReadHealth } from './read-health';
export { ChangeStatisticsPolicy } from './change-statistics-policy';
export { ReadStatisticsPolicy } from './read-statistics-policy';
