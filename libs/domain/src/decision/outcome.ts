import type { CaseBasis } from '../notification';

/**
 * How a notification can end by decision; `WITHDRAWN` is the exporter's act and no decision. An export is never
 * "refused" here: it is made subject to authorisation or not. Source: Art 5(2), R-005 to.
 */
export const DECISION_OUTCOMES = [
  'AUTHORISATION_REQUIRED',
  'NO_AUTHORISATION_REQUIRED',
  'NOT_CYBER_SURVEILLANCE',
  'LISTED_ITEM',
  'REDIRECTED',
] as const;
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

/** What a decision rests on. Source: domain.md 1.2 (our list; `ART_2_20` and `ART_12_2` are (unconfirmed)). */
export const LEGAL_BASES = [
  'ART_5_1',
  'ART_5_2',
  'ART_5_3_NATIONAL',
  'ART_2_20',
  'ART_3',
  'ART_12_2',
] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];

/** The provision behind each legal basis, as the ledger names it. */
export const ARTICLE_OF_BASIS = {
  ART_5_1: 'Art 5(1)',
  ART_5_2: 'Art 5(2)',
  ART_5_3_NATIONAL: 'Art 5(3)',
  ART_2_20: 'Art 2(20)',
  ART_3: 'Art 3(1)',
  ART_12_2: 'Art 12(2)',
} as const satisfies Record<LegalBasis, string>;

/** Legal bases that fit each outcome, the usual one first. */
export const BASES_OF_OUTCOME = {
  AUTHORISATION_REQUIRED: ['ART_5_2', 'ART_5_1', 'ART_5_3_NATIONAL'],
  NO_AUTHORISATION_REQUIRED: ['ART_5_2', 'ART_5_3_NATIONAL'],
  NOT_CYBER_SURVEILLANCE: ['ART_2_20'],
  LISTED_ITEM: ['ART_3'],
  REDIRECTED: ['ART_12_2'],
} as const satisfies Record<DecisionOutcome, readonly LegalBasis[]>;

/**
 * Legal bases that fit an outcome in a case that rests on this, the usual one first: what was notified as a suspicion
 * goes by national law, what nobody notified by Art 5(1). Source.
 */
export function basesFor(outcome: DecisionOutcome, basis: CaseBasis): readonly LegalBasis[] {
  if (!isArticle5Outcome(outcome)) return BASES_OF_OUTCOME[outcome];
  const usual = BASIS_OF_CASE[basis];
  return BASES_OF_OUTCOME[outcome]
    .filter((one) => one === usual || one === 'ART_5_1')
    .sort((one) => (one === usual ? -1 : 1));
}

const BASIS_OF_CASE = {
  AWARE: 'ART_5_2',
  SUSPECTING: 'ART_5_3_NATIONAL',
  INFORMED: 'ART_5_1',
} as const satisfies Record<CaseBasis, LegalBasis>;

/**
 * Outcomes that can be proposed. Where nobody notified there is nothing to answer: the exporter is informed, or the case
 * is set aside. A redirection is no decision.
 */
export function outcomesFor(basis: CaseBasis): readonly DecisionOutcome[] {
  return basis === 'INFORMED'
    ? ['AUTHORISATION_REQUIRED']
    : DECISION_OUTCOMES.filter((outcome) => outcome !== 'REDIRECTED');
}

/** The two answers that Art 5(2) itself gives; both need the four texts of Art 15(1). Source. */
export function isArticle5Outcome(outcome: DecisionOutcome): boolean {
  return outcome === 'AUTHORISATION_REQUIRED' || outcome === 'NO_AUTHORISATION_REQUIRED';
}
