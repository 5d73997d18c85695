import type { ReportTable } from './report';

/** What a table needs besides its numbers to stand alone. */
export interface JsonStatAbout {
  readonly label: string;
  readonly source: string;
  /** Instant of the data, ISO 8601. */
  readonly updated: string;
}

/** A dataset as JSON-stat 2.0 has it: cells row by row without totals; suppressed ones are null with status `c`. */
export function jsonStatDataset(table: ReportTable, { label, source, updated }: JsonStatAbout): object {
  const value = table.cells.flat();
  const status = Object.fromEntries(
    value.flatMap((one, place) => (one === null ? [[String(place), 'c']] : [])),
  );
  const category = (names: readonly string[]) => ({ category: { index: [...names] } });
  return {
    version: '2.0',
    class: 'dataset',
    label: `${label}: ${table.id}`,
    source,
    updated,
    id: [table.rowsBy, table.columnsBy],
    size: [table.rows.length, table.columns.length],
    dimension: {
      [table.rowsBy]: { label: table.rowsBy, ...category(table.rows) },
      [table.columnsBy]: { label: table.columnsBy, ...category(table.columns) },
    },
    value,
    ...(Object.keys(status).length === 0 ? {} : { status }),
    extension: { rowTotals: table.rowTotals, columnTotals: table.columnTotals, total: table.total },
  };
}

/** Several tables as one collection. Source: json-stat.org, format version 2.0. */
export function jsonStatCollection(tables: readonly ReportTable[], about: JsonStatAbout): object {
  return {
    version: '2.0',
    class: 'collection',
    label: about.label,
    updated: about.updated,
    link: { item: tables.map((table) => jsonStatDataset(table, about)) },
  };
}
