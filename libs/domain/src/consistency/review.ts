import { accepted, refused, type Outcome, type Refusal } from '../kernel';

/**
 * What an authority says after looking again. EXPLAINED: the facts differ, and it says how. CHANGED: it corrects its
 * decision, by its own act in its own case. STANDS: the decision stays. The Union overturns nothing. Source: R-052.
 */
export const REVIEW_OUTCOMES = ['EXPLAINED', 'CHANGED', 'STANDS'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

/** Working days that an authority may be given; a policy of the portal, no rule of law. */
export const MOST_REVIEW_DAYS = 60;
/** Reminders that the Union may send in one consultation. */
export const MOST_REMINDERS = 3;

/**
 * Union staff ask the authorities of a cluster to look again. Refuses `review.not-divergent`, `review.open-already`,
 * `review.question-missing`, `review.period-malformed`. Source: R-052.
 */
export function askForReview(asked: {
  readonly divergent: boolean;
  readonly isOpen: boolean;
  readonly question: string;
  readonly workingDays: number;
}): Outcome<{ readonly question: string; readonly workingDays: number }> {
  if (!asked.divergent) return refused({ code: 'review.not-divergent' });
  if (asked.isOpen) return refused({ code: 'review.open-already' });
  const refusals: Refusal[] = [];
  const question = asked.question.trim();
  const { workingDays } = asked;
  if (question === '') refusals.push({ code: 'review.question-missing', field: '/question' });
  if (!Number.isInteger(workingDays) || workingDays < 1 || workingDays > MOST_REVIEW_DAYS) {
    const parameters = { most: MOST_REVIEW_DAYS };
    refusals.push({ code: 'review.period-malformed', field: '/workingDays', parameters });
  }
  return refusals.length > 0 ? refused(...refusals) : accepted({ question, workingDays });
}

/**
 * An authority answers, once; late is accepted and marked. Refuses `review.over`, `review.answered`,
 * `review.reasons-missing`. Source: R-052.
 */
export function answerReview(
  now: { readonly isOver: boolean; readonly isAnswered: boolean; readonly dueOn: string },
  given: { readonly outcome: ReviewOutcome; readonly reasons: string },
  today: string,
): Outcome<{ readonly outcome: ReviewOutcome; readonly reasons: string; readonly late: boolean }> {
  if (now.isOver) return refused({ code: 'review.over' });
  if (now.isAnswered) return refused({ code: 'review.answered' });
  const reasons = given.reasons.trim();
  if (reasons === '') return refused({ code: 'review.reasons-missing', field: '/reasons' });
  return accepted({ outcome: given.outcome, reasons, late: today > now.dueOn });
}

/** Union staff end a review with what they conclude from it. Refuses `review.over`, `review.conclusion-missing`. */
export function closeReview(now: { readonly isOver: boolean }, conclusion: string): Outcome<string> {
  if (now.isOver) return refused({ code: 'review.over' });
  const text = conclusion.trim();
  return text === '' ? refused({ code: 'review.conclusion-missing', field: '/conclusion' }) : accepted(text);
}

/**
 * May the Union remind the consulted authority now? Once a day, three times in all, and only while an answer can still
 * be given. A second one on the same day does nothing. Refuses `review.consultation-settled`, `review.reminded-enough`.
 * Source: Art 16(5); R-026.
 */
export function remindOfConsultation(
  now: { readonly isOpen: boolean; readonly remindedOn: readonly string[] },
  today: string,
): Outcome<'REMIND' | 'DONE_TODAY'> {
  if (!now.isOpen) return refused({ code: 'review.consultation-settled' });
  if (now.remindedOn.includes(today)) return accepted('DONE_TODAY');
  if (now.remindedOn.length >= MOST_REMINDERS) {
    return refused({ code: 'review.reminded-enough', parameters: { most: MOST_REMINDERS } });
  }
  return accepted('REMIND');
}
