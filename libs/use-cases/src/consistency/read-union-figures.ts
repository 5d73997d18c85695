import { Injectable } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import { shareRequiringAuthorisation } from '@article5/domain/consistency';
import { ITEM_FAMILIES } from '@article5/domain/questions';
import type {
  ClusterFilter,
  HeatTable,
  RecordFilter,
  UnionClusterRow,
  UnionFilter,
  UnionRecordView,
  UnionSummaryView,
} from '@article5/contracts/consistency';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import {
  countClusters,
  countOutcomes,
  countShared,
  countWithheld,
  listClusters,
  listMemberStates,
  listRecords,
  logAccess,
} from '@article5/persistence/consistency';
import { assertMay, Clock } from '../kernel';
import { inPeriod } from './union-period';

const PAGE_SIZE = 50;
/** Rows of a download; the reader narrows the period for more. */
const DOWNLOAD_SIZE = 10_000;

/** Figures for Union staff, over what authorities shared and nothing else. Permission: `union.read`. R-052. */
@Injectable()
export class ReadUnionFigures {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  summary(actor: Actor, filter: UnionFilter): Promise<UnionSummaryView> {
    const counted = this.permit(actor, filter);
    return this.transactions.asUnion(scopeOf(actor), async (tx) => {
      const withheldBy = sumByMemberState(await countWithheld(tx, counted));
      return {
        from: counted.from,
        to: counted.to,
        ...(await countClusters(tx, counted)),
        shared: await countShared(tx, counted),
        withheld: withheldBy.reduce((sum, row) => sum + row.withheld, 0),
        withheldBy,
      };
    });
  }

  clusters(
    actor: Actor,
    filter: ClusterFilter,
    all = false,
  ): Promise<{ items: UnionClusterRow[]; next?: string }> {
    const counted = this.permit(actor, filter);
    return this.transactions.asUnion(scopeOf(actor), (tx) =>
      listClusters(tx, counted, all ? DOWNLOAD_SIZE : PAGE_SIZE),
    );
  }

  heatTable(actor: Actor, filter: UnionFilter): Promise<HeatTable> {
    const counted = this.permit(actor, filter);
    return this.transactions.asUnion(scopeOf(actor), async (tx) => {
      const memberStates = await listMemberStates(tx);
      const table = shareRequiringAuthorisation(
        await countOutcomes(tx, counted),
        ITEM_FAMILIES,
        memberStates,
      );
      const withheld = await countWithheld(tx, counted, ITEM_FAMILIES);
      const withheldIn = new Map(withheld.map((row) => [keyOf(row), row.withheld]));
      return {
        itemFamilies: [...ITEM_FAMILIES],
        memberStates: [...memberStates],
        cells: table.cells.map((cell) => ({ ...cell, withheld: withheldIn.get(keyOf(cell)) ?? 0 })),
        total: table.total,
      };
    });
  }

  /** The outcomes behind a figure; each one shown is logged for the authority whose case it is. */
  records(
    actor: Actor,
    filter: RecordFilter,
    all = false,
  ): Promise<{ items: UnionRecordView[]; next?: string }> {
    const counted = this.permit(actor, filter);
    return this.transactions.asUnion(scopeOf(actor), async (tx) => {
      const page = await listRecords(tx, counted, all ? DOWNLOAD_SIZE : PAGE_SIZE);
      if (actor.kind === 'union') {
        const reader = { readerId: actor.personId, readerBody: 'UNION', what: 'outcome-list' };
        await logAccess(tx, page.items, reader);
      }
      return page;
    });
  }

  private permit<F extends UnionFilter>(actor: Actor, filter: F) {
    assertMay(actor, 'union.read', {});
    return inPeriod(filter, this.clock.now());
  }
}

interface Cell {
  readonly itemFamily: string;
  readonly memberState: string;
}

function keyOf({ itemFamily, memberState }: Cell): string {
  return `${itemFamily} ${memberState}`;
}

function sumByMemberState(rows: readonly (Cell & { readonly withheld: number })[]) {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(row.memberState, (sums.get(row.memberState) ?? 0) + row.withheld);
  return [...sums].sort().map(([memberState, withheld]) => ({ memberState, withheld }));
}
