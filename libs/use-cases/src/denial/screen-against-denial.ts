import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { isInForce, type DenialStatus } from '@article5/domain/denial';
import type { SystemActor } from '@article5/domain/kernel';
import { MATCHER_VERSION, transactionKeys } from '@article5/domain/matching';
import {
  findDenialProfile,
  findTransactionsFor,
  lockHitsOf,
  removeHitsOf,
  upsertHit,
  type HitOfCase,
} from '@article5/persistence/denial';
import { addToOutbox, Transactions } from '@article5/persistence/kernel';
import { Clock } from '../kernel';
import { hitOf } from './denial-search';

/** Payload of the job `screen-against-denial`. */
export interface ScreenAgainstDenialCommand {
  readonly denialId: string;
}

/**
 * Looks at notifications of all authorities when a denial came, changed or went: those that may be essentially
 * identical get a hit, a revoked denial's hits go. Where a hit appears, ends or changes strength, the case's authority is
 * told to look again. Running it twice writes the same. Source: Art 16(5).
 */
@Injectable()
export class ScreenAgainstDenial {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async execute({ authorityId }: SystemActor, { denialId }: ScreenAgainstDenialCommand): Promise<void> {
    await this.transactions.asMatcher(async (tx) => {
      const of = { authorityId, denialId };
      const before = await lockHitsOf(tx, of);
      const denial = await findDenialProfile(tx, of);
      if (!denial) return;
      await removeHitsOf(tx, of);
      const after: HitOfCase[] = [];
      const at = this.clock.now();
      const profiles = isInForce(denial.status as DenialStatus)
        ? await findTransactionsFor(tx, transactionKeys(denial.profile))
        : [];
      for (const profile of profiles) {
        for (const hit of hitOf(profile, denial.profile)) {
          await upsertHit(tx, profile, hit, { matcherVersion: MATCHER_VERSION, at });
          const { authorityId: caseAuthority, notificationId } = profile;
          after.push({ authorityId: caseAuthority, notificationId, verdict: hit.verdict });
        }
      }
      await tellChanges(tx, of, before, after);
    });
  }
}

/** Asks each authority whose case's hit appeared, ended or changed strength to open a review task. */
async function tellChanges(
  tx: EntityManager,
  denial: { readonly authorityId: string; readonly denialId: string },
  before: readonly HitOfCase[],
  after: readonly HitOfCase[],
): Promise<void> {
  const was = new Map(before.map((hit) => [hit.notificationId, hit]));
  const is = new Map(after.map((hit) => [hit.notificationId, hit]));
  for (const { authorityId, notificationId } of new Map([...was, ...is]).values()) {
    const [old, now] = [was.get(notificationId)?.verdict, is.get(notificationId)?.verdict];
    if (old === now) continue;
    await addToOutbox(tx, {
      authorityId,
      job: 'open-denial-review',
      payload: {
        ...{ authorityId, notificationId, changeId: newId() },
        ...{ denialAuthorityId: denial.authorityId, denialId: denial.denialId },
        ...{ before: old ?? 'NONE', after: now ?? 'NONE' },
      },
    });
  }
}
