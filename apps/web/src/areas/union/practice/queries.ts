import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type {
  getUnionRates,
  getUnionReasons,
  getUnionTimes,
  getUnionTrend,
} from '@article5/contracts/statistics';
import { call } from '../../../api/client';
import type { ReasonsSearch, UnionSearch } from '../search';

export const ratesQuery = (query: UnionSearch) =>
  queryOptions({
    queryKey: ['/api/union/rates', query],
    queryFn: () => call<typeof getUnionRates>('GET /api/union/rates', { query }),
    placeholderData: keepPreviousData,
  });

export const trendQuery = (query: UnionSearch) =>
  queryOptions({
    queryKey: ['/api/union/trend', query],
    queryFn: () => call<typeof getUnionTrend>('GET /api/union/trend', { query }),
    placeholderData: keepPreviousData,
  });

export const reasonsQuery = ({ outcome = 'AUTHORISATION_REQUIRED', ...search }: ReasonsSearch) =>
  queryOptions({
    queryKey: ['/api/union/reasons', search, outcome],
    queryFn: () => call<typeof getUnionReasons>('GET /api/union/reasons', { query: { ...search, outcome } }),
    placeholderData: keepPreviousData,
  });

export const timesQuery = (query: UnionSearch) =>
  queryOptions({
    queryKey: ['/api/union/times', query],
    queryFn: () => call<typeof getUnionTimes>('GET /api/union/times', { query }),
    placeholderData: keepPreviousData,
  });
