import { Injectable } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import { SHARED_IMMEDIATELY_WITHIN_DAYS, type DataFault } from '@article5/domain/statistics';
import type { UnionFilter } from '@article5/contracts/consistency';
import type { FaultyRecord, QualityRow } from '@article5/contracts/statistics';
import { logAccess } from '@article5/persistence/consistency';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { countFaults, listFaulty } from '@article5/persistence/statistics';
import { inPeriod } from '../consistency';
import { assertMay, Clock } from '../kernel';

const PAGE_SIZE = 50;

/** How sound the data are that authorities shared, and the records behind each number. `union.read`. R-048. */
@Injectable()
export class ReadDataQuality {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  summary(
    actor: Actor,
    filter: UnionFilter,
  ): Promise<{ from: string; to: string; lateAfterDays: number; rows: QualityRow[] }> {
    assertMay(actor, 'union.read', {});
    const counted = inPeriod(filter, this.clock.now());
    return this.transactions.asUnion(scopeOf(actor), async (tx) => ({
      ...{ from: counted.from, to: counted.to, lateAfterDays: SHARED_IMMEDIATELY_WITHIN_DAYS },
      rows: await countFaults(tx, counted),
    }));
  }

  /** Each record shown is logged for the authority whose case it is. */
  records(
    actor: Actor,
    filter: UnionFilter & {
      readonly memberState?: string | undefined;
      readonly fault?: DataFault | undefined;
      readonly cursor?: string | undefined;
    },
  ): Promise<{ items: FaultyRecord[]; next?: string }> {
    assertMay(actor, 'union.read', {});
    const counted = inPeriod(filter, this.clock.now());
    return this.transactions.asUnion(scopeOf(actor), async (tx) => {
      const page = await listFaulty(tx, counted, PAGE_SIZE);
      if (actor.kind === 'union') {
        const reader = { readerId: actor.personId, readerBody: 'UNION', what: 'data-quality' };
        await logAccess(tx, page.items, reader);
      }
      return page;
    });
  }
}
