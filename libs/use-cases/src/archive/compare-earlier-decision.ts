import { Injectable } from '@nestjs/common';
import { earlierFacts } from '@article5/domain/archive';
import type { SystemActor } from '@article5/domain/kernel';
import { transactionProfile } from '@article5/domain/matching';
import { findEarlierDecision } from '@article5/persistence/archive';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { Matcher } from '../matching';

/** Payload of the job `compare-earlier-decision`. */
export interface CompareEarlierCommand {
  readonly notificationId: string;
}

/**
 * Files a decision of before the portal with the matcher and compares it with the transactions of the whole Union, so
 * that a new case finds it. Run by the worker; running it twice writes the same. Source: Art 2(22); R-024.
 */
@Injectable()
export class CompareEarlierDecision {
  constructor(
    private readonly transactions: Transactions,
    private readonly matcher: Matcher,
  ) {}

  async execute(actor: SystemActor, { notificationId }: CompareEarlierCommand): Promise<void> {
    const { authorityId } = actor;
    const decision = await this.transactions.run(scopeOf(actor), (tx) =>
      findEarlierDecision(tx, authorityId, notificationId),
    );
    if (!decision) return;
    const profile = transactionProfile(earlierFacts(decision), { authorityId, notificationId });
    const found = await this.matcher.compare(profile, 1);
    await this.transactions.asMatcher((tx) => this.matcher.write(tx, found));
  }
}
