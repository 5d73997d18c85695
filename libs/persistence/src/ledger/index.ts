export {
  commitmentTo,
  hashOf,
  keepText,
  recordAction,
  type ActionToRecord,
  type CaseText,
  type RecordedAction,
} from './ledger.repository';
