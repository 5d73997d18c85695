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
export {
  countKeptTexts,
  listLedgerHeads,
  readKeptTexts,
  readLedgerRows,
  readSignedTexts,
  readStoredCases,
  readStoredVersions,
  type KeptText,
  type LedgerHead,
  type LedgerRow,
  type SignedText,
  type StoredCase,
  type StoredVersion,
} from './ledger-rows.query';
