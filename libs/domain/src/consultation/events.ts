import type { CalendarDate } from '../calendar';
import type { ConsultationAnswer, ConsultationKind, DeemedAnswer } from './kinds';

/** Which of the two acts: the authority whose case it is, or the one that is asked. The clock acts for neither. */
export type ConsultationSide = 'ASKING' | 'CONSULTED';

/** What happened in a consultation, oldest first. Never changed, never deleted; the first is ASKED. */
export type ConsultationEvent =
  | {
      readonly kind: 'ASKED';
      readonly consultation: ConsultationKind;
      /** Date of receipt where the consulted authority is. */
      readonly receivedOn: CalendarDate;
      readonly dueOn: CalendarDate;
    }
  | { readonly kind: 'EXTENSION_PROPOSED'; readonly by: ConsultationSide; readonly workingDays: number }
  | {
      readonly kind: 'EXTENSION_AGREED';
      readonly by: ConsultationSide;
      readonly workingDays: number;
      readonly dueOn: CalendarDate;
    }
  | { readonly kind: 'EXTENSION_DECLINED'; readonly by: ConsultationSide }
  | { readonly kind: 'ANSWERED'; readonly answer: ConsultationAnswer }
  | { readonly kind: 'DEEMED'; readonly answer: DeemedAnswer }
  | { readonly kind: 'TAKEN_BACK' }
  | { readonly kind: 'EXPLAINED' };

export type ConsultationEventKind = ConsultationEvent['kind'];
export const CONSULTATION_EVENT_KINDS = [
  'ASKED',
  'EXTENSION_PROPOSED',
  'EXTENSION_AGREED',
  'EXTENSION_DECLINED',
  'ANSWERED',
  'DEEMED',
  'TAKEN_BACK',
  'EXPLAINED',
] as const satisfies readonly ConsultationEventKind[];

export const CONSULTATION_STATES = ['OPEN', 'ANSWERED', 'DEEMED', 'TAKEN_BACK'] as const;
export type ConsultationState = (typeof CONSULTATION_STATES)[number];

/** Where a consultation stands. */
export interface Consultation {
  readonly kind: ConsultationKind;
  readonly state: ConsultationState;
  readonly receivedOn: CalendarDate;
  /** Without any extension; kept apart from `dueOn` (domain.md 1.4). */
  readonly initialDueOn: CalendarDate;
  readonly dueOn: CalendarDate;
  /** Working days added by agreement, in all. */
  readonly extendedBy: number;
  /** An extension that one side proposed and the other has not answered. */
  readonly proposal: { readonly by: ConsultationSide; readonly workingDays: number } | null;
  readonly answer: ConsultationAnswer | DeemedAnswer | null;
  /** Why the asking authority decided otherwise was recorded. */
  readonly explained: boolean;
}

/** Where the events lead; undefined where they do not begin with ASKED. */
export function foldConsultation(events: readonly ConsultationEvent[]): Consultation | undefined {
  let now: Consultation | undefined;
  for (const event of events) now = after(now, event);
  return now;
}

function after(now: Consultation | undefined, event: ConsultationEvent): Consultation | undefined {
  if (event.kind === 'ASKED') return opened(event);
  if (now === undefined) return undefined;
  switch (event.kind) {
    case 'EXTENSION_PROPOSED':
      return { ...now, proposal: { by: event.by, workingDays: event.workingDays } };
    case 'EXTENSION_AGREED':
      return { ...now, proposal: null, dueOn: event.dueOn, extendedBy: now.extendedBy + event.workingDays };
    case 'EXTENSION_DECLINED':
      return { ...now, proposal: null };
    case 'ANSWERED':
      return { ...now, proposal: null, state: 'ANSWERED', answer: event.answer };
    case 'DEEMED':
      return { ...now, proposal: null, state: 'DEEMED', answer: event.answer };
    case 'TAKEN_BACK':
      return { ...now, proposal: null, state: 'TAKEN_BACK' };
    case 'EXPLAINED':
      return { ...now, explained: true };
  }
}

function opened(event: Extract<ConsultationEvent, { kind: 'ASKED' }>): Consultation {
  return {
    kind: event.consultation,
    state: 'OPEN',
    receivedOn: event.receivedOn,
    initialDueOn: event.dueOn,
    dueOn: event.dueOn,
    extendedBy: 0,
    proposal: null,
    answer: null,
    explained: false,
  };
}
