import { Injectable } from '@nestjs/common';
import { MATCHER_VERSION, transactionKeys } from '@article5/domain/matching';
import { Transactions } from '@article5/persistence/kernel';
import {
  countOutdated,
  isStillMatched,
  listProfilesToCompare,
  outdateAll,
  replaceKeys,
  takeProfilesToKey,
} from '@article5/persistence/matching';
import { Matcher } from './matcher';

/** What one step did; `isDone` when nothing of an older matcher is left. */
export interface RecomputeStep {
  readonly keyed: number;
  readonly compared: number;
  readonly isDone: boolean;
}

const KEYED_AT_ONCE = 500;
const COMPARED_AT_ONCE = 50;
/** A tick of the regular work takes no longer than about so long. */
const TICK_MS = 20_000;
const RESTING_SECONDS = 600;

/**
 * Does again, in small steps, what an older version of the matcher did: first all keys, so that candidates meet, then
 * pairs, clusters and counts of each transaction. Each step is a transaction of its own that notes what is done: it may
 * be broken off anywhere, run beside the portal and beside itself, and holds a few hundred profiles in memory at most.
 */
@Injectable()
export class RecomputeMatches {
  constructor(
    private readonly transactions: Transactions,
    private readonly matcher: Matcher,
  ) {}

  /** The regular work of a worker: as many steps as fit. */
  async tick(): Promise<number> {
    const end = Date.now() + TICK_MS;
    let done = 0;
    while (Date.now() < end) {
      const step = await this.step(RESTING_SECONDS);
      done += step.keyed + step.compared;
      if (step.isDone) break;
    }
    return done;
  }

  /** One step. Transactions filed less than so many seconds ago are left to their own intake. */
  async step(restingSeconds = 0): Promise<RecomputeStep> {
    const keyed = await this.keySome();
    if (keyed > 0) return { keyed, compared: 0, isDone: false };
    const compared = await this.compareSome(restingSeconds);
    return { keyed: 0, compared, isDone: compared === 0 };
  }

  left(): Promise<{ readonly toKey: number; readonly toCompare: number }> {
    return this.transactions.asMatcher((tx) => countOutdated(tx, MATCHER_VERSION));
  }

  /** Everything is to be done again, as after a new version. */
  startOver(): Promise<void> {
    return this.transactions.asMatcher(outdateAll);
  }

  private keySome(): Promise<number> {
    return this.transactions.asMatcher(async (tx) => {
      const profiles = await takeProfilesToKey(tx, MATCHER_VERSION, KEYED_AT_ONCE);
      if (profiles.length === 0) return 0;
      const keyed = profiles.map((profile) => ({ profile, keys: transactionKeys(profile) }));
      await replaceKeys(tx, MATCHER_VERSION, keyed);
      return profiles.length;
    });
  }

  private async compareSome(restingSeconds: number): Promise<number> {
    const profiles = await this.transactions.asMatcher((tx) =>
      listProfilesToCompare(tx, MATCHER_VERSION, { size: COMPARED_AT_ONCE, restingSeconds }),
    );
    for (const profile of profiles) {
      const { authorityId, notificationId } = profile;
      const isMatched = await this.transactions.asMatcher((tx) =>
        isStillMatched(tx, authorityId, notificationId),
      );
      if (!isMatched) {
        await this.transactions.asMatcher((tx) => this.matcher.remove(tx, profile));
        continue;
      }
      const found = await this.matcher.lookAgain(profile);
      await this.transactions.asMatcher((tx) => this.matcher.write(tx, found));
    }
    return profiles.length;
  }
}
