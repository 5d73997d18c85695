import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { listClusterReviews, listUnionConsultations } from '@article5/contracts/consistency';
import { call } from '../../api/client';

export const reviewsKey = ['/api/union/reviews'] as const;
const consultationsKey = ['/api/union/consultations'] as const;

export const reviewsQuery = (clusterId?: string) =>
  queryOptions({
    queryKey: [...reviewsKey, clusterId ?? ''],
    queryFn: () =>
      call<typeof listClusterReviews>('GET /api/union/reviews', {
        query: clusterId === undefined ? {} : { clusterId },
      }),
  });

export const consultationsQuery = queryOptions({
  queryKey: consultationsKey,
  queryFn: () => call<typeof listUnionConsultations>('GET /api/union/consultations'),
});

/** An act of Union staff: afterwards reviews and consultations are read again. */
export function useUnionAct<Input, Result>(act: (input: Input) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: reviewsKey }),
        client.invalidateQueries({ queryKey: consultationsKey }),
      ]),
  });
}
