// The annual report: counted from a million notifications once, frozen, then read.
import { performance } from 'node:perf_hooks';
import { INBOX_AUTHORITY } from '../ground/people.mjs';
import { timeMeasure } from '../kit/measure.mjs';
import { bareReceived } from './bare-union.mjs';

/**
 * Freezes the report of last year, beside the bare statement for its counts; the page that is then read again and again.
 * @param {{ bare: (sql: string) => Promise<unknown[][]> }} world
 * @param {(path: string, body: object) => Promise<string>} post
 * @param {(note: string) => void} tell
 */
export async function annualReport({ bare }, post, tell) {
  const year = new Date().getUTCFullYear() - 1;
  tell('union-annual-build');
  const began = performance.now();
  const { reportId } = JSON.parse(await post('/api/union/annual-reports', { year }));
  const served = performance.now() - began;
  const bareBegan = performance.now();
  await bare(bareReceived(year));
  const limit = performance.now() - bareBegan;
  /** @type {import('./pages.mjs').Asked} */
  const asked = {
    ask: async (get) => {
      /** @type {{ restricted: { rows: string[], columns: string[], columnTotals: number[] }[] }} */
      const { restricted } = JSON.parse(await get(`/api/union/annual-reports/${reportId}`));
      const [byState] = restricted;
      return byState.columns
        .map((state, place) => `${state} ${byState.columnTotals[place]}`)
        .filter(isFilledHere)
        .sort()
        .join('\n');
    },
    statements: [bareReceived(year)],
    told: ([rows]) => {
      /** @type {Map<string, number>} */
      const states = new Map();
      for (const [, state, , , count] of rows)
        states.set(String(state), (states.get(String(state)) ?? 0) + Number(count));
      return [...states]
        .map(([state, count]) => `${state} ${count}`)
        .filter(isFilledHere)
        .sort()
        .join('\n');
    },
  };
  return {
    page: { name: 'union-annual', make: () => asked },
    built: [timeMeasure({ measure: 'union-annual-build', n: 1 }, served, limit)],
  };
}

/** The authority of the inbox has other cases besides. @param {string} line */
const isFilledHere = (line) => !line.startsWith(`${INBOX_AUTHORITY} `);
