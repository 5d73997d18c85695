import { Injectable } from '@nestjs/common';
import type { Facet, InboxFilter, InboxRow, InboxView } from '@article5/contracts/casework';
import type { Actor } from '@article5/domain/identity';
import {
  countFacets,
  countInbox,
  listInbox,
  type Count,
  type InboxPage,
} from '@article5/persistence/casework';
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

  async execute(actor: Actor): Promise<{ views: Record<InboxView, Count> }> {
    const officer = assertOfficer(actor, 'case.list');
    return this.transactions.run(scopeOf(actor), async (tx) => ({ views: await countInbox(tx, officer) }));
  }

  /** How the cases of a filter spread over the values of each property. */
  async facets(
    actor: Actor,
    filter: InboxFilter,
  ): Promise<{ total: Count; facets: Record<Facet, (Count & { value: string })[]> }> {
    const officer = assertOfficer(actor, 'case.list');
    return this.transactions.run(scopeOf(actor), (tx) => countFacets(tx, officer, filter));
  }
}
