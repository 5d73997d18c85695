export { Throttle, type Allowance } from './throttle';
