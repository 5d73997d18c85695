export {
  availableActions,
  CASE_ACTIONS,
  type AvailableAction,
  type CaseAction,
  type CaseAtHand,
} from './available-actions';
export {
  CASE_ACT_KINDS,
  checkSnooze,
  effectOf,
  emptiedWords,
  hasMoved,
  isAlready,
  isOver,
  PERMISSION_OF_ACT,
  undoing,
  type CaseAct,
  type CaseActKind,
  type CaseArrangement,
  type Effect,
} from './bulk';
export { checkAbsence, isOn, whoTakes, type Absence } from './absence';
export { checkHandover, type HandoverSummary } from './handover';
export { checkNote, type CaseNote } from './note';
export { changedIndicators, type DenialNearness, type ReviewChange } from './review-task';
export {
  compareParties,
  PARTY_COMPARISON_STATES,
  settleMerge,
  takeBackComparison,
  type PartyComparison,
  type PartyComparisonState,
  type PartyVerdict,
} from './party-comparison';
