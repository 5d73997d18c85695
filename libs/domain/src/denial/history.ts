import type { CalendarDate } from '../calendar';
import type { DenialStatus } from './denial';

/** What happened to a denial, oldest first; never changed, never deleted. */
export type DenialEvent =
  | { readonly kind: 'RECORDED'; readonly reviewDueOn: CalendarDate | null }
  | {
      readonly kind: 'REVIEWED';
      readonly number: number;
      readonly status: DenialStatus;
      readonly reviewDueOn: CalendarDate | null;
    }
  | { readonly kind: 'SUSPENSION_ENDED'; readonly status: DenialStatus; readonly endedOn: CalendarDate }
  | { readonly kind: 'REMINDED'; readonly days: number; readonly reviewDueOn: CalendarDate };

export const DENIAL_EVENT_KINDS = ['RECORDED', 'REVIEWED', 'SUSPENSION_ENDED', 'REMINDED'] as const;

/** Where the history leads: status, reviews made and the next day due. The stored columns must always equal it. */
export function foldDenial(events: readonly DenialEvent[]): {
  readonly status: DenialStatus;
  readonly reviews: number;
  readonly reviewDueOn: CalendarDate | null;
  readonly suspensionEndedOn: CalendarDate | null;
} {
  let status: DenialStatus = 'VALID';
  let reviews = 0;
  let reviewDueOn: CalendarDate | null = null;
  let suspensionEndedOn: CalendarDate | null = null;
  for (const event of events) {
    switch (event.kind) {
      case 'RECORDED':
        reviewDueOn = event.reviewDueOn;
        break;
      case 'REVIEWED':
        ({ status, reviewDueOn } = event);
        reviews = event.number;
        break;
      case 'SUSPENSION_ENDED':
        status = event.status;
        suspensionEndedOn = event.endedOn;
        if (status === 'REVOKED') reviewDueOn = null;
        break;
      case 'REMINDED':
        break;
    }
  }
  return { status, reviews, reviewDueOn, suspensionEndedOn };
}
