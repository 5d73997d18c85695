export {
  actionsIn,
  foldStatus,
  LIFECYCLE,
  NOTIFICATION_STATUSES,
  statusAfter,
  type ActionKind,
  type NotificationStatus,
} from './lifecycle';
export { dateIn, referenceOf, yearIn } from './reference';
