import { z } from 'zod';
import { unionFilter } from '../consistency';
import { defineRoute } from '../kernel';
import { ratesView, reasonsView, timesView, trendView } from './practice-views';

export const getUnionRates = defineRoute({
  id: 'statistics.get-rates',
  method: 'GET',
  path: '/api/union/rates',
  audience: 'union',
  summary:
    'Share made subject to authorisation by Member State: raw, shrunken, with everybody’s cases, funnel',
  query: unionFilter,
  response: ratesView,
});

export const getUnionTrend = defineRoute({
  id: 'statistics.get-trend',
  method: 'GET',
  path: '/api/union/trend',
  audience: 'union',
  summary: 'Share made subject to authorisation by month, with change points and versions of policy',
  query: unionFilter,
  response: trendView,
});

const reasonsFilter = unionFilter.extend({ outcome: z.string().max(60).default('AUTHORISATION_REQUIRED') });

export const getUnionReasons = defineRoute({
  id: 'statistics.get-reasons',
  method: 'GET',
  path: '/api/union/reasons',
  audience: 'union',
  summary: 'Which criteria weighed in decisions of one outcome, by Member State',
  query: reasonsFilter,
  response: reasonsView,
});

export const getUnionTimes = defineRoute({
  id: 'statistics.get-times',
  method: 'GET',
  path: '/api/union/times',
  audience: 'union',
  summary: 'Days to decision and to sharing, by Member State',
  query: unionFilter,
  response: timesView,
});

export type ReasonsFilter = z.infer<typeof reasonsFilter>;
