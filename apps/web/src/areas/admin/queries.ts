import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type {
  inviteAuthorityAdministrator,
  inviteOrganisationAdministrator,
  listAuthorities,
  listOrganisations,
} from '@article5/contracts/organisation';
import { call } from '../../api/client';

export const authoritiesQuery = queryOptions({
  queryKey: ['/api/platform/authorities'],
  queryFn: ({ signal }) => call<typeof listAuthorities>('GET /api/platform/authorities', {}, { signal }),
});

export const organisationsKey = ['/api/platform/organisations'];

export const organisationsQuery = (query: { readonly name?: string; readonly after?: string }) =>
  queryOptions({
    queryKey: [...organisationsKey, query],
    queryFn: ({ signal }) =>
      call<typeof listOrganisations>('GET /api/platform/organisations', { query }, { signal }),
    placeholderData: keepPreviousData,
  });

/** Whom to invite as administrator. */
export interface Administrator {
  readonly email: string;
  readonly displayName: string;
}

export const inviteToAuthority = (authorityId: string, body: Administrator) =>
  call<typeof inviteAuthorityAdministrator>('POST /api/platform/authorities/:authorityId/invitations', {
    params: { authorityId },
    body,
  });

export const inviteToOrganisation = (organisationId: string, body: Administrator) =>
  call<typeof inviteOrganisationAdministrator>(
    'POST /api/platform/organisations/:organisationId/invitations',
    {
      params: { organisationId },
      body,
    },
  );
