import { Injectable } from '@nestjs/common';
import { deem } from '@article5/domain/consultation';
import { findCaseOf, findSilent, lockConsultation } from '@article5/persistence/consultation';
import { NOBODY, Transactions } from '@article5/persistence/kernel';
import { lockCaseById } from '@article5/persistence/notification';
import { Clock } from '../kernel';
import { standing } from './at-hand';
import { writeDown } from './book';

const BATCH = 100;

/**
 * Notes what silence means, once the last day is over where the consulted authority is (00:00 there), for every
 * authority. Each consultation is locked and read again, so that an answer of the last minute counts and a second run
 * finds nothing. Source: Art 16(5), 14(1), (2); A4.
 */
@Injectable()
export class DeemAnswers {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Answers how many were deemed. */
  async execute(): Promise<number> {
    let deemed = 0;
    for (;;) {
      const found = await this.transactions.asRelay((tx) => findSilent(tx, this.clock.now(), BATCH));
      let done = 0;
      for (const silent of found) if (await this.note(silent)) done += 1;
      deemed += done;
      if (found.length < BATCH || done === 0) return deemed;
    }
  }

  private note(of: { readonly authorityId: string; readonly consultationId: string }): Promise<boolean> {
    const scope = { ...NOBODY, authorityId: of.authorityId };
    return this.transactions.run(scope, async (tx) => {
      const notificationId = await findCaseOf(tx, of);
      if (notificationId === undefined) return false;
      await lockCaseById(tx, of.authorityId, notificationId);
      const row = await lockConsultation(tx, of.authorityId, of.consultationId);
      if (!row) return false;
      const at = this.clock.now();
      const { now, clock } = await standing(tx, row, at);
      const event = deem(now, clock.today);
      if (event === undefined) return false;
      await writeDown(tx, scope, { row, event, by: null, at, text: null });
      return true;
    });
  }
}
