import { Injectable } from '@nestjs/common';
import type { InboxRow, InboxView } from '@article5/contracts/casework';
import type { Actor } from '@article5/domain/identity';
import { countInbox, listInbox, type InboxPage } from '@article5/persistence/casework';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { assertOfficer } from '../notification';

/** One page of a view of the authority's inbox. */
@Injectable()
export class ListInbox {
  constructor(private readonly transactions: Transactions) {}

  async execute(actor: Actor, page: InboxPage): Promise<{ items: InboxRow[]; next?: string }> {
    const officer = assertOfficer(actor, 'case.list');
    return this.transactions.run(scopeOf(actor), (tx) => listInbox(tx, officer, page));
  }
}

/** How many cases each view has. */
@Injectable()
export class CountInbox {
  constructor(private readonly transactions: Transactions) {}

  async execute(actor: Actor): Promise<{ views: Record<InboxView, { count: number; capped: boolean }> }> {
    const officer = assertOfficer(actor, 'case.list');
    return this.transactions.run(scopeOf(actor), async (tx) => ({ views: await countInbox(tx, officer) }));
  }
}
