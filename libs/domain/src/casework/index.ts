export {
  availableActions,
  CASE_ACTIONS,
  type AvailableAction,
  type CaseAction,
  type CaseAtHand,
} from './available-actions';
