export {
  defineRoute,
  type Audience,
  type EndpointOf,
  type InputOf,
  type Method,
  type RequestOf,
  type ResponseOf,
  type Route,
} from './route';
export { problem, problemReason, type Problem, type ProblemReason } from './problem';
export { authorityCode, cursor, date, instant, pageOf, uuid } from './words';
export { isAlive, isReady } from './health';
