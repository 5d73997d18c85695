import type { ClockStep } from '../calendar';
import type { ActionKind } from './lifecycle';

/** What acts mean for the clock of a case; acts that are not named leave it alone. Source,
 * */
const STEPS: Partial<Record<ActionKind, ClockStep>> = {
  SUBMITTED: 'START',
  CLARIFICATION_ASKED: 'STOP_FOR_CLARIFICATION',
  CLARIFICATION_ANSWERED: 'RESUME',
  CLARIFICATION_CANCELLED: 'RESUME',
  OPINION_ASKED: 'STOP_FOR_CONSULTATION',
  OPINIONS_ENDED: 'RESUME_AFTER_CONSULTATION',
  OPINIONS_WITHDRAWN: 'RESUME_AFTER_CONSULTATION',
  HEARING_OPENED: 'STOP_FOR_HEARING',
  HEARING_ANSWERED: 'RESUME_AFTER_HEARING',
  HEARING_LAPSED: 'RESUME_AFTER_HEARING',
  HEARING_TAKEN_BACK: 'RESUME_AFTER_HEARING',
  DECIDED: 'MEET',
  CASE_OPENED: 'START',
  SET_ASIDE: 'END',
  REDIRECTION_RECEIVED: 'START',
  REDIRECTED: 'END',
  REDIRECTION_RETURNED: 'END',
  REDIRECTION_CAME_BACK: 'REOPEN',
  WITHDRAWN: 'END',
};

export function clockStepOf(kind: ActionKind): ClockStep | undefined {
  return STEPS[kind];
}
