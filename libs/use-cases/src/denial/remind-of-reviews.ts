import { Injectable } from '@nestjs/common';
import { addDays } from '@article5/domain/calendar';
import { REMINDER_DAYS, reminderDue } from '@article5/domain/denial';
import { dateIn } from '@article5/domain/notification';
import {
  appendDenialEvent,
  findReviewsNear,
  lockDenial,
  readDenialEvents,
  zoneOf,
} from '@article5/persistence/denial';
import { NOBODY, Transactions } from '@article5/persistence/kernel';
import { Clock } from '../kernel';
import { askToTell } from '../message';

const BATCH = 200;

interface DenialKey {
  readonly authorityId: string;
  readonly denialId: string;
}

/**
 * Reminds authorities of the reviews of their denials, 90 and 30 days before: a line of the history and a message
 * without content. The history says what was sent, so that running it again sends nothing. Source: R-035.
 */
@Injectable()
export class RemindOfReviews {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Answers how many reminders were sent. */
  async execute(): Promise<number> {
    const now = this.clock.now().toISOString();
    // A day more than the longest reminder: zones east of UTC are a day ahead.
    const until = addDays(now.slice(0, 10), Math.max(...REMINDER_DAYS) + 1);
    let sent = 0;
    let after: string | null = null;
    for (;;) {
      const found: readonly DenialKey[] = await this.near(until, after);
      for (const denial of found) if (await this.remind(denial)) sent += 1;
      after = found.at(-1)?.denialId ?? null;
      if (found.length < BATCH) return sent;
    }
  }

  private near(until: string, after: string | null): Promise<readonly DenialKey[]> {
    return this.transactions.asRelay((tx) => findReviewsNear(tx, until, after, BATCH));
  }

  private remind(of: DenialKey): Promise<boolean> {
    const { authorityId } = of;
    return this.transactions.run({ ...NOBODY, authorityId }, async (tx) => {
      const state = await lockDenial(tx, authorityId, of.denialId);
      const dueOn = state?.reviewDueOn ?? null;
      if (dueOn === null) return false;
      const at = this.clock.now();
      const today = dateIn(await zoneOf(tx, authorityId), at.toISOString());
      const events = await readDenialEvents(tx, of);
      const sent = events.flatMap((event) =>
        event.kind === 'REMINDED' && event.reviewDueOn === dueOn ? [event.days] : [],
      );
      const days = reminderDue(dueOn, today, sent);
      if (days === undefined) return false;
      await appendDenialEvent(tx, of, { kind: 'REMINDED', days, reviewDueOn: dueOn }, { actorId: null, at });
      await askToTell(tx, { authorityId, kind: 'denial-review-due', to: { permission: 'denial.record' } });
      return true;
    });
  }
}
