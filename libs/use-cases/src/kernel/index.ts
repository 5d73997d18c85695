export { assertMay, notFound } from './assert-may';
export { Clock } from './clock';
