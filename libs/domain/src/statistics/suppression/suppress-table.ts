import { Circulation, type Arc } from './circulation';

/** Counts, row by row; every row has the same columns. Totals are computed here and are part of what is published. */
export type CountTable = readonly (readonly number[])[];

/** A table as it may be published: `null` is suppressed. */
export interface PublishedTable {
  readonly cells: readonly (readonly (number | null)[])[];
  readonly rowTotals: readonly (number | null)[];
  readonly columnTotals: readonly (number | null)[];
  readonly total: number | null;
}

/** What was decided about the rows before, because other tables publish the same row totals. */
export interface SharedRows {
  /** Rows of which nothing but their sum may be told anywhere; their cells and totals are suppressed. */
  readonly hiddenRows: ReadonlySet<number>;
}

/** Which figure an arc stands for. */
type Place =
  | { readonly kind: 'CELL'; readonly row: number; readonly column: number }
  | { readonly kind: 'ROW'; readonly row: number }
  | { readonly kind: 'COLUMN'; readonly column: number }
  | { readonly kind: 'TOTAL' };

const COST_OF_ZERO = 8;
const COST_OF_TOTAL = 400;
const COST_OF_GRAND_TOTAL = 100_000;

/**
 * Suppresses what a small number would tell, and as much besides that it cannot be computed back. Primary: figures
 * from 1 to below `below`, totals as well. Complementary: until from everything that is published each suppressed
 * figure above zero may have any of at least `below` + 1 values; with that no sum of suppressed figures that can be
 * computed is itself below `below`. Zeros are published where nothing forbids it. `below` is policy, not law.
 * Source: R-047; Hundepool et al., Statistical Disclosure Control (2012), chapter 4.
 */
export function suppressTable(table: CountTable, below: number, shared?: SharedRows): PublishedTable {
  const { arcs, places, nodes } = networkOf(table);
  const circulation = new Circulation(arcs, nodes);
  const hidden = new Set<number>();
  const valueOf = (arc: number) => arcs[arc]?.value ?? 0;
  places.forEach((place, arc) => {
    const value = valueOf(arc);
    const isFixed = shared !== undefined && (place.kind === 'ROW' || place.kind === 'TOTAL');
    if (isHiddenRow(place, shared) || (!isFixed && value > 0 && value < below)) hidden.add(arc);
  });
  const cost = (arc: number) => costOf(places[arc], valueOf(arc), shared !== undefined);
  const queue = [...hidden];
  for (let arc = queue.shift(); arc !== undefined; arc = queue.shift()) {
    if (valueOf(arc) === 0) continue;
    while (isExposed(circulation, arc, hidden, below)) {
      const way = circulation.cheapestWidening(arc, (other) => hidden.has(other), cost);
      if (way === undefined) throw new RangeError('this table cannot be published: a figure stays exposed');
      for (const added of way) {
        hidden.add(added);
        queue.push(added);
      }
    }
  }
  return published(table, places, hidden);
}

function isExposed(
  circulation: Circulation,
  arc: number,
  hidden: ReadonlySet<number>,
  below: number,
): boolean {
  const { down, up } = circulation.slack(arc, (other) => hidden.has(other), below);
  return down + up < below;
}

function isHiddenRow(place: Place, shared: SharedRows | undefined): boolean {
  return (place.kind === 'CELL' || place.kind === 'ROW') && shared?.hiddenRows.has(place.row) === true;
}

function costOf(place: Place | undefined, value: number, isShared: boolean): number {
  if (place === undefined) return Infinity;
  if (isShared && (place.kind === 'ROW' || place.kind === 'TOTAL')) return Infinity;
  if (place.kind === 'TOTAL') return COST_OF_GRAND_TOTAL;
  const base = place.kind === 'CELL' ? 0 : COST_OF_TOTAL;
  return base + (value === 0 ? COST_OF_ZERO : 4 + Math.log2(value + 1));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Nodes: one a row, one a column, and two for the line of row totals and the line of column totals. */
function networkOf(table: CountTable): { arcs: Arc[]; places: Place[]; nodes: number } {
  const rows = table.length;
  const columns = table[0]?.length ?? 0;
  const [bottom, right] = [rows + columns, rows + columns + 1];
  const arcs: Arc[] = [];
  const places: Place[] = [];
  const add = (place: Place, arc: Arc) => {
    places.push(place);
    arcs.push(arc);
  };
  table.forEach((values, row) => {
    values.forEach((value, column) =>
      add({ kind: 'CELL', row, column }, { from: row, to: rows + column, value }),
    );
    add({ kind: 'ROW', row }, { from: right, to: row, value: sum(values) });
  });
  for (let column = 0; column < columns; column += 1) {
    const value = sum(table.map((values) => values[column] ?? 0));
    add({ kind: 'COLUMN', column }, { from: rows + column, to: bottom, value });
  }
  add({ kind: 'TOTAL' }, { from: bottom, to: right, value: sum(table.map(sum)) });
  return { arcs, places, nodes: right + 1 };
}

function published(table: CountTable, places: readonly Place[], hidden: ReadonlySet<number>): PublishedTable {
  const isHidden = (wanted: (place: Place) => boolean) => hidden.has(places.findIndex(wanted));
  const told = (value: number, wanted: (place: Place) => boolean) => (isHidden(wanted) ? null : value);
  const hiddenCells = new Set(
    places.flatMap((place, arc) =>
      place.kind === 'CELL' && hidden.has(arc) ? [`${place.row} ${place.column}`] : [],
    ),
  );
  const columns = table[0]?.map((_, column) => sum(table.map((values) => values[column] ?? 0))) ?? [];
  return {
    cells: table.map((values, row) =>
      values.map((value, column) => (hiddenCells.has(`${row} ${column}`) ? null : value)),
    ),
    rowTotals: table.map((values, row) =>
      told(sum(values), (place) => place.kind === 'ROW' && place.row === row),
    ),
    columnTotals: columns.map((value, column) =>
      told(value, (place) => place.kind === 'COLUMN' && place.column === column),
    ),
    total: told(sum(table.map(sum)), (place) => place.kind === 'TOTAL'),
  };
}
