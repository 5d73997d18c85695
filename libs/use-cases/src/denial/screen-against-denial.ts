import { Injectable } from '@nestjs/common';
import { isInForce, type DenialStatus } from '@article5/domain/denial';
import type { SystemActor } from '@article5/domain/kernel';
import { MATCHER_VERSION, transactionKeys } from '@article5/domain/matching';
import {
  findDenialProfile,
  findTransactionsFor,
  removeHitsOf,
  upsertHit,
} from '@article5/persistence/denial';
import { Transactions } from '@article5/persistence/kernel';
import { Clock } from '../kernel';
import { hitOf } from './denial-search';

/** Payload of the job `screen-against-denial`. */
export interface ScreenAgainstDenialCommand {
  readonly denialId: string;
}

/**
 * Looks at notifications of all authorities when a denial came, changed or went: those that may be essentially
 * identical get a hit, a revoked denial's hits go. Running it twice writes the same. Source: Art 16(5).
 */
@Injectable()
export class ScreenAgainstDenial {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async execute({ authorityId }: SystemActor, { denialId }: ScreenAgainstDenialCommand): Promise<void> {
    await this.transactions.asMatcher(async (tx) => {
      const denial = await findDenialProfile(tx, { authorityId, denialId });
      if (!denial) return;
      await removeHitsOf(tx, { authorityId, denialId });
      if (!isInForce(denial.status as DenialStatus)) return;
      const at = this.clock.now();
      for (const profile of await findTransactionsFor(tx, transactionKeys(denial.profile))) {
        for (const hit of hitOf(profile, denial.profile)) {
          await upsertHit(tx, profile, hit, { matcherVersion: MATCHER_VERSION, at });
        }
      }
    });
  }
}
