import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { Refused, type Actor } from '@article5/domain/kernel';
import {
  inOrder,
  pivot,
  publicTables,
  REPORT_QUERY_VERSION,
  restrictedTables,
  type ReportCell,
  type ReportTable,
} from '@article5/domain/statistics';
import type { InputOf } from '@article5/contracts/kernel';
import type {
  AnnualReportRow,
  AnnualReportView,
  buildReportTable,
  ReportTableView,
} from '@article5/contracts/statistics';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import {
  countReceivedInYear,
  findReport,
  findStatisticsPolicy,
  freezeReport,
  isYearPublished,
  listReports,
  publishReport,
  type StoredReport,
} from '@article5/persistence/statistics';
import { assertMay, Clock, notFound } from '../kernel';

/** What a frozen report holds for the restricted circle; its text is hashed. */
interface Content {
  readonly queryVersion: string;
  readonly year: number;
  readonly cells: readonly ReportCell[];
}

/**
 * Annual reports under Article 26(2): counted once, frozen with query version, hash and instant of the data, never
 * changed. Permission: `union.read`; to freeze and publish `annual-report.make`. Refuses `annual-report.not-found`,
 * `annual-report.year-not-begun`, `annual-report.year-published`, `annual-report.damaged`..
 */
@Injectable()
export class AnnualReports {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<AnnualReportRow[]> {
    assertMay(actor, 'union.read', {});
    return this.transactions.asUnion(scopeOf(actor), (tx) => listReports(tx));
  }

  async freeze(actor: Actor, year: number): Promise<AnnualReportRow> {
    const personId = makerOf(actor);
    const now = this.clock.now();
    if (year > now.getUTCFullYear())
      throw new Refused([{ code: 'annual-report.year-not-begun', field: '/year' }]);
    const reportId = newId();
    return this.transactions.asUnion(scopeOf(actor), async (tx) => {
      const policy = await findStatisticsPolicy(tx, now.toISOString().slice(0, 10));
      const cells = inOrder(await countReceivedInYear(tx, year));
      const content = JSON.stringify({ queryVersion: REPORT_QUERY_VERSION, year, cells } satisfies Content);
      const publicContent = JSON.stringify(publicTables(cells, policy.suppressBelow));
      await freezeReport(tx, {
        ...{ reportId, year, queryVersion: REPORT_QUERY_VERSION, suppressBelow: policy.suppressBelow },
        ...{ dataAsOf: now, frozenBy: personId, content, publicContent },
        ...{ contentSha256: sha256(content), publicSha256: sha256(publicContent) },
      });
      return load(tx, reportId);
    });
  }

  read(actor: Actor, reportId: string): Promise<AnnualReportView> {
    assertMay(actor, 'union.read', {});
    return this.transactions.asUnion(scopeOf(actor), async (tx) => {
      const report = await load(tx, reportId);
      return {
        ...report,
        isIntact: isIntact(report),
        restricted: restrictedTables(cellsOf(report)).map(asView),
        public: tablesOf(report.publicContent).map(asView),
      };
    });
  }

  build(
    actor: Actor,
    reportId: string,
    query: InputOf<typeof buildReportTable>['query'],
  ): Promise<ReportTableView> {
    assertMay(actor, 'union.read', {});
    const { rows, columns, ...filter } = query;
    return this.transactions.asUnion(scopeOf(actor), async (tx) =>
      asView(pivot(cellsOf(await load(tx, reportId)), rows, columns, filter)),
    );
  }

  async publish(actor: Actor, reportId: string): Promise<AnnualReportRow> {
    const personId = makerOf(actor);
    return this.transactions.asUnion(scopeOf(actor), async (tx) => {
      const report = await load(tx, reportId);
      if (await isYearPublished(tx, report.year))
        throw new Refused([{ code: 'annual-report.year-published' }]);
      if (!isIntact(report)) throw new Refused([{ code: 'annual-report.damaged' }]);
      await publishReport(tx, { reportId, personId, at: this.clock.now() });
      return load(tx, reportId);
    });
  }
}

function makerOf(actor: Actor): string {
  assertMay(actor, 'annual-report.make', {});
  if (actor.kind !== 'union') throw new Error('annual-report.make is a permission of Union staff');
  return actor.personId;
}

async function load(tx: Parameters<typeof findReport>[0], reportId: string): Promise<StoredReport> {
  const report = await findReport(tx, reportId);
  if (!report) throw notFound('annual-report');
  return report;
}

function isIntact(report: StoredReport): boolean {
  return (
    sha256(report.content) === report.contentSha256 && sha256(report.publicContent) === report.publicSha256
  );
}

function cellsOf(report: StoredReport): readonly ReportCell[] {
  return (JSON.parse(report.content) as Content).cells;
}

/** Tables out of the text that was frozen. */
export function tablesOf(publicContent: string): readonly ReportTable[] {
  return JSON.parse(publicContent) as ReportTable[];
}

/** A table that nobody else holds, as contracts have it. */
export function asView(table: ReportTable): ReportTableView {
  const copy = (values: readonly (number | null)[]) => [...values];
  return {
    ...table,
    rows: [...table.rows],
    columns: [...table.columns],
    cells: table.cells.map(copy),
    rowTotals: copy(table.rowTotals),
    columnTotals: copy(table.columnTotals),
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
