import { Injectable } from '@nestjs/common';
import { addDays, reminderDue, workingDaysAfter, type HolidayCalendar } from '@article5/domain/calendar';
import { findAuthorityTime, findHolidays, listAuthorities } from '@article5/persistence/calendar';
import { keepRequestReminder, listDueRequests, type DueRequest } from '@article5/persistence/clarification';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { Clock } from '../kernel';
import { askToTell } from '../message';

/** The reminder after the day that was set. */
const OVERDUE = -1;
/** Where the authority's profile names no days: two working days before. Our default, no rule. */
const USUAL_DAYS = [2] as const;
const AHEAD = (workingDays: number) => workingDays * 3 + 21;

/**
 * Reminds exporters of questions that wait for an answer: so many working days before the day set as the authority's
 * profile says, and once after it. Runs by the clock, reads everything anew and remembers what it sent, so that a
 * second run sends nothing. Messages say that there is something to read, never what.
 */
@Injectable()
export class RemindOfQuestions {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Answers how many reminders were asked for. */
  async execute(): Promise<number> {
    const authorities = await this.transactions.asRelay((tx) => listAuthorities(tx));
    let reminded = 0;
    for (const authorityId of authorities) reminded += await this.ofAuthority(authorityId);
    return reminded;
  }

  private ofAuthority(authorityId: string): Promise<number> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf({ kind: 'system', authorityId }), async (tx) => {
      const { today, calendar, profile } = await findAuthorityTime(tx, authorityId, at);
      const days = profile.reminderDays.length > 0 ? profile.reminderDays : USUAL_DAYS;
      const near = await listDueRequests(tx, authorityId, addDays(today, AHEAD(Math.max(...days))));
      if (near.length === 0) return 0;
      const holidays = await findHolidays(tx, calendar);
      let reminded = 0;
      for (const request of near) {
        const due = reminderOf(request, { today, days, holidays });
        if (due === undefined || !(await keepRequestReminder(tx, request, due, at))) continue;
        const { notificationId, organisationId } = request;
        await askToTell(tx, { authorityId, notificationId, kind: 'answer-near', to: { organisationId } });
        reminded += 1;
      }
      return reminded;
    });
  }
}

function reminderOf(
  { dueOn }: DueRequest,
  now: { readonly today: string; readonly days: readonly number[]; readonly holidays: HolidayCalendar },
): number | undefined {
  if (dueOn < now.today) return OVERDUE;
  const left = workingDaysAfter(now.today, dueOn, now.holidays);
  return left.ok ? reminderDue(now.days, left.value.length) : undefined;
}
