export {
  closeCase,
  recordCustomsInformed,
  shareRequirement,
  sharingView,
  withholdRequirement,
  type SharingView,
} from './sharing';
