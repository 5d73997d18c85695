import { Injectable } from '@nestjs/common';
import type { SystemActor } from '@article5/domain/kernel';
import { Transactions } from '@article5/persistence/kernel';
import { isStillMatched, readProfile } from '@article5/persistence/matching';
import { Matcher } from './matcher';

/** Payload of the job `compare-transaction`. */
export interface CompareAgainCommand {
  readonly notificationId: string;
}

/**
 * Looks again at one transaction after an officer's verdict, a decision or a withdrawal. A withdrawn or redirected one
 * leaves the register; one that was never filed is left to its intake. Running it twice writes the same.
 */
@Injectable()
export class CompareAgain {
  constructor(
    private readonly transactions: Transactions,
    private readonly matcher: Matcher,
  ) {}

  async execute(actor: SystemActor, { notificationId }: CompareAgainCommand): Promise<void> {
    const { authorityId } = actor;
    const profile = await this.transactions.asMatcher((tx) => readProfile(tx, authorityId, notificationId));
    if (!profile) return;
    const isMatched = await this.transactions.asMatcher((tx) =>
      isStillMatched(tx, authorityId, notificationId),
    );
    if (!isMatched) {
      await this.transactions.asMatcher((tx) => this.matcher.remove(tx, profile));
      return;
    }
    const found = await this.matcher.lookAgain(profile);
    await this.transactions.asMatcher((tx) => this.matcher.write(tx, found));
  }
}
