import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type {
  comparePartyEntries,
  listEntryCases,
  listNamedInCase,
  listRegister,
  PartyEntry,
  PartyRole,
  readItemEntry,
  readOrganisationEntry,
  readPartyEntry,
  Register,
  settlePartyMerge,
  takeBackPartyComparison,
} from '@article5/contracts/casework';
import { call } from '../../api/client';
import { caseKey } from './case-queries';
import type { RegisterSearch } from './search';

const registersKey = ['/api/registers'] as const;

export const registerQuery = (register: Register, { several, proposed, role, ...rest }: RegisterSearch) =>
  queryOptions({
    queryKey: [...registersKey, register, { several, proposed, role, ...rest }],
    queryFn: () =>
      call<typeof listRegister>('GET /api/registers/:register', {
        params: { register },
        query: {
          ...rest,
          ...(several === undefined ? {} : { several }),
          ...(proposed === undefined ? {} : { proposed }),
          ...(role === undefined ? {} : { role: role as PartyRole }),
        },
      }),
  });

export const organisationEntryQuery = (entryId: string) =>
  queryOptions({
    queryKey: [...registersKey, 'organisations', entryId],
    queryFn: () =>
      call<typeof readOrganisationEntry>('GET /api/registers/organisations/:entryId', {
        params: { entryId },
      }),
  });

export const itemEntryQuery = (entryId: string) =>
  queryOptions({
    queryKey: [...registersKey, 'items', entryId],
    queryFn: () => call<typeof readItemEntry>('GET /api/registers/items/:entryId', { params: { entryId } }),
  });

export const partyEntryQuery = (entryId: string) =>
  queryOptions({
    queryKey: [...registersKey, 'parties', entryId],
    queryFn: () =>
      call<typeof readPartyEntry>('GET /api/registers/parties/:entryId', { params: { entryId } }),
  });

export const entryCasesQuery = (entryId: string) =>
  infiniteQueryOptions({
    queryKey: [...registersKey, 'cases', entryId],
    queryFn: ({ pageParam }) =>
      call<typeof listEntryCases>('GET /api/register-entries/:entryId/cases', {
        params: { entryId },
        query: pageParam === '' ? {} : { cursor: pageParam },
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const namedInCaseQuery = (reference: string) =>
  queryOptions({
    queryKey: [...caseKey(reference), 'register-entries'],
    queryFn: () =>
      call<typeof listNamedInCase>('GET /api/cases/:reference/register-entries', { params: { reference } }),
  });

/** What an officer does with two parties. */
export type PartyAct =
  | { readonly kind: 'compare'; readonly otherId: string; readonly verdict: 'SAME' | 'NOT_SAME' }
  | { readonly kind: 'settle'; readonly comparisonId: string; readonly confirm: boolean }
  | { readonly kind: 'take-back'; readonly comparisonId: string };

/** Does an act and puts the answer in place of what was shown; lists and cases are read again. */
export function usePartyAct(entryId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ act, reason }: { readonly act: PartyAct; readonly reason: string }) =>
      send(entryId, act, reason),
    onSuccess: async (entry) => {
      await client.invalidateQueries({ queryKey: registersKey });
      client.setQueryData(partyEntryQuery(entryId).queryKey, entry);
    },
  });
}

function send(entryId: string, act: PartyAct, reason: string): Promise<PartyEntry> {
  switch (act.kind) {
    case 'compare':
      return call<typeof comparePartyEntries>('POST /api/registers/parties/:entryId/comparisons', {
        params: { entryId },
        body: { otherId: act.otherId, verdict: act.verdict, reason },
      });
    case 'settle':
      return call<typeof settlePartyMerge>(
        'POST /api/registers/parties/:entryId/comparisons/:comparisonId/settlement',
        {
          params: { entryId, comparisonId: act.comparisonId },
          body: { confirm: act.confirm, reason },
        },
      );
    case 'take-back':
      return call<typeof takeBackPartyComparison>(
        'POST /api/registers/parties/:entryId/comparisons/:comparisonId/withdrawal',
        { params: { entryId, comparisonId: act.comparisonId }, body: { reason } },
      );
  }
}
