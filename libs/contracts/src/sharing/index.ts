export {
  closeCase,
  recordCustomsInformed,
  recordLetterPosted,
  shareRequirement,
  sharingView,
  withholdRequirement,
  type SharingView,
} from './sharing';
