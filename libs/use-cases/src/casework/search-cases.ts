import { Injectable } from '@nestjs/common';
import type { FoundCase } from '@article5/contracts/casework';
import { searchWords } from '@article5/domain/intake';
import type { Actor } from '@article5/domain/identity';
import { Refused } from '@article5/domain/kernel';
import { findInboxRows, searchCases, type Count } from '@article5/persistence/casework';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { assertOfficer } from '../notification';

/** What an officer looks for. */
export interface SearchCommand {
  readonly q: string;
  readonly status?: string | undefined;
  readonly itemFamily?: string | undefined;
  readonly destination?: string | undefined;
  readonly year?: number | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/**
 * Cases of the officer's authority that hold every word of the query, in whatever script either is written. Refuses
 * `search.nothing-to-search` for a query without a word of two letters.
 */
@Injectable()
export class SearchCases {
  constructor(private readonly transactions: Transactions) {}

  async execute(
    actor: Actor,
    { q, cursor, limit, ...narrowing }: SearchCommand,
  ): Promise<{ items: FoundCase[]; total: Count; next?: string }> {
    const officer = assertOfficer(actor, 'case.list');
    const words = searchWords(q);
    if (words.length === 0) throw new Refused([{ code: 'search.nothing-to-search', field: '/q' }]);
    const narrowed = Object.fromEntries(
      Object.entries(narrowing).filter((entry): entry is [string, string | number] => entry[1] !== undefined),
    );
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { found, ...rest } = await searchCases(tx, { words, narrowed, cursor, limit });
      const ids = found.map(({ notificationId }) => notificationId);
      const rows = await findInboxRows(tx, officer.authorityId, ids);
      const rowOf = new Map(rows.map((row) => [row.notificationId, row]));
      const items = found.flatMap(({ notificationId, places }) => {
        const row = rowOf.get(notificationId);
        return row === undefined ? [] : [{ ...row, places }];
      });
      return { items, ...rest };
    });
  }
}
