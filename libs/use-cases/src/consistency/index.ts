export { ReadUnionCluster } from './read-union-cluster';
export { ReadUnionFigures } from './read-union-figures';
export { inPeriod } from './union-period';
export { ClusterReviews } from './cluster-reviews';
export { OwnReviews } from './own-reviews';
export { PrintDossier } from './print-dossier';
export { UnionConsultations } from './union-consultations';
export { Publications } from './publications';
