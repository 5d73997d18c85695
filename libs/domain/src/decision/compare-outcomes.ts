import type { DecisionOutcome } from './outcome';

/** A transaction found essentially identical, as far as the reader may see it. */
export interface SimilarDecision {
  /** The officer's verdict where there is one, else the machine's. */
  readonly verdict: 'SAME' | 'POSSIBLE' | 'NOT_SAME';
  readonly authorityId: string;
  /** Null while undecided or not shared. */
  readonly outcome: DecisionOutcome | null;
}

/**
 * The decisions on essentially identical transactions that a draft outcome would differ from: they need a written
 * *why we differ*. Only SAME counts (POSSIBLE is a question, not a finding), and only what the reader may see. A
 * redirection decides nothing and never differs. Source: design 4.7; R-052.
 */
export function decisionsThatDiffer<T extends SimilarDecision>(
  outcome: DecisionOutcome,
  similar: readonly T[],
): readonly T[] {
  if (outcome === 'REDIRECTED') return [];
  return similar.filter(
    (other) =>
      other.verdict === 'SAME' &&
      other.outcome !== null &&
      other.outcome !== 'REDIRECTED' &&
      other.outcome !== outcome,
  );
}
