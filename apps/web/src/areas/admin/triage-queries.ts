import { queryOptions } from '@tanstack/react-query';
import type {
  listReplayedCases,
  listTriageTables,
  readTableDraft,
  readTableReplay,
  readTriageTable,
  TableKind,
} from '@article5/contracts/triage';
import { call } from '../../api/client';

export const triageKey = ['/api/authority/triage'] as const;

export const tablesQuery = queryOptions({
  queryKey: [...triageKey, 'tables'],
  queryFn: ({ signal }) => call<typeof listTriageTables>('GET /api/authority/triage-tables', {}, { signal }),
});

export const tableQuery = (kind: TableKind, version: string) =>
  queryOptions({
    queryKey: [...triageKey, 'table', kind, version],
    queryFn: ({ signal }) =>
      call<typeof readTriageTable>(
        'GET /api/authority/triage-tables/:kind/:version',
        { params: { kind, version } },
        { signal },
      ),
  });

export const draftQuery = (draftId: string) =>
  queryOptions({
    queryKey: [...triageKey, 'draft', draftId],
    queryFn: ({ signal }) =>
      call<typeof readTableDraft>(
        'GET /api/authority/triage-drafts/:draftId',
        { params: { draftId } },
        { signal },
      ),
  });

const POLL_MS = 700;

/** Asked again and again while it runs. */
export const replayQuery = (replayId: string) =>
  queryOptions({
    queryKey: [...triageKey, 'replay', replayId],
    queryFn: ({ signal }) =>
      call<typeof readTableReplay>(
        'GET /api/authority/triage-replays/:replayId',
        { params: { replayId } },
        { signal },
      ),
    refetchInterval: ({ state }) => (state.data?.state === 'DONE' ? false : POLL_MS),
  });

export const readReplayedCases = (replayId: string, after: string | undefined, signal: AbortSignal) =>
  call<typeof listReplayedCases>(
    'GET /api/authority/triage-replays/:replayId/cases',
    { params: { replayId }, query: after === undefined ? {} : { after } },
    { signal },
  );
