// The Union pages that are measured: what the portal is asked, what the bare parts are, and how their answers compare.
import { chanceFrom } from '../kit/chance.mjs';
import {
  bareCluster,
  bareClusters,
  bareDays,
  bareDaysToShare,
  bareDestinations,
  bareFaults,
  bareHeat,
  bareMonths,
  bareOrigins,
  barePatterns,
  bareReasons,
  bareSummary,
} from './bare-union.mjs';
import { clusterId } from './fill.mjs';

const PAGE = 50;
const SEED = 52;
const DAY = 86_400_000;

/** @typedef {import('./bare-union.mjs').Figure} Figure */
/** @typedef {(path: string) => Promise<string>} Get */
/** Rows of each bare statement, in their order. @typedef {unknown[][][]} Answers */
/**
 * Asks the portal for the page; answers it as the bare parts would say it, and what they say as text, to be compared.
 * @typedef {{ ask: (get: Get) => Promise<string>, statements: string[], told: (answers: Answers) => string }} Asked
 */

export const daysAgo = (/** @type {number} */ days) =>
  new Date(Date.now() - days * DAY).toISOString().slice(0, 10);
const FIGURES = () =>
  /** @type {Figure[]} */ ([
    { from: daysAgo(365), to: daysAgo(0) },
    { from: daysAgo(365), to: daysAgo(0), itemFamily: 'VIDEO_ANALYTICS' },
    { from: daysAgo(2000), to: daysAgo(0) },
    { from: daysAgo(30), to: daysAgo(0) },
    { from: '2024-01-01', to: '2024-12-31' },
    { from: '2023-03-17', to: '2025-05-05', itemFamily: 'INTRUSION' },
  ]);

export const query = (/** @type {Figure} */ figure, more = {}) => new URLSearchParams({ ...figure, ...more });

/** @param {number} count @returns {Array<{ name: string, make: () => Asked }>} */
export function pagesOf(count) {
  const chance = chanceFrom(SEED);
  const of = (/** @type {(figure: Figure) => Asked} */ page) => () => page(chance.pick(FIGURES()));
  return [
    { name: 'union-dashboard', make: of(dashboard) },
    { name: 'union-clusters', make: of(clusters) },
    { name: 'union-cluster', make: () => cluster(chance.below(count / 10) * 10 + 6) },
    { name: 'union-heat', make: of(heat) },
    { name: 'union-rates', make: of(rates) },
    { name: 'union-trend', make: of(trend) },
    { name: 'union-reasons', make: of(reasons) },
    { name: 'union-times', make: of(times) },
    { name: 'union-places', make: of(places) },
    { name: 'union-quality', make: of(quality) },
  ];
}

/** Rows as lines in an order of their own: the portal's and the bare ones are the same text or are not the same. */
const linesOf = (/** @type {Iterable<readonly unknown[]>} */ rows) =>
  [...rows]
    .map((row) => row.map(String).join(' '))
    .sort()
    .join('\n');

/** What the first page of the Union area asks at once. @param {Figure} figure @returns {Asked} */
function dashboard(figure) {
  return {
    ask: async (get) => {
      const [summary] = await Promise.all([
        get(`/api/union/summary?${query(figure)}`),
        get(`/api/union/clusters?${query(figure)}`),
        get(`/api/union/heat-table?${query(figure)}`),
      ]);
      const said = JSON.parse(summary);
      return linesOf([
        [said.clusters, said.divergentClusters, said.shared, said.withheld, said.oldestDivergenceOn],
      ]);
    },
    statements: [bareSummary(figure), bareClusters(figure, PAGE), bareHeat(figure)],
    told: ([summary]) => linesOf(summary),
  };
}

/** @param {Figure} figure @returns {Asked} */
function clusters(figure) {
  return {
    ask: async (get) => {
      /** @type {{ items: { clusterId: string }[] }} */
      const { items } = JSON.parse(await get(`/api/union/clusters?${query(figure, { only: 'divergent' })}`));
      return items.map((row) => row.clusterId).join('\n');
    },
    statements: [bareClusters(figure, PAGE)],
    told: ([rows]) => rows.map(([key]) => clusterId(Number(key))).join('\n'),
  };
}

/** @param {number} key @returns {Asked} */
function cluster(key) {
  return {
    ask: async (get) => {
      /** @type {{ members: { outcome: string }[] }} */
      const { members } = JSON.parse(await get(`/api/union/clusters/${clusterId(key)}`));
      return members.map(({ outcome }) => outcome).join('\n');
    },
    statements: [bareCluster(key)],
    told: ([rows]) => rows.map(([, , outcome]) => outcome).join('\n'),
  };
}

const ANSWERS = new Set(['AUTHORISATION_REQUIRED', 'NO_AUTHORISATION_REQUIRED', 'NOT_CYBER_SURVEILLANCE']);

/** @param {Figure} figure @returns {Asked} */
function heat(figure) {
  return {
    ask: async (get) => {
      /** @type {{ cells: { itemFamily: string, memberState: string, decided: number }[] }} */
      const { cells } = JSON.parse(await get(`/api/union/heat-table?${query(figure)}`));
      return linesOf(
        cells
          .filter(({ decided }) => decided > 0)
          .map(({ itemFamily, memberState, decided }) => [itemFamily, memberState, decided]),
      );
    },
    statements: [bareHeat(figure)],
    told: ([rows]) => {
      /** @type {Map<string, number>} */
      const cells = new Map();
      for (const [family, state, outcome, decided] of rows) {
        const cell = `${family} ${state}`;
        if (ANSWERS.has(String(outcome))) cells.set(cell, (cells.get(cell) ?? 0) + Number(decided));
      }
      return linesOf(cells);
    },
  };
}

/** @param {Figure} figure @returns {Asked} */
function rates(figure) {
  return {
    ask: async (get) => {
      /** @type {{ groups: { group: string, trials: number, successes: number }[] }} */
      const { groups } = JSON.parse(await get(`/api/union/rates?${query(figure)}`));
      return linesOf(
        groups.filter(({ trials }) => trials > 0).map((one) => [one.group, one.trials, one.successes]),
      );
    },
    statements: [barePatterns(figure)],
    told: ([rows]) => {
      /** @type {Map<string, [number, number]>} */
      const states = new Map();
      for (const [state, , , , , decided, required] of rows) {
        const [all, some] = states.get(String(state)) ?? [0, 0];
        states.set(String(state), [all + Number(decided), some + Number(required)]);
      }
      return linesOf([...states].map(([state, counts]) => [state, ...counts]));
    },
  };
}

/** @param {Figure} figure @returns {Asked} */
function trend(figure) {
  return {
    ask: async (get) => {
      /** @type {{ months: { month: string, trials: number, successes: number }[] }} */
      const { months } = JSON.parse(await get(`/api/union/trend?${query(figure)}`));
      return linesOf(
        months.filter(({ trials }) => trials > 0).map((one) => [one.month, one.trials, one.successes]),
      );
    },
    statements: [bareMonths(figure)],
    told: ([rows]) =>
      linesOf(
        rows.map(([year, month, ...counts]) => [`${year}-${String(month).padStart(2, '0')}`, ...counts]),
      ),
  };
}

/** @param {Figure} figure @returns {Asked} */
function reasons(figure) {
  const outcome = 'AUTHORISATION_REQUIRED';
  return {
    ask: async (get) => {
      /** @type {{ rows: { criterion: string, all: { successes: number } }[] }} */
      const { rows } = JSON.parse(await get(`/api/union/reasons?${query(figure, { outcome })}`));
      return linesOf(rows.map(({ criterion, all }) => [criterion, all.successes]));
    },
    statements: [bareReasons(figure, outcome)],
    told: ([rows]) => {
      /** @type {Map<string, number>} */
      const criteria = new Map();
      for (const [, criterion, count] of rows)
        criteria.set(String(criterion), (criteria.get(String(criterion)) ?? 0) + Number(count));
      return linesOf(criteria);
    },
  };
}

/** @param {Figure} figure @returns {Asked} */
function times(figure) {
  /** @typedef {{ groups: { group: string, days: { days: number, count: number }[] }[] }} Durations */
  const rowsOf = (/** @type {string} */ what, /** @type {Durations} */ { groups }) =>
    groups.flatMap(({ group, days }) => days.map((day) => [what, group, day.days, day.count]));
  return {
    ask: async (get) => {
      const said = JSON.parse(await get(`/api/union/times?${query(figure)}`));
      return linesOf([...rowsOf('decision', said.toDecision), ...rowsOf('share', said.toShare)]);
    },
    statements: [bareDays(figure), bareDaysToShare(figure)],
    told: ([decided, shared]) =>
      linesOf([...decided.map((row) => ['decision', ...row]), ...shared.map((row) => ['share', ...row])]),
  };
}

/** @param {Figure} figure @returns {Asked} */
function places(figure) {
  /** @typedef {{ place: string, decided: number, authorisationRequired: number }} Place */
  const rowsOf = (/** @type {string} */ of, /** @type {Place[]} */ found) =>
    found
      .filter(({ decided }) => decided > 0)
      .map(({ place, decided, authorisationRequired }) => [of, place, decided, authorisationRequired]);
  return {
    ask: async (get) => {
      const said = JSON.parse(await get(`/api/union/places?${query(figure)}`));
      return linesOf([...rowsOf('from', said.origins), ...rowsOf('to', said.destinations)]);
    },
    statements: [bareOrigins(figure), bareDestinations(figure)],
    told: ([origins, destinations]) =>
      linesOf([...origins.map((row) => ['from', ...row]), ...destinations.map((row) => ['to', ...row])]),
  };
}

/** The numbers of the page of data quality and its first records. @param {Figure} figure @returns {Asked} */
function quality(figure) {
  return {
    ask: async (get) => {
      const [said] = await Promise.all([
        get(`/api/union/data-quality?${query(figure)}`),
        get(`/api/union/data-quality/records?${query(figure)}`),
      ]);
      /** @type {{ rows: { memberState: string, records: number, withFaults: number, faults: Record<string, number> }[] }} */
      const { rows } = JSON.parse(said);
      return linesOf(
        rows.map(({ memberState, records, withFaults, faults }) => [
          ...[memberState, records, withFaults],
          ...[faults.LATE, faults.MISSING_END_USER, faults.DATES_WRONG],
        ]),
      );
    },
    statements: [bareFaults(figure, daysAgo(0))],
    told: ([rows]) => linesOf(rows),
  };
}
