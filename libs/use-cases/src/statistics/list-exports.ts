import { Injectable } from '@nestjs/common';
import { may, type Actor } from '@article5/domain/kernel';
import type { ExportView } from '@article5/contracts/statistics';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { listExports } from '@article5/persistence/statistics';
import { assertOfficer } from '../notification';

const PAGE_SIZE = 25;

/** Exports made: whoever may read the access log sees the authority's, anyone else their own. R-048. */
@Injectable()
export class ListExports {
  constructor(private readonly transactions: Transactions) {}

  execute(
    actor: Actor,
    { cursor }: { readonly cursor?: string | undefined },
  ): Promise<{ items: ExportView[]; next?: string }> {
    const { authorityId, personId } = assertOfficer(actor, 'report.read');
    const seesAll = may(actor, 'access-log.read', { authorityId });
    return this.transactions.run(scopeOf(actor), (tx) =>
      listExports(tx, { authorityId, personId: seesAll ? null : personId, cursor, limit: PAGE_SIZE }),
    );
  }
}
