import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { changedIndicators } from '@article5/domain/casework';
import { dateIn } from '@article5/domain/notification';
import { transactionFacts } from '@article5/domain/questions';
import type { ScreeningFinding } from '@article5/domain/triage';
import { listAuthorities } from '@article5/persistence/calendar';
import { findRescreening, keepRescreening, listToRescreen } from '@article5/persistence/casework';
import {
  newestListVersion,
  readIntakeCase,
  readStepResult,
  readTimeZone,
} from '@article5/persistence/intake';
import { NOBODY, Transactions } from '@article5/persistence/kernel';
import { lockCaseById } from '@article5/persistence/notification';
import { screenAgainst } from '../intake';
import { Clock } from '../kernel';
import { AssessRisk } from '../triage';
import { keepChangedIndicators } from './keep-changed-indicators';
import { openReviewTask } from './open-review-task';

const AT_ONCE = 100;

/**
 * After a new version of the restricted-party lists: screens open and recently decided cases again, each in a
 * transaction of its own that notes the version, so that it may be broken off and run again. Only what the lists change
 * in the indicators counts: both sides are computed by today's table. Source: design 4.3, 4.4.
 */
@Injectable()
export class RescreenCases {
  constructor(
    private readonly transactions: Transactions,
    private readonly assessRisk: AssessRisk,
    private readonly clock: Clock,
  ) {}

  /** The regular work of a worker. Answers how many cases were screened again. */
  async execute(): Promise<number> {
    let screened = 0;
    for (const authorityId of await this.transactions.asRelay((tx) => listAuthorities(tx))) {
      for (const { notificationId } of await this.waiting(authorityId)) {
        await this.rescreen(authorityId, notificationId);
        screened += 1;
      }
    }
    return screened;
  }

  private waiting(authorityId: string) {
    return this.transactions.run({ ...NOBODY, authorityId }, async (tx) => {
      const list = await newestListVersion(tx);
      return list ? listToRescreen(tx, { authorityId, listVersion: list.version, limit: AT_ONCE }) : [];
    });
  }

  private rescreen(authorityId: string, notificationId: string): Promise<void> {
    return this.transactions.run({ ...NOBODY, authorityId }, async (tx) => {
      const found = await lockCaseById(tx, authorityId, notificationId);
      const list = await newestListVersion(tx);
      if (!found || !list) return;
      const key = { authorityId, notificationId, version: found.version };
      const sent = await readIntakeCase(tx, key);
      const last = await lastScreening(tx, key);
      if (!sent || last.listVersion >= list.version) return;
      const at = this.clock.now();
      const today = dateIn(await readTimeZone(tx, authorityId), at.toISOString());
      const hits = await screenAgainst(tx, transactionFacts(sent.answers).parties, list.version);
      const risk = { ...key, answers: sent.answers, today };
      const before = await this.assessRisk.look(tx, { ...risk, screening: last.hits });
      const after = await this.assessRisk.look(tx, { ...risk, screening: hits });
      const changes = changedIndicators(before, after);
      await keepRescreening(tx, key, { listVersion: list.version, hits, at });
      await keepChangedIndicators(tx, key, { after, changes });
      const source = `list:${list.version}:version:${found.version}`;
      await openReviewTask(tx, found, { cause: 'LIST', source, changes }, at);
    });
  }
}

/** What the newest version of a case was last screened against: after its intake, else in it. */
async function lastScreening(
  tx: EntityManager,
  key: { readonly authorityId: string; readonly notificationId: string; readonly version: number },
): Promise<{ readonly listVersion: number; readonly hits: readonly ScreeningFinding[] }> {
  const again = await findRescreening(tx, key);
  if (again) return again;
  const result = await readStepResult(tx, key, 'screen-parties');
  const listVersion = result?.['listVersion'];
  return {
    listVersion: typeof listVersion === 'number' ? listVersion : 0,
    hits: (result?.['hits'] ?? []) as readonly ScreeningFinding[],
  };
}
