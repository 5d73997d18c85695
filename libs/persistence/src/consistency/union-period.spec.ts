import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wholeMonthsOf } from './union-period';

const DAY = 86_400_000;
const FIRST = Date.UTC(2023, 10, 20);
const dayAt = (place: number) => new Date(FIRST + place * DAY).toISOString().slice(0, 10);

test('whole months and the days around them hold each day of a period once, and no other', () => {
  const place = fc.nat({ max: 140 });
  fc.assert(
    fc.property(place, place, (one, other) => {
      const period = { from: dayAt(Math.min(one, other)), to: dayAt(Math.max(one, other)) };
      const { from, until, before, after } = wholeMonthsOf(period);
      for (let at = -40; at < 200; at += 1) {
        const day = dayAt(at);
        const month = `${day.slice(0, 7)}-01`;
        const times = [
          month >= from && month < until,
          day >= period.from && day <= before,
          day >= after && day <= period.to,
        ].filter(Boolean).length;
        expect(times, day).toBe(day >= period.from && day <= period.to ? 1 : 0);
      }
    }),
    { numRuns: 400 },
  );
});
