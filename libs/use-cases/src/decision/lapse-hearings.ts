import { Injectable } from '@nestjs/common';
import { statusAfter } from '@article5/domain/notification';
import { findSilentHearings } from '@article5/persistence/decision';
import { NOBODY, Transactions } from '@article5/persistence/kernel';
import { lockCaseById } from '@article5/persistence/notification';
import { Clock } from '../kernel';
import { lapseSilent } from './hearing-at-hand';

const BATCH = 100;

/**
 * Notes that exporters said nothing in time, for every authority, once the last day is over there; the clock goes on
 * from that day. Each case is locked and its hearings read again, so that a second run finds nothing.
 */
@Injectable()
export class LapseHearings {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Answers how many lapsed. */
  async execute(): Promise<number> {
    let lapsed = 0;
    for (;;) {
      const silent = await this.transactions.asRelay((tx) => findSilentHearings(tx, this.clock.now(), BATCH));
      let done = 0;
      for (const of of silent) done += await this.note(of);
      lapsed += done;
      if (silent.length < BATCH || done === 0) return lapsed;
    }
  }

  private note(of: { readonly authorityId: string; readonly notificationId: string }): Promise<number> {
    const { authorityId, notificationId } = of;
    return this.transactions.run({ ...NOBODY, authorityId }, async (tx) => {
      const found = await lockCaseById(tx, authorityId, notificationId);
      if (!found || !statusAfter(found.status, 'HEARING_LAPSED').ok) return 0;
      return lapseSilent(tx, found, this.clock.now());
    });
  }
}
