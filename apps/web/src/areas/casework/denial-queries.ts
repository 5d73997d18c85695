import { queryOptions } from '@tanstack/react-query';
import type { listDenials, readDenial } from '@article5/contracts/denial';
import { call } from '../../api/client';

export const denialsKey = ['/api/denials'] as const;

export interface DenialSearch {
  readonly whose: 'ALL' | 'OWN' | 'OTHERS';
  readonly q: string;
  readonly cursor?: string;
}

export const denialListQuery = ({ whose, q, cursor }: DenialSearch) =>
  queryOptions({
    queryKey: [...denialsKey, whose, q, cursor],
    queryFn: () =>
      call<typeof listDenials>('GET /api/denials', {
        query: { whose, ...(q === '' ? {} : { q }), ...(cursor === undefined ? {} : { cursor }) },
      }),
  });

export const denialQuery = (authorityId: string, denialId: string) =>
  queryOptions({
    queryKey: [...denialsKey, authorityId, denialId],
    queryFn: () =>
      call<typeof readDenial>('GET /api/denials/:authorityId/:denialId', {
        params: { authorityId, denialId },
      }),
  });
