export {
  downloadHeatTable,
  downloadUnionClusters,
  downloadUnionRecords,
  getHeatTable,
  getUnionCluster,
  getUnionSummary,
  listUnionClusters,
  listUnionRecords,
  unionFilter,
  type ClusterFilter,
  type RecordFilter,
  type UnionFilter,
} from './union-routes';
export type {
  HeatTable,
  UnionClusterRow,
  UnionClusterView,
  UnionRecordView,
  UnionSummaryView,
} from './union-views';
export {
  answerClusterReview,
  askForClusterReview,
  closeClusterReview,
  listClusterReviews,
  listOwnReviews,
  listUnionConsultations,
  printClusterDossier,
  remindConsulted,
  type ClusterReviewView,
  type OwnReviewView,
  type UnionConsultationView,
} from './review-routes';
export { MOST_REMINDERS, REVIEW_OUTCOMES, type ReviewOutcome } from '@article5/domain/consistency';
export {
  draftPublication,
  listMatchingPublications,
  listPublications,
  matchingEntry,
  recordPublicationInOj,
  reviewPublication,
  type MatchingEntry,
  type PublicationCandidate,
  type PublishedEntry,
} from './publication';
