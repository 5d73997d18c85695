import { queryOptions } from '@tanstack/react-query';
import type { listAsked, listIncoming, readIncoming } from '@article5/contracts/consultation';
import type { readDenialHits } from '@article5/contracts/denial';
import { call } from '../../api/client';
import { caseKey } from './case-queries';

export const askedQuery = (reference: string) =>
  queryOptions({
    queryKey: [...caseKey(reference), 'consultations'],
    queryFn: () =>
      call<typeof listAsked>('GET /api/cases/:reference/consultations', { params: { reference } }),
  });

export const denialHitsQuery = (reference: string) =>
  queryOptions({
    queryKey: [...caseKey(reference), 'denials'],
    queryFn: () =>
      call<typeof readDenialHits>('GET /api/cases/:reference/denials', { params: { reference } }),
  });

export const incomingKey = ['/api/consultations'] as const;

export const incomingListQuery = queryOptions({
  queryKey: incomingKey,
  queryFn: () => call<typeof listIncoming>('GET /api/consultations'),
});

export const incomingQuery = (consultationId: string) =>
  queryOptions({
    queryKey: [...incomingKey, consultationId],
    queryFn: () =>
      call<typeof readIncoming>('GET /api/consultations/:consultationId', { params: { consultationId } }),
  });
