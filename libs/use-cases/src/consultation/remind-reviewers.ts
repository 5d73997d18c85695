import { Injectable } from '@nestjs/common';
import { addDays, workingDaysAfter } from '@article5/domain/calendar';
import { listAuthorities } from '@article5/persistence/calendar';
import { takeUnreminded } from '@article5/persistence/consultation';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { Clock } from '../kernel';
import { tellBody } from './ask-nationally';
import { roundTime } from './national-views';

/** Working days before the due date on which bodies that have not answered are reminded. */
const AHEAD = 2;

/**
 * Reminds bodies whose opinion is missing: two working days before the due date, and once more when it has passed.
 * Runs by the clock; what was sent is marked in the same transaction, so a second run sends nothing.
 */
@Injectable()
export class RemindReviewers {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Answers how many bodies were reminded. */
  async execute(): Promise<number> {
    const authorities = await this.transactions.asRelay((tx) => listAuthorities(tx));
    let reminded = 0;
    for (const authorityId of authorities) reminded += await this.ofAuthority(authorityId);
    return reminded;
  }

  private ofAuthority(authorityId: string): Promise<number> {
    return this.transactions.run(scopeOf({ kind: 'system', authorityId }), async (tx) => {
      const at = this.clock.now();
      const { today, holidays } = await roundTime(tx, authorityId, at);
      const days = workingDaysAfter(today, addDays(today, AHEAD * 3 + 7), holidays);
      const until = (days.ok ? days.value[AHEAD - 1] : undefined) ?? addDays(today, AHEAD);
      const late = await takeUnreminded(tx, authorityId, { until, today });
      for (const body of late) await tellBody(tx, { ...body, messageKind: 'opinion-asked', at });
      return late.length;
    });
  }
}
