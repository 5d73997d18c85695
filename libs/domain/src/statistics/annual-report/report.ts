import { suppressLinked, type CountTable, type PublishedTable } from '../suppression';

/**
 * Version of the query that counts and of the tables made of it. A new one whenever either changes, so that a frozen
 * report says how it was made. Source: R-046.
 */
export const REPORT_QUERY_VERSION = '2026-1';

/** What the cells of an annual report are counted by. */
export const REPORT_DIMENSIONS = ['itemFamily', 'memberState', 'destination', 'outcome'] as const;
export type ReportDimension = (typeof REPORT_DIMENSIONS)[number];

/**
 * Notifications received in the year, by item, issuing Member State, destination and what became of them. `outcome` is
 * a decision's, or PENDING, WITHDRAWN, or WITHHELD where the authority did not share it (destination ZZ then).
 */
export interface ReportCell {
  readonly itemFamily: string;
  readonly memberState: string;
  readonly destination: string;
  readonly outcome: string;
  readonly count: number;
}

/** A table of counts with the names of its lines. */
export interface ReportTable extends PublishedTable {
  readonly id: string;
  readonly rowsBy: ReportDimension;
  readonly columnsBy: ReportDimension;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/**
 * The fixed tables of the annual report for items under Article 2(20): applications by item and issuing Member State,
 * destinations, decisions taken. All share their rows. Source: Art 26(2), Recommendation (EU) 2024/214 section 7; R-046.
 */
export const FIXED_TABLES = [
  { id: 'item-by-member-state', columnsBy: 'memberState' },
  { id: 'item-by-destination', columnsBy: 'destination' },
  { id: 'item-by-decision', columnsBy: 'outcome' },
] as const satisfies readonly { readonly id: string; readonly columnsBy: ReportDimension }[];

/** The cells in one order, whatever order they were counted in: what a report's hash is taken over. */
export function inOrder(cells: readonly ReportCell[]): readonly ReportCell[] {
  const key = (cell: ReportCell) => REPORT_DIMENSIONS.map((dimension) => cell[dimension]).join('\u0000');
  return cells
    .map(({ itemFamily, memberState, destination, outcome, count }) => ({
      itemFamily,
      memberState,
      destination,
      outcome,
      count,
    }))
    .sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** Counts of one dimension by another over the cells that a filter leaves; nothing is suppressed. */
export function pivot(
  cells: readonly ReportCell[],
  rowsBy: ReportDimension,
  columnsBy: ReportDimension,
  filter: Readonly<{ [Dimension in ReportDimension]?: string | undefined }> = {},
): ReportTable {
  const counted = cells.filter((cell) =>
    REPORT_DIMENSIONS.every((dimension) => {
      const wanted = filter[dimension];
      return wanted === undefined || cell[dimension] === wanted;
    }),
  );
  const valuesOf = (dimension: ReportDimension) =>
    [...new Set(counted.map((cell) => cell[dimension]))].sort();
  const [rows, columns] = [valuesOf(rowsBy), valuesOf(columnsBy)];
  const places = { rows: placesOf(rows), columns: placesOf(columns) };
  const table = rows.map(() => columns.map(() => 0));
  for (const cell of counted) {
    const line = table[places.rows.get(cell[rowsBy]) ?? -1];
    const column = places.columns.get(cell[columnsBy]) ?? -1;
    if (line) line[column] = (line[column] ?? 0) + cell.count;
  }
  return { id: `${rowsBy}-by-${columnsBy}`, rowsBy, columnsBy, rows, columns, ...withTotals(table) };
}

/** The fixed tables as only the restricted circle sees them. */
export function restrictedTables(cells: readonly ReportCell[]): readonly ReportTable[] {
  return FIXED_TABLES.map(({ id, columnsBy }) => ({ ...pivot(cells, 'itemFamily', columnsBy), id }));
}

/**
 * The fixed tables as anyone may see them: suppressed together, because whoever has one has the others. `below` is the
 * policy in force, not law. Source: R-047.
 */
export function publicTables(cells: readonly ReportCell[], below: number): readonly ReportTable[] {
  const tables = restrictedTables(cells);
  const counts: CountTable[] = tables.map((table) =>
    table.cells.map((line) => line.map((value) => value ?? 0)),
  );
  const published = suppressLinked(counts, below);
  return tables.map((table, index) => ({ ...table, ...published[index] }));
}

function placesOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, place) => [name, place]));
}

function withTotals(cells: readonly (readonly number[])[]): PublishedTable {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const rowTotals = cells.map(sum);
  const columnTotals = (cells[0] ?? []).map((_, column) => sum(cells.map((line) => line[column] ?? 0)));
  return { cells, rowTotals, columnTotals, total: sum(rowTotals) };
}
