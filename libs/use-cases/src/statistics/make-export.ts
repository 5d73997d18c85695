import { Injectable } from '@nestjs/common';
import { Refused, type Actor } from '@article5/domain/kernel';
import type { InputOf } from '@article5/contracts/kernel';
import type { InboxRow } from '@article5/contracts/casework';
import {
  EXPORT_AT_MOST,
  type exportCases,
  type exportReport,
  type NationalFigures,
} from '@article5/contracts/statistics';
import { listInbox } from '@article5/persistence/casework';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { Clock } from '../kernel';
import { assertOfficer } from '../notification';
import { keepFile, type ExportedFile } from './keep-file';
import { ReadNationalFigures } from './read-national-figures';
import type { Sheet } from './sheet';

/** Rows are read so many at a time. */
const AT_ONCE = 1000;

type CasesToExport = InputOf<typeof exportCases>['body'];
type ReportToExport = InputOf<typeof exportReport>['body'];

/**
 * Makes files of cases and of figures. Who, when, what for, which query, how many rows and the hash of the file are
 * written down before it leaves (need to know, R-048). Permissions: `case.list`, `report.read`. Refuses
 * `export.too-many-rows` and `export.nothing-found`.
 */
@Injectable()
export class MakeExport {
  constructor(
    private readonly transactions: Transactions,
    private readonly figures: ReadNationalFigures,
    private readonly clock: Clock,
  ) {}

  async cases(actor: Actor, { filter, references, format, purpose }: CasesToExport): Promise<ExportedFile> {
    const officer = assertOfficer(actor, 'case.list');
    const at = this.clock.now();
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const rows: InboxRow[] = [];
      for (let cursor: string | undefined; ;) {
        const page = await listInbox(tx, officer, { ...filter, limit: AT_ONCE, cursor });
        rows.push(...page.items);
        cursor = page.next;
        if (rows.length > EXPORT_AT_MOST) throw tooMany();
        if (cursor === undefined) break;
      }
      const chosen =
        references === undefined ? rows : rows.filter(({ reference }) => references.includes(reference));
      if (chosen.length === 0) throw new Refused([{ code: 'export.nothing-found' }]);
      return keepFile(
        tx,
        officer,
        { what: 'CASES', purpose, format, query: { ...filter, references }, rowCount: chosen.length, at },
        [casesSheet(chosen)],
      );
    });
  }

  async report(actor: Actor, { format, purpose, ...period }: ReportToExport): Promise<ExportedFile> {
    const officer = assertOfficer(actor, 'report.read');
    const at = this.clock.now();
    const figures = await this.figures.execute(actor, period);
    const sheets = reportSheets(figures);
    const query = { from: figures.from, to: figures.to };
    const rowCount = sheets.reduce((sum, { rows }) => sum + rows.length - 1, 0);
    return this.transactions.run(scopeOf(actor), (tx) =>
      keepFile(tx, officer, { what: 'REPORT', purpose, format, query, rowCount, at }, sheets),
    );
  }
}

function tooMany(): Refused {
  return new Refused([{ code: 'export.too-many-rows', parameters: { most: EXPORT_AT_MOST } }]);
}

function casesSheet(rows: readonly InboxRow[]): Sheet {
  return {
    name: 'Cases',
    rows: [
      [
        'reference',
        'state',
        'exporter',
        'item',
        'item family',
        'destination',
        'end user',
        'received',
        'due',
        'priority',
        'indicators',
        'similar',
        'officer',
        'outcome',
        'labels',
      ],
      ...rows.map((row) => [
        row.reference,
        row.status,
        row.exporterName,
        row.itemName,
        row.itemFamily,
        row.destination,
        row.endUserName,
        row.receivedAt,
        row.dueOn,
        row.priority,
        row.indicatorCount,
        row.similarCount,
        row.assignee?.displayName ?? null,
        row.outcome,
        row.labels.map(({ name }) => name).join('; '),
      ]),
    ],
  };
}

/** The figures as tables, one a sheet; in CSV they follow each other with the table's name in the first column. */
function reportSheets(figures: NationalFigures): Sheet[] {
  const counted = (name: string, rows: readonly { value: string; count: number }[]): Sheet => ({
    name,
    rows: [[name, 'cases'], ...rows.map(({ value, count }) => [value, count])],
  });
  const { received, decided, withdrawn, open, duration, clock } = figures;
  return [
    {
      name: 'summary',
      rows: [
        ['figure', 'value'],
        ['from', figures.from],
        ['to', figures.to],
        ['received', received],
        ['decided', decided],
        ['withdrawn', withdrawn],
        ['open', open],
        ['median days to decision', duration.median],
        ['ninetieth percentile of days to decision', duration.ninetieth],
      ],
    },
    {
      name: 'month',
      rows: [
        ['month', 'received', 'decided'],
        ...figures.months.map((row) => [row.month, row.received, row.decided]),
      ],
    },
    counted('outcome', figures.outcomes),
    {
      name: 'item family',
      rows: [
        ['item family', 'received', ...figures.outcomes.map(({ value }) => value)],
        ...figures.families.map((row) => [
          row.value,
          row.received,
          ...figures.outcomes.map(({ value }) => row.outcomes[value] ?? 0),
        ]),
      ],
    },
    counted('destination', figures.destinations),
    counted('priority', figures.priorities),
    counted('basis', figures.bases),
    counted('indicator', figures.indicators),
    counted('days to decision', duration.bands),
    counted(
      'clock',
      Object.entries(clock).map(([value, count]) => ({ value, count })),
    ),
  ];
}
