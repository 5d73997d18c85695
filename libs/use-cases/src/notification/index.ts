export {
  assertAllowed,
  assertOfficer,
  openCase,
  readableCase,
  recordAct,
  roleFor,
  type Act,
} from './act-on-case';
