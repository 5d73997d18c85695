import { Injectable } from '@nestjs/common';
import type { OwnReviewView } from '@article5/contracts/consistency';
import { workingDaysAfter, type HolidayCalendar } from '@article5/domain/calendar';
import { answerReview, type ReviewOutcome } from '@article5/domain/consistency';
import { may, valueOf, type Actor, type OfficerActor } from '@article5/domain/kernel';
import { findAuthorityTime, findHolidays } from '@article5/persistence/calendar';
import {
  keepReviewAnswer,
  listOwnReviews,
  lockOwnReview,
  type OwnReviewRow,
} from '@article5/persistence/consistency';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { keepText } from '@article5/persistence/ledger';
import { lockCaseById } from '@article5/persistence/notification';
import { Clock, notFound } from '../kernel';
import { askToTell } from '../message';
import { assertOfficer, recordAct } from '../notification';

/** What the Union asks an authority to look at again, and its answer: explained, changed or stands. Source: R-052. */
@Injectable()
export class OwnReviews {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<{ items: OwnReviewView[] }> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const officer = assertOfficer(actor, 'case.read');
      const { today, calendar } = await findAuthorityTime(tx, officer.authorityId, this.clock.now());
      const holidays = await findHolidays(tx, calendar);
      const rows = await listOwnReviews(tx, officer.authorityId);
      return { items: rows.map((row) => ownView(officer, row, { today, holidays })) };
    });
  }

  /** The answer is an act of each case concerned; the decision itself is changed by its own acts, or not at all. */
  answer(
    actor: Actor,
    command: { readonly reviewId: string; readonly outcome: ReviewOutcome; readonly reasons: string },
  ): Promise<OwnReviewView> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const officer = assertOfficer(actor, 'union-review.answer');
      const { authorityId } = officer;
      const { reviewId } = command;
      const row = await lockOwnReview(tx, authorityId, reviewId);
      if (!row) throw notFound('review');
      const now = this.clock.now();
      const { today, calendar } = await findAuthorityTime(tx, authorityId, now);
      const state = { isOver: row.closedAt !== null, isAnswered: row.outcome !== null, dueOn: row.dueOn };
      const answer = valueOf(answerReview(state, command, today));
      await keepReviewAnswer(tx, { authorityId, reviewId }, { ...answer, at: now, by: officer.personId });
      for (const notificationId of row.notificationIds) {
        const found = await lockCaseById(tx, authorityId, notificationId);
        if (!found) continue;
        const reasons = await keepText(tx, { ...found, kind: 'union-review-answer', text: answer.reasons });
        await recordAct(
          tx,
          { found, officer, now },
          {
            kind: 'UNION_REVIEW_ANSWERED',
            permission: 'union-review.answer',
            payload: { review: reviewId, outcome: answer.outcome, late: answer.late, reasons },
          },
        );
      }
      await askToTell(tx, { authorityId, kind: 'review-answered', to: { union: 'union.review' } });
      const holidays = await findHolidays(tx, calendar);
      return ownView(officer, { ...row, ...answer, answeredAt: now }, { today, holidays });
    });
  }
}

function ownView(
  officer: OfficerActor,
  row: OwnReviewRow,
  { today, holidays }: { readonly today: string; readonly holidays: HolidayCalendar },
): OwnReviewView {
  const { reviewId, question, references, dueOn, calendar, outcome, reasons, late } = row;
  const isOver = row.closedAt !== null;
  const waits = !isOver && outcome === null;
  const left = waits ? workingDaysAfter(today, dueOn, holidays) : undefined;
  return {
    ...{ reviewId, question, references: [...references], dueOn, calendar, outcome, reasons, late, isOver },
    askedAt: row.askedAt.toISOString(),
    answeredAt: row.answeredAt?.toISOString() ?? null,
    workingDaysLeft: left?.ok ? left.value.length : null,
    mayAnswer: waits && may(officer, 'union-review.answer', { authorityId: officer.authorityId }),
  };
}
