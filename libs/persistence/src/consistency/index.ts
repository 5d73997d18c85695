export { logAccess, type AccessToLog } from './access-log.repository';
export { countFigure, countFigureByMonth, type Counts, type Figure } from './union-counts.query';
export { dayAfter } from './union-period';
export { countClusters, findCluster, listClusters } from './union-clusters.query';
export {
  countOutcomes,
  countShared,
  countWithheld,
  listMemberStates,
  listRecords,
} from './union-figures.query';
export {
  closeReviewRow,
  insertReview,
  insertReviewPart,
  keepReviewAnswer,
  listOwnReviews,
  listReviewParts,
  listReviews,
  lockOwnReview,
  lockReview,
  type OwnReviewRow,
  type ReviewPartRow,
  type ReviewRow,
} from './review.repository';
export {
  keepUnionReminder,
  listUnionConsultations,
  type UnionConsultationRow,
} from './union-consultations.query';
export {
  findEntry,
  findNotifiedCluster,
  findNotifiedItem,
  insertEntry,
  isEntryOfCluster,
  keepEntryReview,
  keepPublication,
  listEntries,
  listEntriesInForce,
  listNotifiedClusters,
  type NotifiedCluster,
} from './publication.repository';
