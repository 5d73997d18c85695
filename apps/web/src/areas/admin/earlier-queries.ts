import { queryOptions } from '@tanstack/react-query';
import type { listEarlierDecisions } from '@article5/contracts/archive';
import { call } from '../../api/client';

export const earlierDecisionsKey = ['/api/authority/earlier-decisions'] as const;

export const earlierDecisionsQuery = (cursor: string | undefined) =>
  queryOptions({
    queryKey: [...earlierDecisionsKey, cursor],
    queryFn: ({ signal }) =>
      call<typeof listEarlierDecisions>(
        'GET /api/authority/earlier-decisions',
        { query: cursor === undefined ? {} : { cursor } },
        { signal },
      ),
  });
