export { assertMay, notFound } from './assert-may';
export { Clock } from './clock';
export { CONFIGURATION, CoreModule } from './core.module';
export { FinishWork } from './finish-work';
export { RelayOutbox, type HandOver } from './relay-outbox';
export { SweepOutbox, type IsQueued } from './sweep-outbox';
