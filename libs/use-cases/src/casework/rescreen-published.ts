import { Injectable } from '@nestjs/common';
import { changedIndicators } from '@article5/domain/casework';
import { dateIn } from '@article5/domain/notification';
import type { ScreeningFinding } from '@article5/domain/triage';
import { listAuthorities } from '@article5/persistence/calendar';
import { findRescreening, listToHoldAgainst } from '@article5/persistence/casework';
import { readIntakeCase, readStepResult, readTimeZone } from '@article5/persistence/intake';
import { NOBODY, Transactions } from '@article5/persistence/kernel';
import { lockCaseById } from '@article5/persistence/notification';
import { keepListLook, readListInForce, readListLookedAt } from '@article5/persistence/triage';
import { Clock } from '../kernel';
import { AssessRisk } from '../triage';
import { keepChangedIndicators } from './keep-changed-indicators';
import { openReviewTask } from './open-review-task';

const AT_ONCE = 100;

/**
 * After a publication under Art 5(6), or the end of one: holds open and recently decided cases against the list in
 * force, each in a transaction of its own that notes the entries, so that it may be broken off and run again. A case
 * that falls under a new entry gets RF-ITEM-05 and is to be looked at again. Source: Art 5(6), 5(7); R-022.
 */
@Injectable()
export class RescreenPublished {
  constructor(
    private readonly transactions: Transactions,
    private readonly assessRisk: AssessRisk,
    private readonly clock: Clock,
  ) {}

  /** The regular work of a worker. Answers how many cases were looked at again. */
  async execute(): Promise<number> {
    let looked = 0;
    for (const authorityId of await this.transactions.asRelay((tx) => listAuthorities(tx))) {
      for (const { notificationId } of await this.waiting(authorityId)) {
        await this.hold(authorityId, notificationId);
        looked += 1;
      }
    }
    return looked;
  }

  private waiting(authorityId: string) {
    return this.transactions.run({ ...NOBODY, authorityId }, async (tx) => {
      const entries = (await readListInForce(tx)).map(({ entryId }) => entryId);
      return listToHoldAgainst(tx, { authorityId, entries, limit: AT_ONCE });
    });
  }

  private hold(authorityId: string, notificationId: string): Promise<void> {
    return this.transactions.run({ ...NOBODY, authorityId }, async (tx) => {
      const found = await lockCaseById(tx, authorityId, notificationId);
      if (!found) return;
      const key = { authorityId, notificationId, version: found.version };
      const sent = await readIntakeCase(tx, key);
      if (!sent) return;
      const at = this.clock.now();
      const screening =
        (await findRescreening(tx, key))?.hits ?? hitsOf(await readStepResult(tx, key, 'screen-parties'));
      const today = dateIn(await readTimeZone(tx, authorityId), at.toISOString());
      const risk = { ...key, answers: sent.answers, screening, today };
      const listed = await readListInForce(tx);
      const before = await this.assessRisk.look(tx, { ...risk, listed: await readListLookedAt(tx, key) });
      const after = await this.assessRisk.look(tx, { ...risk, listed });
      const changes = changedIndicators(before, after);
      await keepListLook(tx, key, listed, at);
      await keepChangedIndicators(tx, key, { after, changes });
      const entries = listed.map(({ entryId }) => entryId).join();
      const source = `published:${entries}:version:${found.version}`;
      await openReviewTask(tx, found, { cause: 'PUBLICATION', source, changes }, at);
    });
  }
}

function hitsOf(result: Readonly<Record<string, unknown>> | undefined): readonly ScreeningFinding[] {
  return (result?.['hits'] ?? []) as readonly ScreeningFinding[];
}
