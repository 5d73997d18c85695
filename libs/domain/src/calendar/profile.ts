import type { ClockEvent, ClockEventKind, ClockState, StopCause } from './clock';
import { clockStateAfter } from './clock';
import type { CalendarDate } from './day';
import type { Period } from './period';

/**
 * What national law attaches to a limit that has passed. The portal never draws the consequence itself: it says what
 * the authority entered, and a person acts (no automatic verdict).
 */
export const LAPSE_EFFECTS = ['NONE', 'NO_REQUIREMENT', 'REQUIREMENT'] as const;
export type LapseEffect = (typeof LAPSE_EFFECTS)[number];

/** What a Member State sets about time, on a given day. Article 5 sets nothing, so the limit may be absent. */
export interface ClockProfile {
  readonly limit: Period | null;
  /** Where the limit is laid down. */
  readonly limitSource: string | null;
  readonly stopsForClarification: boolean;
  /** Does the clock stop while other bodies of the Member State are asked for an opinion? */
  readonly stopsForConsultation: boolean;
  /** Does the clock stop while the exporter is heard on an intended decision? */
  readonly stopsForHearing: boolean;
  readonly reminderDays: readonly number[];
  readonly lapseEffect: LapseEffect;
}

/** What an act on a case means for its clock. */
export type ClockStep =
  | 'START'
  | 'STOP_FOR_CLARIFICATION'
  | 'STOP_FOR_CONSULTATION'
  | 'STOP_FOR_HEARING'
  | 'RESUME'
  | 'RESUME_AFTER_CONSULTATION'
  | 'RESUME_AFTER_HEARING'
  | 'MEET'
  | 'END'
  | 'REOPEN';

/**
 * The event that an act adds to the clock, if any: none without a limit, none for a stop that the profile does not
 * have, none that the clock's state does not allow. Source: national profile; R-011.
 */
export function clockEventFor(
  step: ClockStep,
  now: { readonly on: CalendarDate; readonly state: ClockState | undefined; readonly profile: ClockProfile },
): ClockEvent | undefined {
  const { on, state, profile } = now;
  const event = eventOf(step, on, profile);
  return event && clockStateAfter(state, event.kind) !== undefined ? event : undefined;
}

function eventOf(step: ClockStep, on: CalendarDate, profile: ClockProfile): ClockEvent | undefined {
  const legalBasis = profile.limitSource ?? '';
  switch (step) {
    case 'START':
      return profile.limit ? { kind: 'STARTED', on, limit: profile.limit, legalBasis } : undefined;
    case 'STOP_FOR_CLARIFICATION':
      return profile.stopsForClarification
        ? { kind: 'STOPPED', on, cause: 'CLARIFICATION', legalBasis }
        : undefined;
    case 'STOP_FOR_CONSULTATION':
      return profile.stopsForConsultation
        ? { kind: 'STOPPED', on, cause: 'CONSULTATION', legalBasis }
        : undefined;
    case 'STOP_FOR_HEARING':
      return profile.stopsForHearing ? { kind: 'STOPPED', on, cause: 'HEARING', legalBasis } : undefined;
    case 'RESUME':
    case 'RESUME_AFTER_CONSULTATION':
    case 'RESUME_AFTER_HEARING':
      return { kind: 'RESUMED', on };
    case 'MEET':
      return { kind: 'MET', on };
    case 'END':
      return { kind: 'ENDED', on };
    case 'REOPEN':
      return { kind: 'REOPENED', on };
  }
}

/** What else still keeps a clock from running when one reason for its stop is over. */
export interface StillWaiting {
  readonly forExporter: boolean;
  readonly forOpinions: boolean;
  readonly forHearing: boolean;
}

const CAUSE_OVER: Partial<Record<ClockStep, StopCause>> = {
  RESUME: 'CLARIFICATION',
  RESUME_AFTER_CONSULTATION: 'CONSULTATION',
  RESUME_AFTER_HEARING: 'HEARING',
};

const STOPS = [
  { cause: 'CLARIFICATION', step: 'STOP_FOR_CLARIFICATION', holds: 'forExporter' },
  { cause: 'CONSULTATION', step: 'STOP_FOR_CONSULTATION', holds: 'forOpinions' },
  { cause: 'HEARING', step: 'STOP_FOR_HEARING', holds: 'forHearing' },
] as const satisfies readonly { cause: StopCause; step: ClockStep; holds: keyof StillWaiting }[];

/**
 * The events that an act adds, in order. Where the reason of the stop is over and another still holds, the clock
 * changes over to that one on the same day; where the clock stands still for another reason than the one that is over,
 * nothing happens. Source: national profile; R-011.
 */
export function clockEventsFor(
  step: ClockStep,
  now: Parameters<typeof clockEventFor>[1] & {
    readonly stoppedFor: StopCause | undefined;
    readonly waiting: StillWaiting;
  },
): readonly ClockEvent[] {
  const over = CAUSE_OVER[step];
  if (over !== undefined && now.stoppedFor !== over) return [];
  const event = clockEventFor(step, now);
  if (!event) return [];
  if (over === undefined) return [event];
  const [again] = STOPS.filter(({ cause, holds }) => cause !== over && now.waiting[holds]).flatMap(
    (other) => clockEventFor(other.step, { ...now, state: 'RUNNING' }) ?? [],
  );
  return again ? [event, again] : [event];
}

/** The state that kinds of events lead to, without counting a day: no calendar is needed for it. */
export function clockStateOf(kinds: readonly ClockEventKind[]): ClockState | undefined {
  let state: ClockState | undefined;
  for (const kind of kinds) state = clockStateAfter(state, kind) ?? state;
  return state;
}
