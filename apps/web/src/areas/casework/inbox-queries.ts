import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type {
  assignCase,
  BulkActView,
  ChosenAct,
  CaseStatus,
  countFacets,
  countInbox,
  listBulk,
  listInbox,
  listLabels,
  listOfficers,
  listViews,
  markCase,
  prepareBulk,
  previewCase,
  readBulk,
  runBulk,
  undoBulk,
} from '@article5/contracts/casework';
import { call } from '../../api/client';
import { filterOf, type InboxSearch } from './search';

export const inboxKey = ['/api/inbox'] as const;

type Filter = ReturnType<typeof filterOf>;

/** The status of an address is any text; the server refuses what it does not know. */
export const asked = ({ status, ...filter }: Filter) => ({
  ...filter,
  ...(status === undefined ? {} : { status: status as CaseStatus }),
});

export const inboxQuery = (search: InboxSearch) => {
  const { sort, cursor } = search;
  const query = { ...filterOf(search), ...(sort ? { sort } : {}), ...(cursor ? { cursor } : {}) };
  return queryOptions({
    queryKey: [...inboxKey, 'list', query],
    queryFn: () => call<typeof listInbox>('GET /api/inbox', { query: asked(query) }),
    placeholderData: keepPreviousData,
  });
};

export const countsQuery = () =>
  queryOptions({
    queryKey: [...inboxKey, 'counts'],
    queryFn: () => call<typeof countInbox>('GET /api/inbox/counts'),
  });

/** How many cases the filter finds, and how they spread over the values of each property. */
export const facetsQuery = (search: InboxSearch) => {
  const filter = filterOf(search);
  return queryOptions({
    queryKey: [...inboxKey, 'facets', filter],
    queryFn: () => call<typeof countFacets>('GET /api/inbox/facets', { query: asked(filter) }),
    placeholderData: keepPreviousData,
  });
};

export const viewsQuery = () =>
  queryOptions({
    queryKey: [...inboxKey, 'views'],
    queryFn: () => call<typeof listViews>('GET /api/inbox/views'),
  });

export const labelsQuery = () =>
  queryOptions({
    queryKey: ['/api/labels'],
    queryFn: () => call<typeof listLabels>('GET /api/labels'),
    staleTime: 60_000,
  });

export const actsQuery = () =>
  queryOptions({
    queryKey: [...inboxKey, 'acts'],
    queryFn: () => call<typeof listBulk>('GET /api/inbox/bulk'),
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

/** What an act is about: these cases, or all that the filter finds. */
export type Chosen = { readonly references: string[] } | { readonly search: InboxSearch };

export function preview(act: ChosenAct, chosen: Chosen): Promise<BulkActView> {
  const selection =
    'references' in chosen
      ? { references: chosen.references }
      : { filter: { ...asked(filterOf(chosen.search)), sort: chosen.search.sort ?? 'received' } };
  return call<typeof prepareBulk>('POST /api/inbox/bulk', { body: { act, selection } });
}

const POLL_MS = 700;

/** Follows an act that goes on in the worker until it has ended. */
async function ended(act: BulkActView, onProgress: (act: BulkActView) => void): Promise<BulkActView> {
  let now = act;
  while (now.state === 'RUNNING') {
    onProgress(now);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    const { bulkId } = act;
    now = await call<typeof readBulk>('GET /api/inbox/bulk/:bulkId', { params: { bulkId } });
  }
  return now;
}

type Follow = { readonly bulkId: string; readonly onProgress?: (act: BulkActView) => void };

/** Runs what was previewed, or takes an act back; the lists are read again when it has ended. */
export function useBulk(what: 'run' | 'undo') {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ bulkId, onProgress = () => undefined }: Follow) => {
      const params = { bulkId };
      const begun = await (what === 'run'
        ? call<typeof runBulk>('POST /api/inbox/bulk/:bulkId/run', { params })
        : call<typeof undoBulk>('POST /api/inbox/bulk/:bulkId/undo', { params }));
      return ended(begun, onProgress);
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: inboxKey }),
        client.invalidateQueries({ queryKey: ['/api/cases'] }),
      ]),
  });
}

/** Marks one case as read or unread, for oneself. */
export function useMark() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ reference, read }: { reference: string; read: boolean }) =>
      call<typeof markCase>('PUT /api/cases/:reference/reading', { params: { reference }, body: { read } }),
    onSuccess: () => client.invalidateQueries({ queryKey: inboxKey }),
  });
}
