export { raiseAlert, type AlertToRaise } from './alert.repository';
export { Databases, dataSource, ENTITIES, type DatabaseUrls } from './databases';
export { Listener } from './listener';
export { prepareRoles, rolePassword, RUNTIME_ROLES } from './roles';
export { addToOutbox, type OutboxMessage } from './outbox.repository';
export {
  findUndoneWork,
  forgetDoneWork,
  lockWaitingWork,
  markRelayed,
  markWorkDone,
  markWorkFailed,
  type WaitingWork,
} from './outbox-relay.repository';
export { inScopeOf, NOBODY, scopeOf, Transactions, type Scope } from './transactions';
