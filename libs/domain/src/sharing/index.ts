export {
  decideSharing,
  initialSharing,
  mayClose,
  needsSharing,
  WITHHOLDING_REASONS,
  type SharingCommand,
  type SharingDecided,
  type SharingSituation,
  type SharingState,
  type WithholdingReason,
} from './share';
