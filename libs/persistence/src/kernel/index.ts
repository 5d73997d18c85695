export { Databases, dataSource, ENTITIES, type DatabaseUrls } from './databases';
export { prepareRoles, rolePassword, RUNTIME_ROLES } from './roles';
export { addToOutbox, type OutboxMessage } from './outbox.repository';
export { NOBODY, scopeOf, Transactions, type Scope } from './transactions';
