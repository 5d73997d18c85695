import { REASON_CODES } from '../decision';
import { accepted, refused, type Outcome, type Refusal } from '../kernel';
import { CALIBRATION_OUTCOMES } from './results';

/** DRAFT: being composed. OPEN: authorities decide, blind. CLOSED: results are told, nothing is added. */
export type RoundState = 'DRAFT' | 'OPEN' | 'CLOSED';

const NEXT: Readonly<Record<RoundState, RoundState | undefined>> = {
  DRAFT: 'OPEN',
  OPEN: 'CLOSED',
  CLOSED: undefined,
};

/** A round moves on, never back. Refuses `calibration.not-in-this-state`. */
export function moveRound(state: RoundState, to: RoundState): Outcome<RoundState> {
  return NEXT[state] === to ? accepted(to) : refused({ code: 'calibration.not-in-this-state' });
}

/** An authority's answer to a vignette. */
export interface AnswerToGive {
  readonly outcome: string;
  readonly reasonCodes: readonly string[];
}

/**
 * Checks an answer: while the round is open, a known outcome, at least one reason of the catalogue. It may be changed
 * until the round closes. Refuses `calibration.not-in-this-state`, `calibration.outcome-unknown`,
 * `calibration.reason-missing`, `calibration.reason-unknown`.
 */
export function answerVignette(state: RoundState, answer: AnswerToGive): Outcome<AnswerToGive> {
  const refusals: Refusal[] = [];
  const known: readonly string[] = REASON_CODES;
  if (state !== 'OPEN') refusals.push({ code: 'calibration.not-in-this-state' });
  if (!(CALIBRATION_OUTCOMES as readonly string[]).includes(answer.outcome)) {
    refusals.push({ code: 'calibration.outcome-unknown', field: '/outcome' });
  }
  if (answer.reasonCodes.length === 0) {
    refusals.push({ code: 'calibration.reason-missing', field: '/reasonCodes' });
  }
  if (answer.reasonCodes.some((code) => !known.includes(code))) {
    refusals.push({ code: 'calibration.reason-unknown', field: '/reasonCodes' });
  }
  return refusals.length > 0
    ? refused(...refusals)
    : accepted({ ...answer, reasonCodes: [...new Set(answer.reasonCodes)] });
}
