import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { messagesSearch } from '../../features/messages/search';
import { enterArea, langRoute } from '../../lang-route';
import type { ClusterSearch, ReasonsSearch, RecordSearch, UnionSearch } from './search';
import type { QualitySearch } from './data-quality';
import type { StatisticsSearch } from './report-queries';

/*
 * The routes of this area, loaded when somebody comes to it: paths and search parameters only, so that each page
 * is loaded when it is opened.
 */
export const unionArea = createRoute({
  getParentRoute: () => langRoute,
  path: 'eu',
  beforeLoad: enterArea('union'),
  component: lazyRouteComponent(() => import('./layout'), 'UnionLayout'),
});

/** Texts of the address that a page knows; anything else falls away. */
function texts<Name extends string>(...names: readonly Name[]) {
  return (search: Record<string, unknown>): Partial<Record<Name, string>> =>
    Object.fromEntries(
      names.flatMap((name) => {
        const value = search[name];
        return typeof value === 'string' && value !== '' ? [[name, value]] : [];
      }),
    ) as Partial<Record<Name, string>>;
}

const home = createRoute({
  getParentRoute: () => unionArea,
  path: '/',
  validateSearch: texts('from', 'to', 'itemFamily') as (search: Record<string, unknown>) => UnionSearch,
  component: lazyRouteComponent(() => import('./home'), 'UnionHome'),
});

const clusters = createRoute({
  getParentRoute: () => unionArea,
  path: 'clusters',
  validateSearch: texts('from', 'to', 'itemFamily', 'only', 'cursor') as (
    search: Record<string, unknown>,
  ) => ClusterSearch,
  component: lazyRouteComponent(() => import('./clusters'), 'UnionClusters'),
});

const cluster = createRoute({
  getParentRoute: () => unionArea,
  path: 'clusters/$clusterId',
  component: lazyRouteComponent(() => import('./cluster'), 'UnionCluster'),
});

const reviews = createRoute({
  getParentRoute: () => unionArea,
  path: 'reviews',
  component: lazyRouteComponent(() => import('./reviews'), 'UnionReviews'),
});

const records = createRoute({
  getParentRoute: () => unionArea,
  path: 'records',
  validateSearch: texts('from', 'to', 'itemFamily', 'memberState', 'destination', 'outcome', 'cursor') as (
    search: Record<string, unknown>,
  ) => RecordSearch,
  component: lazyRouteComponent(() => import('./records'), 'UnionRecords'),
});

const rates = createRoute({
  getParentRoute: () => unionArea,
  path: 'rates',
  validateSearch: texts('from', 'to', 'itemFamily', 'outcome') as (
    search: Record<string, unknown>,
  ) => ReasonsSearch,
  component: lazyRouteComponent(() => import('./practice/rates'), 'UnionRates'),
});

const times = createRoute({
  getParentRoute: () => unionArea,
  path: 'times',
  validateSearch: texts('from', 'to', 'itemFamily') as (search: Record<string, unknown>) => UnionSearch,
  component: lazyRouteComponent(() => import('./practice/times'), 'UnionTimes'),
});

const statistics = createRoute({
  getParentRoute: () => unionArea,
  path: 'statistics',
  validateSearch: texts(
    'report',
    'version',
    'rows',
    'columns',
    'itemFamily',
    'memberState',
    'destination',
    'outcome',
  ) as (search: Record<string, unknown>) => StatisticsSearch,
  component: lazyRouteComponent(() => import('./statistics'), 'UnionStatistics'),
});

const map = createRoute({
  getParentRoute: () => unionArea,
  path: 'map',
  validateSearch: texts('from', 'to', 'itemFamily') as (search: Record<string, unknown>) => UnionSearch,
  component: lazyRouteComponent(() => import('./map'), 'UnionMap'),
});

const dataQuality = createRoute({
  getParentRoute: () => unionArea,
  path: 'data-quality',
  validateSearch: texts('from', 'to', 'itemFamily', 'memberState', 'fault', 'cursor') as (
    search: Record<string, unknown>,
  ) => QualitySearch,
  component: lazyRouteComponent(() => import('./data-quality'), 'DataQuality'),
});

const lists = createRoute({
  getParentRoute: () => unionArea,
  path: 'lists',
  component: lazyRouteComponent(() => import('./lists'), 'UnionLists'),
});

const calibration = createRoute({
  getParentRoute: () => unionArea,
  path: 'calibration',
  component: lazyRouteComponent(() => import('./calibration/rounds'), 'CalibrationRounds'),
});

const composeRound = createRoute({
  getParentRoute: () => unionArea,
  path: 'calibration/new',
  component: lazyRouteComponent(() => import('./calibration/compose'), 'ComposeRound'),
});

const calibrationRound = createRoute({
  getParentRoute: () => unionArea,
  path: 'calibration/$roundId',
  component: lazyRouteComponent(() => import('./calibration/round'), 'CalibrationRound'),
});

const policy = createRoute({
  getParentRoute: () => unionArea,
  path: 'policy',
  component: lazyRouteComponent(() => import('./policy/policy'), 'UnionPolicy'),
});

const messages = createRoute({
  getParentRoute: () => unionArea,
  path: 'messages',
  validateSearch: messagesSearch,
  component: lazyRouteComponent(() => import('../../features/messages'), 'MessagesPage'),
});

export const unionRoutes = unionArea.addChildren([
  messages,
  calibration,
  composeRound,
  calibrationRound,
  home,
  clusters,
  cluster,
  reviews,
  records,
  rates,
  times,
  statistics,
  map,
  lists,
  dataQuality,
  policy,
]);
