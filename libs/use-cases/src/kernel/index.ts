export { assertMay, notFound } from './assert-may';
export { Clock } from './clock';
export { CONFIGURATION, CoreModule } from './core.module';
