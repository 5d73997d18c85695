export { CompareAgain, type CompareAgainCommand } from './compare-again';
export { RecomputeMatches, type RecomputeStep } from './recompute-matches';
export { Matcher, type Found } from './matcher';
