import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spansOf, type Grain } from './union-period';

const DAY = 86_400_000;
const FIRST = Date.UTC(2023, 7, 20);
const LAST_PLACE = 1_000;
const dayAt = (place: number) => new Date(FIRST + place * DAY).toISOString().slice(0, 10);
const cellOf = (day: string, grain: Grain) =>
  grain === 'year' ? `${day.slice(0, 4)}-01-01` : `${day.slice(0, 7)}-01`;

describe('a period, cut into years, months and days', () => {
  const place = fc.nat({ max: LAST_PLACE });
  it.each([[['year', 'month'] as const], [['month'] as const]])(
    'counts each of its days once and no other (%s)',
    (grains) => {
      fc.assert(
        fc.property(place, place, (one, other) => {
          const period = { from: dayAt(Math.min(one, other)), to: dayAt(Math.max(one, other)) };
          const { cells, days } = spansOf(period, grains);
          for (let at = -400; at < LAST_PLACE + 400; at += 1) {
            const day = dayAt(at);
            const inCells = cells.filter(({ grain, from, until }) => {
              const cell = cellOf(day, grain);
              return cell >= from && cell < until;
            }).length;
            const inDays = days
              .filter(({ from, to }) => day >= from && day <= to)
              .reduce((sum, { sign }) => sum + sign, 0);
            expect(inCells + inDays, day).toBe(day >= period.from && day <= period.to ? 1 : 0);
          }
          expect(days.every(({ from, to }) => Date.parse(to) - Date.parse(from) <= 15 * DAY)).toBe(true);
        }),
        { numRuns: 150 },
      );
    },
  );

  it('is nothing where it ends before it begins, and no further than dates go', () => {
    expect(spansOf({ from: '2026-03-02', to: '2026-03-01' })).toEqual({ cells: [], days: [] });
    expect(spansOf({ from: '0001-01-01', to: '9999-12-31' })).toEqual({
      cells: [{ grain: 'year', from: '1900-01-01', until: '9999-01-01' }],
      days: [],
    });
  });
});
