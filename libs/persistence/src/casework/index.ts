export { listAccessLog, type AccessEntry, type AccessLogPage } from './access-log.query';
export {
  findComparedAt,
  findIndicator,
  keepFinding,
  listIndicators,
  listOfficers,
  listTimeline,
  listVersionInfos,
} from './case.query';
export { countInbox, findInboxRow, listInbox, type InboxPage, type InboxReader } from './inbox.query';
export { keepVerdict, undoVerdict, type VerdictToKeep } from './verdict.repository';
