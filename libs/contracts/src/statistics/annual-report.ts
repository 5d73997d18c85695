import { z } from 'zod';
import { REPORT_DIMENSIONS } from '@article5/domain/statistics';
import { defineRoute, instant, uuid } from '../kernel';

const count = z.number().int();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const year = z.coerce.number().int().min(2021).max(2200);

export const REPORT_VERSIONS = ['restricted', 'public'] as const;
export const REPORT_FORMATS = ['CSV', 'XLSX', 'JSON_STAT', 'PDF'] as const;

/** A table with its totals; null is suppressed. Rows and columns are named by code. */
export const reportTable = z.object({
  id: z.string(),
  rowsBy: z.enum(REPORT_DIMENSIONS),
  columnsBy: z.enum(REPORT_DIMENSIONS),
  rows: z.array(z.string()),
  columns: z.array(z.string()),
  cells: z.array(z.array(count.nullable())),
  rowTotals: z.array(count.nullable()),
  columnTotals: z.array(count.nullable()),
  total: count.nullable(),
});
export type ReportTableView = z.infer<typeof reportTable>;

/** A frozen report: it says how it was made and of which instant its data are, and never changes. */
export const annualReportRow = z.object({
  reportId: uuid,
  year: count,
  /** Reports of one year are numbered; at most one of them is public. */
  number: count,
  queryVersion: z.string(),
  suppressBelow: count,
  dataAsOf: instant,
  contentSha256: sha256,
  publicSha256: sha256,
  frozenBy: z.string(),
  publishedAt: instant.nullable(),
});
export type AnnualReportRow = z.infer<typeof annualReportRow>;

export const annualReportView = annualReportRow.extend({
  /** Whether the stored content still has the hash under which it was frozen. */
  isIntact: z.boolean(),
  restricted: z.array(reportTable),
  public: z.array(reportTable),
});
export type AnnualReportView = z.infer<typeof annualReportView>;

export const listAnnualReports = defineRoute({
  id: 'statistics.list-annual-reports',
  method: 'GET',
  path: '/api/union/annual-reports',
  audience: 'union',
  summary: 'Frozen annual reports, newest first',
  response: z.object({ items: z.array(annualReportRow) }),
});

export const freezeAnnualReport = defineRoute({
  id: 'statistics.freeze-annual-report',
  method: 'POST',
  path: '/api/union/annual-reports',
  audience: 'union',
  summary:
    'Count a year and freeze the report: restricted and public version, query version, hashes, data as of now',
  body: z.object({ year }),
  response: annualReportRow,
  status: 201,
});

const params = z.object({ reportId: uuid });

export const getAnnualReport = defineRoute({
  id: 'statistics.get-annual-report',
  method: 'GET',
  path: '/api/union/annual-reports/:reportId',
  audience: 'union',
  summary: 'A frozen report with its fixed tables in both versions',
  params,
  response: annualReportView,
});

const code = z.string().max(60).optional();

/** The builder: any dimension by any other over a frozen report, narrowed by the rest. For the restricted circle. */
export const buildReportTable = defineRoute({
  id: 'statistics.build-report-table',
  method: 'GET',
  path: '/api/union/annual-reports/:reportId/table',
  audience: 'union',
  summary: 'Counts of one dimension by another over a frozen report, with a filter',
  params,
  query: z.object({
    rows: z.enum(REPORT_DIMENSIONS).default('itemFamily'),
    columns: z.enum(REPORT_DIMENSIONS).default('memberState'),
    itemFamily: code,
    memberState: code,
    destination: code,
    outcome: code,
  }),
  response: reportTable,
});

export const publishAnnualReport = defineRoute({
  id: 'statistics.publish-annual-report',
  method: 'POST',
  path: '/api/union/annual-reports/:reportId/publication',
  audience: 'union',
  summary: 'Make the public version of a report readable by anyone; one report a year, for good',
  params,
  response: annualReportRow,
});

export const downloadAnnualReport = defineRoute({
  id: 'statistics.download-annual-report',
  method: 'GET',
  path: '/api/union/annual-reports/:reportId/file',
  audience: 'union',
  summary: 'A frozen report as CSV, XLSX, JSON-stat 2.0 or PDF',
  params,
  query: z.object({ version: z.enum(REPORT_VERSIONS), format: z.enum(REPORT_FORMATS) }),
  produces: 'application/octet-stream',
});

/** What anyone may see of a published report; the tables are suppressed. */
export const publicReport = z.object({
  year: count,
  number: count,
  queryVersion: z.string(),
  suppressBelow: count,
  dataAsOf: instant,
  publishedAt: instant,
  publicSha256: sha256,
  tables: z.array(reportTable),
});
export type PublicReport = z.infer<typeof publicReport>;

export const getPublicStatistics = defineRoute({
  id: 'statistics.get-public-statistics',
  method: 'GET',
  path: '/api/statistics',
  audience: 'public',
  summary: 'The published annual report of a year, the newest when no year is named; without sign-in',
  query: z.object({ year: year.optional() }),
  response: z.object({ years: z.array(count), report: publicReport.nullable() }),
});

export const downloadPublicReport = defineRoute({
  id: 'statistics.download-public-report',
  method: 'GET',
  path: '/api/statistics/:year/file',
  audience: 'public',
  summary: 'The published annual report of a year as CSV, XLSX, JSON-stat 2.0 or PDF; without sign-in',
  params: z.object({ year }),
  query: z.object({ format: z.enum(REPORT_FORMATS) }),
  produces: 'application/octet-stream',
});
