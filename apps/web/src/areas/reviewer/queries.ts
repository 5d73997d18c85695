import { queryOptions } from '@tanstack/react-query';
import type { listReviews, readReview } from '@article5/contracts/consultation';
import { call } from '../../api/client';

export const reviewsKey = ['/api/reviews'] as const;

export const reviewsQuery = queryOptions({
  queryKey: reviewsKey,
  queryFn: () => call<typeof listReviews>('GET /api/reviews'),
});

export const reviewQuery = (consultationId: string) =>
  queryOptions({
    queryKey: [...reviewsKey, consultationId],
    queryFn: () =>
      call<typeof readReview>('GET /api/reviews/:consultationId', { params: { consultationId } }),
  });
