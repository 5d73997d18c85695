import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, jsonStatCollection, pivot, publicTables, restrictedTables, type ReportCell } from './index';

const CELLS: readonly ReportCell[] = [
  {
    itemFamily: 'INTERCEPTION',
    memberState: 'FR',
    destination: 'UY',
    outcome: 'AUTHORISATION_REQUIRED',
    count: 9,
  },
  {
    itemFamily: 'INTERCEPTION',
    memberState: 'DE',
    destination: 'UY',
    outcome: 'NO_AUTHORISATION_REQUIRED',
    count: 8,
  },
  { itemFamily: 'INTERCEPTION', memberState: 'DE', destination: 'NZ', outcome: 'PENDING', count: 1 },
  {
    itemFamily: 'INTRUSION',
    memberState: 'FR',
    destination: 'UY',
    outcome: 'AUTHORISATION_REQUIRED',
    count: 7,
  },
  {
    itemFamily: 'INTRUSION',
    memberState: 'DE',
    destination: 'NZ',
    outcome: 'NO_AUTHORISATION_REQUIRED',
    count: 6,
  },
  { itemFamily: 'FORENSICS', memberState: 'IT', destination: 'CA', outcome: 'WITHHELD', count: 2 },
];

const cells = fc.array(
  fc.record({
    itemFamily: fc.constantFrom('A', 'B', 'C'),
    memberState: fc.constantFrom('FR', 'DE', 'IT'),
    destination: fc.constantFrom('UY', 'NZ', 'CA', 'ZZ'),
    outcome: fc.constantFrom('AUTHORISATION_REQUIRED', 'PENDING', 'WITHHELD'),
    count: fc.integer({ min: 1, max: 4 }),
  }),
  { maxLength: 20 },
);

describe('the annual report (R-046)', () => {
  it('has applications by item and Member State, by destination and by decision, with every total', () => {
    const [byState, byDestination, byDecision] = restrictedTables(CELLS);
    expect(byState).toMatchObject({
      rows: ['FORENSICS', 'INTERCEPTION', 'INTRUSION'],
      columns: ['DE', 'FR', 'IT'],
      cells: [
        [0, 0, 2],
        [9, 9, 0],
        [6, 7, 0],
      ],
      total: 33,
    });
    expect(byDestination?.total).toBe(33);
    expect(byDecision?.rowTotals).toEqual([2, 18, 13]);
  });

  it('builds any measure by any other, and a filter counts exactly what it names', () => {
    const table = pivot(CELLS, 'memberState', 'outcome', { destination: 'UY' });
    expect(table).toMatchObject({ rows: ['DE', 'FR'], rowTotals: [8, 16], total: 24 });
    expect(pivot(CELLS, 'memberState', 'outcome', { destination: 'XX' })).toMatchObject({
      rows: [],
      total: 0,
    });
  });

  it('is the same whatever order its cells were counted in', () => {
    fc.assert(
      fc.property(cells, (of) => {
        const shuffled = [...of].reverse();
        const totalOf = (one: readonly ReportCell[]) => restrictedTables(one);
        expect(totalOf(inOrder(of))).toEqual(totalOf(inOrder(shuffled)));
      }),
    );
  });

  it('shows the public nothing that is small, in no table and by no subtraction of one from another (R-047)', () => {
    const tables = publicTables(CELLS, 3);
    for (const table of tables) {
      for (const value of [...table.cells.flat(), ...table.rowTotals, ...table.columnTotals]) {
        expect(value === null || value === 0 || value >= 3).toBe(true);
      }
      expect(table.rowTotals).toEqual(tables[0]?.rowTotals);
      expect(table.rowTotals[0]).toBeNull();
    }
    expect(tables[0]?.total).toBe(33);
  });

  it('can be published whatever was counted', () => {
    fc.assert(
      fc.property(cells, (of) => {
        const restricted = restrictedTables(of);
        publicTables(of, 3).forEach((table, index) =>
          table.cells.forEach((line, row) =>
            line.forEach((value, column) => {
              const truth = restricted[index]?.cells[row]?.[column] ?? 0;
              expect(value === null ? truth >= 0 : value === truth && (truth === 0 || truth >= 3)).toBe(true);
            }),
          ),
        );
      }),
    );
  });

  it('is JSON-stat 2.0: ids, sizes and values agree, suppressed values are null and say so', () => {
    const about = { label: 'R', source: 'S', updated: '2027-01-31T00:00:00Z' };
    const collection = jsonStatCollection(publicTables(CELLS, 3), about) as {
      class: string;
      link: {
        item: { id: string[]; size: number[]; value: (number | null)[]; status?: Record<string, string> }[];
      };
    };
    expect(collection.class).toBe('collection');
    for (const dataset of collection.link.item) {
      const [rows = 0, columns = 0] = dataset.size;
      expect(dataset.value).toHaveLength(rows * columns);
      expect(dataset.id).toHaveLength(2);
      const suppressed = dataset.value.flatMap((value, place) => (value === null ? [String(place)] : []));
      expect(Object.keys(dataset.status ?? {})).toEqual(suppressed);
    }
  });
});
