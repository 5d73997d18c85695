import { Injectable } from '@nestjs/common';
import type { PublicReport } from '@article5/contracts/statistics';
import { NOBODY, Transactions } from '@article5/persistence/kernel';
import { findPublishedReport, listPublishedYears } from '@article5/persistence/statistics';
import { notFound } from '../kernel';
import { asView, tablesOf } from './annual-reports';

/** What anyone may read: the public version of published reports, and nothing else. R-047. */
@Injectable()
export class PublicStatistics {
  constructor(private readonly transactions: Transactions) {}

  async read(year: number | undefined): Promise<{ years: number[]; report: PublicReport | null }> {
    const years = await this.transactions.run(NOBODY, (tx) => listPublishedYears(tx));
    const wanted = year ?? years[0];
    return { years, report: wanted === undefined ? null : await this.ofYear(wanted) };
  }

  /** Refuses `annual-report.not-found`. */
  async ofYear(year: number): Promise<PublicReport> {
    const found = await this.transactions.run(NOBODY, (tx) => findPublishedReport(tx, year));
    if (!found) throw notFound('annual-report');
    const { publicContent, ...report } = found;
    return { ...report, tables: tablesOf(publicContent).map(asView) };
  }
}
