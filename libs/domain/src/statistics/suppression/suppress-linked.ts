import { suppressTable, type CountTable, type PublishedTable } from './suppress-table';

/**
 * Suppresses tables that are published together and share their rows (item by Member State, item by destination, item
 * by outcome), so that no figure can be computed from all of them either. Rows whose total is small are told in no
 * table, with so many others that their sum is not small; the other row totals are taken as known when each table is
 * protected. As the tables share nothing but rows, the row totals are all that one tells about the other, and a reader
 * who combines them learns no more than from one. The tables must count the same cases. `below` is policy, not law.
 * Source: R-047; our design, proved by enumeration in the spec.
 */
export function suppressLinked(tables: readonly CountTable[], below: number): readonly PublishedTable[] {
  const totals = (tables[0] ?? []).map((values) => values.reduce((sum, value) => sum + value, 0));
  const all = totals.reduce((sum, value) => sum + value, 0);
  for (const table of tables) {
    const own = table.map((values) => values.reduce((sum, value) => sum + value, 0));
    if (own.length !== totals.length || own.some((value, row) => value !== totals[row])) {
      throw new RangeError('linked tables count different cases');
    }
  }
  if (all < below && all > 0) return tables.map((table) => nothingOf(table));
  const hiddenRows = hiddenRowsOf(totals, below);
  return tables.map((table) => suppressTable(table, below, { hiddenRows }));
}

/** Small rows, and the next larger ones until what is hidden adds up to no small number. */
function hiddenRowsOf(totals: readonly number[], below: number): ReadonlySet<number> {
  const bySize = totals.map((total, row) => ({ total, row })).filter(({ total }) => total > 0);
  bySize.sort((a, b) => a.total - b.total || a.row - b.row);
  const hidden = new Set<number>();
  let told = 0;
  for (const { total, row } of bySize) {
    const isEnough = hidden.size === 0 || (hidden.size > 1 && told >= below);
    if (total >= below && isEnough) break;
    hidden.add(row);
    told += total;
  }
  return hidden;
}

function nothingOf(table: CountTable): PublishedTable {
  const columns = table[0]?.length ?? 0;
  return {
    cells: table.map((values) => values.map(() => null)),
    rowTotals: table.map(() => null),
    columnTotals: Array.from({ length: columns }, () => null),
    total: null,
  };
}
