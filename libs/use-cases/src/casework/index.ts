export { AssignCase, ListOfficers, type AssignCommand } from './assign-case';
export { CompareTransaction, type CompareCommand } from './compare-transaction';
export { CountInbox, ListInbox } from './inbox';
export { JudgeIndicator, type JudgeCommand } from './judge-indicator';
export { PreviewCase } from './preview-case';
export { ReadAccessLog } from './read-access-log';
export { ReadCase } from './read-case';
export { ReadVersions, type VersionWithAnswers } from './read-versions';
export { verifyLedger, type LedgerFault, type LedgerReport } from './verify-ledger';
