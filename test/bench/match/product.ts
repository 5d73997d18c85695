import 'reflect-metadata';
// What the measures of matching use of the product, bundled for a run.
export {
  blockingKeys,
  foldText,
  lookUpRank,
  MATCHER_VERSION,
  scoreParties,
  transactionKeys,
} from '@article5/domain/matching';
export { findCandidates } from '@article5/persistence/matching';
export { Matcher } from '@article5/use-cases/matching';
