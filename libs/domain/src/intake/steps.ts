/** The queued checks of a submitted version. Source: design 4.3. */
export type IntakeStep =
  | 'scan-attachments'
  | 'check-completeness'
  | 'screen-parties'
  | 'match-transactions'
  | 'assess-risk'
  | 'route-case';

/** Where a step stands. FAILED waits for an officer; the case stays workable meanwhile. */
export type IntakeStepState = 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED';

/**
 * What each step waits for: its forerunners must have ended, done or failed. The checks run side by side; the
 * indicators need their results, the routing needs the indicators.
 */
export const INTAKE_STEPS = {
  'scan-attachments': [],
  'check-completeness': [],
  'screen-parties': [],
  'match-transactions': [],
  'assess-risk': ['scan-attachments', 'check-completeness', 'screen-parties', 'match-transactions'],
  'route-case': ['assess-risk'],
} as const satisfies Record<IntakeStep, readonly IntakeStep[]>;

/** All steps, in the order in which they are shown. */
export const INTAKE_STEP_NAMES = Object.keys(INTAKE_STEPS) as readonly IntakeStep[];

export function isIntakeStep(name: string): name is IntakeStep {
  return name in INTAKE_STEPS;
}

/** Whether a step may start: all its forerunners have ended. A step that has no row yet has not ended. */
export function mayStart(step: IntakeStep, states: ReadonlyMap<IntakeStep, IntakeStepState>): boolean {
  return INTAKE_STEPS[step].every((before) => {
    const state = states.get(before);
    return state === 'DONE' || state === 'FAILED';
  });
}

/**
 * The steps to run again when an officer retries a failed one: the step itself, and the indicators, which rest on
 * the checks. A case that was routed stays where officers have put it since.
 */
export function stepsToRepeat(step: IntakeStep): readonly IntakeStep[] {
  const isCheck = INTAKE_STEPS[step].length === 0;
  return isCheck && step !== 'scan-attachments' ? [step, 'assess-risk'] : [step];
}
