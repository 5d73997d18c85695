import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suppressLinked, suppressTable, type CountTable, type PublishedTable } from './index';

const BELOW = 3;

/** Everything a reader can work out, found by trying every table that agrees with what is published. */
interface Worked {
  /** Row totals of the table tried, and the values that each figure takes with them. */
  readonly byTotals: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<number>>>;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/**
 * Attack by brute force: all tables of whole numbers, none negative, whose published figures are these. Figures that
 * nothing bounds are tried up to `most`.
 */
function attack(published: PublishedTable, most: number): Worked {
  const { cells, rowTotals, columnTotals, total } = published;
  const columns = columnTotals.length;
  const rows: number[][][] = cells.map((values, row) => rowsThatFit(values, rowTotals[row] ?? null, most));
  const byTotals = new Map<string, Map<string, Set<number>>>();
  const tried: number[][] = [];
  const left = columnTotals.map((value) => value ?? most);
  const walk = (row: number, sofar: number) => {
    if (sofar > (total ?? most)) return;
    if (row === rows.length) {
      const sums = Array.from({ length: columns }, (_, column) => sum(tried.map((one) => one[column] ?? 0)));
      if (columnTotals.some((value, column) => value !== null && value !== sums[column])) return;
      if (total !== null && total !== sofar) return;
      note(byTotals, tried, sums, sofar);
      return;
    }
    for (const candidate of rows[row] ?? []) {
      if (candidate.some((value, column) => value > (left[column] ?? 0))) continue;
      candidate.forEach((value, column) => (left[column] = (left[column] ?? 0) - value));
      tried.push(candidate);
      walk(row + 1, sofar + sum(candidate));
      tried.pop();
      candidate.forEach((value, column) => (left[column] = (left[column] ?? 0) + value));
    }
  };
  walk(0, 0);
  return { byTotals };
}

function rowsThatFit(values: readonly (number | null)[], total: number | null, most: number): number[][] {
  let found: number[][] = [[]];
  for (const value of values) {
    const choices = value === null ? Array.from({ length: (total ?? most) + 1 }, (_, one) => one) : [value];
    found = found
      .flatMap((start) => choices.map((choice) => [...start, choice]))
      .filter((row) => sum(row) <= (total ?? most));
  }
  return total === null ? found : found.filter((row) => sum(row) === total);
}

function note(
  byTotals: Map<string, Map<string, Set<number>>>,
  table: readonly (readonly number[])[],
  columnSums: readonly number[],
  total: number,
): void {
  const totals = table.map(sum);
  const values = byTotals.get(totals.join()) ?? new Map<string, Set<number>>();
  byTotals.set(totals.join(), values);
  const add = (figure: string, value: number) =>
    values.set(figure, (values.get(figure) ?? new Set<number>()).add(value));
  table.forEach((row, at) => row.forEach((value, column) => add(`${at},${column}`, value)));
  totals.forEach((value, row) => add(`${row},*`, value));
  columnSums.forEach((value, column) => add(`*,${column}`, value));
  add('*,*', total);
}

/** Values that a figure may have as far as a reader can tell, over the row totals that stay possible. */
function possible(worked: Worked, figure: string, totals = [...worked.byTotals.keys()]): number {
  const values = new Set<number>();
  for (const one of totals)
    for (const value of worked.byTotals.get(one)?.get(figure) ?? []) values.add(value);
  return values.size;
}

/** Suppressed figures above zero, with their names. */
function secrets(table: CountTable, published: PublishedTable): { figure: string; value: number }[] {
  const found: { figure: string; value: number }[] = [];
  const add = (figure: string, told: number | null | undefined, value: number) => {
    if (told === null && value > 0) found.push({ figure, value });
  };
  table.forEach((row, at) => {
    row.forEach((value, column) => add(`${at},${column}`, published.cells[at]?.[column], value));
    add(`${at},*`, published.rowTotals[at], sum(row));
  });
  published.columnTotals.forEach((told, column) => {
    add(`*,${column}`, told, sum(table.map((row) => row[column] ?? 0)));
  });
  add('*,*', published.total, sum(table.map(sum)));
  return found;
}

const tables = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([rows, columns]) =>
    fc.array(
      fc.array(
        fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 2 }) }, fc.integer({ min: 3, max: 5 })),
        {
          minLength: columns,
          maxLength: columns,
        },
      ),
      { minLength: rows, maxLength: rows },
    ),
  )
  .filter((table) => sum(table.map(sum)) <= 14);

describe('suppression of small numbers (R-047)', () => {
  it('hides what is small and what would give it away by subtraction', () => {
    const published = suppressTable(
      [
        [9, 1, 12],
        [8, 7, 6],
        [11, 5, 4],
      ],
      BELOW,
    );
    expect(published.cells[0]?.[1]).toBeNull();
    const hiddenIn = (row: number) => published.cells[row]?.filter((value) => value === null).length;
    expect(hiddenIn(0)).toBeGreaterThan(1);
    expect(published.cells.filter((row) => row[1] === null).length).toBeGreaterThan(1);
    expect(published.total).toBe(63);
    expect(published.rowTotals).toEqual([22, 21, 20]);
  });

  it('hides nothing where nothing is small, and zeros are no secret', () => {
    const published = suppressTable(
      [
        [0, 4],
        [5, 0],
      ],
      BELOW,
    );
    expect(published).toEqual({
      cells: [
        [0, 4],
        [5, 0],
      ],
      rowTotals: [4, 5],
      columnTotals: [5, 4],
      total: 9,
    });
  });

  it('tells nothing at all of a table that is small as a whole', () => {
    const published = suppressTable([[1, 1]], BELOW);
    expect(published.total).toBeNull();
    expect(published.cells).toEqual([[null, null]]);
  });

  it('never hides a small figure without its being small: every published figure is true', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const published = suppressTable(table, BELOW);
        table.forEach((row, at) =>
          row.forEach((value, column) => {
            const told = published.cells[at]?.[column];
            expect(told === null || told === value).toBe(true);
            if (value > 0 && value < BELOW) expect(told).toBeNull();
          }),
        );
      }),
    );
  });

  it('leaves each hidden figure at least k + 1 values, whatever row, column and grand totals tell', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const published = suppressTable(table, BELOW);
        const worked = attack(published, sum(table.map(sum)) + BELOW + 1);
        for (const { figure } of secrets(table, published)) {
          expect(possible(worked, figure), figure).toBeGreaterThan(BELOW);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('lets no line be solved: what is hidden in a line with a total adds up to nothing or to no small number', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const published = suppressTable(table, BELOW);
        const check = (cells: readonly (number | null)[], total: number | null | undefined) => {
          if (total === null || total === undefined || !cells.includes(null)) return;
          const rest = total - sum(cells.filter((value) => value !== null));
          expect(rest === 0 || rest >= BELOW).toBe(true);
        };
        published.cells.forEach((row, at) => check(row, published.rowTotals[at]));
        published.columnTotals.forEach((total, column) =>
          check(
            published.cells.map((row) => row[column] ?? null),
            total,
          ),
        );
        check(published.rowTotals, published.total);
        check(published.columnTotals, published.total);
      }),
    );
  });

  const cases = fc.array(
    fc.record({
      row: fc.integer({ min: 0, max: 2 }),
      a: fc.integer({ min: 0, max: 1 }),
      b: fc.integer({ min: 0, max: 2 }),
    }),
    { minLength: 0, maxLength: 10 },
  );
  const tabulate = (
    of: readonly { row: number; a: number; b: number }[],
    by: 'a' | 'b',
    columns: number,
  ): CountTable =>
    [0, 1, 2].map((row) =>
      Array.from(
        { length: columns },
        (_, column) => of.filter((one) => one.row === row && one[by] === column).length,
      ),
    );

  it('withstands a reader who combines two published tables that share their rows', () => {
    fc.assert(
      fc.property(cases, (of) => {
        const both = [tabulate(of, 'a', 2), tabulate(of, 'b', 3)];
        const published = suppressLinked(both, BELOW);
        const most = of.length + BELOW + 1;
        const worked = published.map((one) => attack(one, most));
        const [first, second] = worked;
        const joint = [...(first?.byTotals.keys() ?? [])].filter((totals) => second?.byTotals.has(totals));
        expect(joint.length).toBeGreaterThan(0);
        published.forEach((one, index) => {
          for (const { figure } of secrets(both[index] ?? [], one)) {
            const view = worked[index];
            expect(view && possible(view, figure, joint), `${index}: ${figure}`).toBeGreaterThan(BELOW);
          }
        });
      }),
      { numRuns: 300 },
    );
  });

  it('suppresses the same row totals in each of the tables, so that one cannot fill in the other', () => {
    fc.assert(
      fc.property(cases, (of) => {
        const [first, second] = suppressLinked([tabulate(of, 'a', 2), tabulate(of, 'b', 3)], BELOW);
        expect(first?.rowTotals).toEqual(second?.rowTotals);
        expect(first?.total).toBe(second?.total);
      }),
    );
  });

  it('refuses to publish together tables that do not count the same cases', () => {
    expect(() => suppressLinked([[[5]], [[4]]], BELOW)).toThrow('different cases');
  });

  it('protects a table as large as the annual one, eleven items by two hundred places, in good time', () => {
    const of = Array.from({ length: 11 }, (_, row) =>
      Array.from({ length: 200 }, (_, column) =>
        (row * 7 + column * 13) % 11 === 0 ? (row + column) % 5 : 0,
      ),
    );
    const started = performance.now();
    const published = suppressTable(of, BELOW);
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(published.total).toBe(sum(of.map(sum)));
  });
});
