import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { listRounds, previewRound } from '@article5/contracts/consultation';
import { call } from '../../api/client';
import { caseKey } from './case-queries';

export const roundsQuery = (reference: string) =>
  queryOptions({
    queryKey: [...caseKey(reference), 'opinions'],
    queryFn: () => call<typeof listRounds>('GET /api/cases/:reference/opinions', { params: { reference } }),
  });

export const roundPreviewQuery = (reference: string, dueOn: string | undefined) =>
  queryOptions({
    queryKey: [...caseKey(reference), 'opinions-preview', dueOn ?? ''],
    queryFn: () =>
      call<typeof previewRound>('GET /api/cases/:reference/opinions/preview', {
        params: { reference },
        query: dueOn === undefined ? {} : { dueOn },
      }),
    placeholderData: keepPreviousData,
  });
