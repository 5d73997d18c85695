import { accepted, refused, type Outcome, type Refusal } from '../kernel';

/** What must be known of a case before its decision is corrected. */
export interface DecisionToCorrect {
  /** The decision in force; none for what was decided before the portal. */
  readonly decisionId: string | undefined;
  /** A closed case is closed again when the correction is abandoned. */
  readonly wasClosed: boolean;
}

/** A correction that may begin. */
export interface CorrectionStarted {
  readonly decisionId: string;
  readonly wasClosed: boolean;
  readonly reason: string;
}

const LEAST_REASON = 10;

/**
 * Whether the decision of a case can be corrected: it stays as it is, and a new one that names it is made by the same
 * steps (proposal, four eyes, signature). Refuses `correction.nothing-in-force`, `correction.reason-missing`.
 * Source: R-050 (our design).
 */
export function startCorrection(now: DecisionToCorrect, reason: string): Outcome<CorrectionStarted> {
  const said = reason.trim();
  const refusals: Refusal[] = [];
  if (said.length < LEAST_REASON) {
    refusals.push({
      code: 'correction.reason-missing',
      field: '/reason',
      parameters: { least: LEAST_REASON },
    });
  }
  if (now.decisionId === undefined) return refused({ code: 'correction.nothing-in-force' }, ...refusals);
  if (refusals.length > 0) return refused(...refusals);
  return accepted({ decisionId: now.decisionId, wasClosed: now.wasClosed, reason: said });
}
