import { queryOptions } from '@tanstack/react-query';
import type { previewStatisticsPolicy, readStatisticsPolicy } from '@article5/contracts/administration';
import { call } from '../../../api/client';

export const policyKey = ['/api/eu/policy'] as const;

export const policyQuery = queryOptions({
  queryKey: policyKey,
  queryFn: ({ signal }) => call<typeof readStatisticsPolicy>('GET /api/eu/policy', {}, { signal }),
});

export const policyEffectQuery = (versionId: string, revision: number) =>
  queryOptions({
    queryKey: [...policyKey, versionId, revision, 'effect'],
    queryFn: ({ signal }) =>
      call<typeof previewStatisticsPolicy>(
        'GET /api/eu/policy/versions/:versionId/effect',
        { params: { versionId } },
        { signal },
      ),
  });
