import type { EntityManager } from 'typeorm';
import type { ReportCell } from '@article5/domain/statistics';
import type { AnnualReportRow } from '@article5/contracts/statistics';

const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const ROW = `r.report_id as "reportId", r.year, r.number, r.query_version as "queryVersion",
  r.suppress_below as "suppressBelow", ${iso('r.data_as_of')} as "dataAsOf", r.content_sha256 as "contentSha256",
  r.public_sha256 as "publicSha256", ${iso('r.published_at')} as "publishedAt", r.frozen_by as "frozenBy"`;

/** A report as it is stored: the contents are the very texts that were hashed. */
export interface StoredReport extends AnnualReportRow {
  readonly content: string;
  readonly publicContent: string;
}

export interface ReportToFreeze extends Omit<StoredReport, 'number' | 'publishedAt' | 'dataAsOf'> {
  readonly dataAsOf: Date;
}

/** What may be counted of a year; the view leaves out what authorities withheld. */
export function countReceivedInYear(tx: EntityManager, year: number): Promise<ReportCell[]> {
  return tx.query(
    `select item_family as "itemFamily", member_state as "memberState", destination, outcome,
       sum(received)::integer as count
     from union_received where year = $1 group by 1, 2, 3, 4`,
    [year],
  );
}

export async function freezeReport(tx: EntityManager, report: ReportToFreeze): Promise<void> {
  await tx.query(
    `insert into annual_report (report_id, year, number, query_version, suppress_below, data_as_of, content,
       content_sha256, public_content, public_sha256, frozen_by)
     select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10 from annual_report where year = $2`,
    [
      report.reportId,
      report.year,
      report.queryVersion,
      report.suppressBelow,
      report.dataAsOf,
      report.content,
      report.contentSha256,
      report.publicContent,
      report.publicSha256,
      report.frozenBy,
    ],
  );
}

export function listReports(tx: EntityManager): Promise<AnnualReportRow[]> {
  return tx.query(`select ${ROW} from annual_report r order by r.year desc, r.number desc limit 100`);
}

export async function findReport(tx: EntityManager, reportId: string): Promise<StoredReport | undefined> {
  const [row] = await tx.query<StoredReport[]>(
    `select ${ROW}, r.content, r.public_content as "publicContent" from annual_report r where r.report_id = $1`,
    [reportId],
  );
  return row;
}

/** Whether a report of the year is public already. */
export async function isYearPublished(tx: EntityManager, year: number): Promise<boolean> {
  const [row] = await tx.query<{ found: boolean }[]>(
    `select exists (select 1 from annual_report where year = $1 and published_at is not null) as found`,
    [year],
  );
  return row?.found === true;
}

export async function publishReport(
  tx: EntityManager,
  { reportId, personId, at }: { readonly reportId: string; readonly personId: string; readonly at: Date },
): Promise<void> {
  await tx.query(`update annual_report set published_by = $2, published_at = $3 where report_id = $1`, [
    reportId,
    personId,
    at,
  ]);
}

/** A published report as anybody may read it. */
export interface StoredPublicReport {
  readonly year: number;
  readonly number: number;
  readonly queryVersion: string;
  readonly suppressBelow: number;
  readonly dataAsOf: string;
  readonly publishedAt: string;
  readonly publicSha256: string;
  readonly publicContent: string;
}

/** Years with a published report, newest first. */
export async function listPublishedYears(tx: EntityManager): Promise<number[]> {
  const rows = await tx.query<{ year: number }[]>(
    `select year from annual_report where published_at is not null order by year desc`,
  );
  return rows.map(({ year }) => year);
}

export async function findPublishedReport(
  tx: EntityManager,
  year: number,
): Promise<StoredPublicReport | undefined> {
  const [row] = await tx.query<StoredPublicReport[]>(
    `select year, number, query_version as "queryVersion", suppress_below as "suppressBelow",
       ${iso('data_as_of')} as "dataAsOf", ${iso('published_at')} as "publishedAt", public_sha256 as "publicSha256",
       public_content as "publicContent"
     from annual_report where year = $1 and published_at is not null`,
    [year],
  );
  return row;
}
