import { Injectable } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import { jsonStatCollection, type ReportTable } from '@article5/domain/statistics';
import type { REPORT_FORMATS, REPORT_VERSIONS } from '@article5/contracts/statistics';
import { statisticsPdf } from '@article5/integrations/documents';
import { writeWorkbook } from '@article5/integrations/workbook';
import { AnnualReports } from './annual-reports';
import type { ExportedFile } from './keep-file';
import { PublicStatistics } from './public-statistics';
import { asCsv, type Sheet } from './sheet';

type Format = (typeof REPORT_FORMATS)[number];
type Version = (typeof REPORT_VERSIONS)[number];

/** What a file of a report says about itself. */
interface About {
  readonly year: number;
  readonly number: number;
  readonly version: Version;
  readonly queryVersion: string;
  readonly suppressBelow: number;
  readonly dataAsOf: string;
  readonly sha256: string;
}

const MEDIA_TYPES = {
  CSV: 'text/csv; charset=utf-8',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  JSON_STAT: 'application/json',
  PDF: 'application/pdf',
} as const satisfies Record<Format, string>;
const ENDINGS = { CSV: 'csv', XLSX: 'xlsx', JSON_STAT: 'json', PDF: 'pdf' } as const;
/** How a suppressed number is printed, as Eurostat does. */
const SUPPRESSED = ':c';

/** Frozen reports as files; the same report gives the same bytes of CSV, JSON-stat and PDF for ever.. */
@Injectable()
export class ReportFiles {
  constructor(
    private readonly reports: AnnualReports,
    private readonly published: PublicStatistics,
  ) {}

  async ofReport(
    actor: Actor,
    {
      reportId,
      version,
      format,
    }: { readonly reportId: string; readonly version: Version; readonly format: Format },
  ): Promise<ExportedFile> {
    const report = await this.reports.read(actor, reportId);
    const sha256 = version === 'public' ? report.publicSha256 : report.contentSha256;
    return fileOf(report[version], { ...report, version, sha256 }, format);
  }

  async ofYear(year: number, format: Format): Promise<ExportedFile> {
    const report = await this.published.ofYear(year);
    return fileOf(report.tables, { ...report, version: 'public', sha256: report.publicSha256 }, format);
  }
}

async function fileOf(tables: readonly ReportTable[], about: About, format: Format): Promise<ExportedFile> {
  const name = `cyber-surveillance-${about.year}-${about.number}-${about.version}.${ENDINGS[format]}`;
  return { name, mediaType: MEDIA_TYPES[format], bytes: await bytesOf(tables, about, format) };
}

async function bytesOf(tables: readonly ReportTable[], about: About, format: Format): Promise<Buffer> {
  switch (format) {
    case 'CSV':
      return Buffer.from(asCsv([aboutSheet(about), ...tables.map(toSheet)]));
    case 'XLSX':
      return writeWorkbook([aboutSheet(about), ...tables.map(toSheet)]);
    case 'JSON_STAT': {
      const label = titleOf(about);
      const source = `Article 5 portal, query ${about.queryVersion}, sha256 ${about.sha256}`;
      return Buffer.from(
        JSON.stringify(jsonStatCollection(tables, { label, source, updated: about.dataAsOf })),
      );
    }
    case 'PDF':
      return statisticsPdf({
        language: 'en',
        title: titleOf(about),
        foot: `Query ${about.queryVersion}, data as of ${about.dataAsOf}, sha256 ${about.sha256.slice(0, 16)}…`,
        notes: notesOf(about),
        tables: tables.map((table) => ({ title: tableTitle(table), rows: turned(table) })),
        at: new Date(about.dataAsOf),
      });
  }
}

function titleOf({ year, version }: About): string {
  const restricted = version === 'restricted' ? ' (restricted)' : '';
  return `Notified exports of cyber-surveillance items, ${year}${restricted}`;
}

function notesOf({ version, suppressBelow, year }: About): string[] {
  return [
    `Notifications under Article 5(2) of Regulation (EU) 2021/821 received in ${year}, and what was decided of them until the data were taken.`,
    'Where an authority withheld an outcome, the result is WITHHELD and the destination ZZ.',
    ...(version === 'public'
      ? [
          `${SUPPRESSED} is suppressed: numbers from 1 to ${suppressBelow - 1}, and others from which they could be computed. That threshold is policy, not law.`,
        ]
      : ['Not for publication: small numbers are shown.']),
  ];
}

function aboutSheet(about: About): Sheet {
  const { year, number, version, queryVersion, suppressBelow, dataAsOf, sha256 } = about;
  return {
    name: 'about',
    rows: [
      ['about', titleOf(about)],
      ['year', year],
      ['number', number],
      ['version', version],
      ['query version', queryVersion],
      ['suppressed below', suppressBelow],
      ['data as of', dataAsOf],
      ['sha256', sha256],
      ...notesOf(about).map((note) => ['note', note]),
    ],
  };
}

const NAMES = {
  itemFamily: 'item family',
  memberState: 'Member State',
  destination: 'destination',
  outcome: 'result',
} as const;

function tableTitle({ rowsBy, columnsBy }: ReportTable): string {
  return `Notifications by ${NAMES[rowsBy]} and ${NAMES[columnsBy]}`;
}

function toSheet(table: ReportTable): Sheet {
  const told = (value: number | null) => value ?? SUPPRESSED;
  return {
    name: table.id,
    rows: [
      [`${NAMES[table.rowsBy]} / ${NAMES[table.columnsBy]}`, ...table.columns, 'total'],
      ...table.rows.map((row, place) => [
        row,
        ...(table.cells[place] ?? []).map(told),
        told(table.rowTotals[place] ?? null),
      ]),
      ['total', ...table.columnTotals.map(told), told(table.total)],
    ],
  };
}

/** The table turned, as text: items as columns, so that it fits a page. */
function turned(table: ReportTable): string[][] {
  const rows = toSheet(table).rows.map((row) => row.map((cell) => String(cell ?? '')));
  return (rows[0] ?? []).map((_, column) =>
    rows.map((row, place) => (place === 0 || column > 0 ? (row[column] ?? '') : wordsOf(row[column] ?? ''))),
  );
}

function wordsOf(code: string): string {
  return code.replaceAll('_', ' ').toLowerCase();
}
