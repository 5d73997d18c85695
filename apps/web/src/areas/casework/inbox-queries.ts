import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type {
  assignCase,
  CaseStatus,
  countInbox,
  listInbox,
  listOfficers,
  previewCase,
} from '@article5/contracts/casework';
import { call } from '../../api/client';
import type { InboxSearch } from './search';

export const inboxKey = ['/api/inbox'] as const;

export const inboxQuery = ({ case: _preview, status, ...search }: InboxSearch) =>
  queryOptions({
    queryKey: [...inboxKey, 'list', { ...search, status }],
    queryFn: () =>
      call<typeof listInbox>('GET /api/inbox', {
        query: { ...search, ...(status === undefined ? {} : { status: status as CaseStatus }) },
      }),
    placeholderData: keepPreviousData,
  });

export const countsQuery = () =>
  queryOptions({
    queryKey: [...inboxKey, 'counts'],
    queryFn: () => call<typeof countInbox>('GET /api/inbox/counts'),
  });

export const previewQuery = (reference: string) =>
  queryOptions({
    queryKey: [...inboxKey, 'preview', reference],
    queryFn: () => call<typeof previewCase>('GET /api/cases/:reference/preview', { params: { reference } }),
  });

export const officersQuery = () =>
  queryOptions({
    queryKey: ['/api/officers'],
    queryFn: () => call<typeof listOfficers>('GET /api/officers'),
    staleTime: 300_000,
  });

/** Gives a case to an officer; every list that shows it is read again. */
export function useAssign() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ reference, personId }: { reference: string; personId: string | null }) =>
      call<typeof assignCase>('PUT /api/cases/:reference/assignee', {
        params: { reference },
        body: { personId },
      }),
    onSuccess: (_data, { reference }) =>
      Promise.all([
        client.invalidateQueries({ queryKey: inboxKey }),
        client.invalidateQueries({ queryKey: ['/api/cases', reference] }),
      ]),
  });
}
