export { ReadUnionCluster } from './read-union-cluster';
export { ReadUnionFigures } from './read-union-figures';
export { inPeriod } from './union-period';
