export { Databases, dataSource, ENTITIES, type DatabaseUrls } from './databases';
export { addToOutbox, type OutboxMessage } from './outbox.repository';
export { NOBODY, scopeOf, Transactions, type Scope } from './transactions';
