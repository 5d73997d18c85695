import { endOfPeriod, readDay, type CalendarDate, type HolidayCalendar } from '../calendar';
import { accepted, refused, type Outcome } from '../kernel';
import type { DenialStatus, DenialType } from './denial';

/** Every denial is reviewed within three years, and every three years while it is in force. Source: Art 16(2) (unconfirmed). */
const REVIEW_PERIOD = { count: 3, unit: 'YEARS' } as const;
/** The review at which the grounds for maintaining must be explained. Source: Art 16(2) (unconfirmed); R-034. */
const EXPLAINED_AT = 3;

/** What a review may end in. Source: Art 16(2) (unconfirmed); R-033. */
export const REVIEW_RESULTS = ['RENEW', 'AMEND', 'REVOKE'] as const;
export type ReviewResult = (typeof REVIEW_RESULTS)[number];

const STATUS_AFTER = {
  RENEW: 'RENEWED',
  AMEND: 'AMENDED',
  REVOKE: 'REVOKED',
} as const satisfies Record<ReviewResult, DenialStatus>;

/** Where a denial stands: all that its rules ask. */
export interface DenialState {
  readonly denialType: DenialType;
  readonly status: DenialStatus;
  /** Reviews made so far. */
  readonly reviews: number;
  /** Null once revoked, or where an imported record gives no day of notification. */
  readonly reviewDueOn: CalendarDate | null;
  readonly suspensionEndedOn: CalendarDate | null;
}

export interface DenialReview {
  readonly result: ReviewResult;
  /** Why the denial is kept, changed or revoked; other Member States read it. */
  readonly reason: string;
  /** Grounds for maintaining it: mandatory at the third review when it is kept. */
  readonly explanation?: string | undefined;
}

/** A review to be recorded. */
export interface ReviewMade {
  /** 1, 2, 3 … */
  readonly number: number;
  readonly result: ReviewResult;
  readonly status: DenialStatus;
  readonly nextDueOn: CalendarDate | null;
}

/**
 * The last day for the review of a denial notified or last reviewed on `from`, in the denying authority's calendar.
 * A8: notified 2026-11-24 → Mon 2029-11-26. Refuses `calendar.missing`. Source: Art 16(2) (unconfirmed); Reg. 1182/71
 * Art 3; R-033.
 */
export function reviewDueOn(from: CalendarDate, calendar: HolidayCalendar): Outcome<CalendarDate> {
  const end = endOfPeriod(from, REVIEW_PERIOD, calendar);
  return end.ok ? accepted(end.value.dueOn) : end;
}

/** May a denial still be relied on? An unreviewed one stays valid, however late its review. Source: Art 16(2) (unconfirmed); R-033. */
export function isInForce(status: DenialStatus): boolean {
  return status !== 'REVOKED';
}

/** Must the grounds be explained at the next review, if the denial is kept? Source: Art 16(2) (unconfirmed); R-034. */
export function nextReviewNeedsExplanation({ reviews }: Pick<DenialState, 'reviews'>): boolean {
  return reviews + 1 === EXPLAINED_AT;
}

/**
 * A review of a denial on `today`: the next one is due three years after it (from the day of the review: our reading,
 * unconfirmed). Refuses `denial.revoked`, `denial.reason-missing`, `denial.explanation-missing` (third review, kept),
 * `calendar.missing`. Source: Art 16(2) (unconfirmed).
 */
export function reviewDenial(
  state: DenialState,
  review: DenialReview,
  today: CalendarDate,
  calendar: HolidayCalendar,
): Outcome<ReviewMade> {
  if (!isInForce(state.status)) return refused({ code: 'denial.revoked' });
  const refusals = [];
  if (review.reason.trim() === '') refusals.push({ code: 'denial.reason-missing', field: '/reason' });
  const isKept = review.result !== 'REVOKE';
  if (isKept && nextReviewNeedsExplanation(state) && (review.explanation ?? '').trim() === '') {
    refusals.push({ code: 'denial.explanation-missing', field: '/explanation', article: 'Art 16(2)' });
  }
  if (refusals.length > 0) return refused(...refusals);
  const next: Outcome<CalendarDate | null> = isKept ? reviewDueOn(today, calendar) : accepted(null);
  if (!next.ok) return next;
  return accepted({
    number: state.reviews + 1,
    result: review.result,
    status: STATUS_AFTER[review.result],
    nextDueOn: next.value,
  });
}

/** What the final assessment at the end of a suspension says: the suspension is lifted, or what was denied stays denied. */
export const SUSPENSION_RESULTS = ['LIFTED', 'MAINTAINED'] as const;
export type SuspensionResult = (typeof SUSPENSION_RESULTS)[number];

/**
 * The end of a suspension, with the final assessment that the others are told. A lifted one is no denial any more.
 * Refuses `denial.not-a-suspension`, `denial.suspension-ended`, `denial.revoked`, `denial.final-assessment-missing`,
 * `denial.day-malformed`, `denial.day-in-future`. Source: Art 16(1) second sentence; R-032.
 */
export function endSuspension(
  state: DenialState,
  end: {
    readonly endedOn: CalendarDate;
    readonly result: SuspensionResult;
    readonly finalAssessment: string;
  },
  today: CalendarDate,
): Outcome<{ readonly status: DenialStatus }> {
  if (state.denialType !== 'SUSPENSION') return refused({ code: 'denial.not-a-suspension' });
  if (!isInForce(state.status)) return refused({ code: 'denial.revoked' });
  if (state.suspensionEndedOn !== null) return refused({ code: 'denial.suspension-ended' });
  const refusals = [];
  if (end.finalAssessment.trim() === '') {
    refusals.push({
      code: 'denial.final-assessment-missing',
      field: '/finalAssessment',
      article: 'Art 16(1)',
    });
  }
  if (readDay(end.endedOn) === undefined) {
    refusals.push({ code: 'denial.day-malformed', field: '/endedOn' });
  } else if (end.endedOn > today) {
    refusals.push({ code: 'denial.day-in-future', field: '/endedOn' });
  }
  if (refusals.length > 0) return refused(...refusals);
  return accepted({ status: end.result === 'LIFTED' ? 'REVOKED' : state.status });
}

/** Days before a review is due on which the denying authority is reminded. Our design; R-035. */
export const REMINDER_DAYS = [90, 30] as const;
export type ReminderDays = (typeof REMINDER_DAYS)[number];

/**
 * The reminder to send today for a review, if one is due that was not sent for this due day: the nearest only, so
 * that a portal that stood still for months sends one and not two. Source: our design; R-035.
 */
export function reminderDue(
  dueOn: CalendarDate,
  today: CalendarDate,
  sent: readonly number[],
): ReminderDays | undefined {
  const [due, now] = [readDay(dueOn), readDay(today)];
  if (due === undefined || now === undefined) return undefined;
  const nearest = REMINDER_DAYS.filter((days) => due - now <= days).at(-1);
  return nearest !== undefined && !sent.some((days) => days <= nearest) ? nearest : undefined;
}
