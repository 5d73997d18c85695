import { accepted, refused, type Outcome } from '../kernel';

/**
 * At notification the look-up is advice (Art 16(5) speaks of authorisations: our reading); before a licence decision
 * it is mandatory. Source: Art 16(5); R-023; domain.md 1.4.
 */
export const SEARCH_STAGES = ['NOTIFICATION', 'LICENCE'] as const;
export type SearchStage = (typeof SEARCH_STAGES)[number];

/** A search of all valid denials, as it was recorded. */
export interface DenialSearch {
  readonly stage: SearchStage;
  /** UTC instant. */
  readonly searchedAt: string;
  readonly hits: number;
}

/**
 * The gate before a licence decision: the valid denials were searched at that stage, after the transaction last
 * changed. Refuses `denial.search-not-done`, `denial.search-outdated`. Source: Art 16(5) first sentence; R-023.
 */
export function licenceGate(searches: readonly DenialSearch[], changedAt: string): Outcome<'SEARCHED'> {
  const made = searches.filter(({ stage }) => stage === 'LICENCE');
  if (made.length === 0) return refused({ code: 'denial.search-not-done', article: 'Art 16(5)' });
  if (!made.some(({ searchedAt }) => searchedAt >= changedAt)) {
    return refused({ code: 'denial.search-outdated', article: 'Art 16(5)' });
  }
  return accepted('SEARCHED');
}
