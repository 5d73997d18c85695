import { queryOptions } from '@tanstack/react-query';
import type {
  endColleagueRole,
  giveColleagueRole,
  inviteColleague,
  listApiTokens,
  listOrganisationPeople,
  makeApiToken,
  OrganisationPeopleView,
  revokeApiToken,
  withdrawColleagueInvitation,
} from '@article5/contracts/identity';
import type { changeOwnOrganisation, readOwnOrganisation } from '@article5/contracts/organisation';
import { call } from '../../../api/client';
import type { PeopleDoor } from '../../../features/people';
import { toDetails, type TypedDetails } from '../../../features/organisation';

export const organisationQuery = queryOptions({
  queryKey: ['/api/organisation'],
  queryFn: ({ signal }) => call<typeof readOwnOrganisation>('GET /api/organisation', {}, { signal }),
});

export const changeOrganisation = (details: TypedDetails) =>
  call<typeof changeOwnOrganisation>('PUT /api/organisation', { body: toDetails(details) });

export const tokensQuery = queryOptions({
  queryKey: ['/api/organisation/api-tokens'],
  queryFn: ({ signal }) => call<typeof listApiTokens>('GET /api/organisation/api-tokens', {}, { signal }),
});

export const makeToken = (name: string, daysValid: number) =>
  call<typeof makeApiToken>('POST /api/organisation/api-tokens', { body: { name, daysValid } });

export const revokeToken = (apiTokenId: string) =>
  call<typeof revokeApiToken>('DELETE /api/organisation/api-tokens/:apiTokenId', { params: { apiTokenId } });

type ColleagueRole = OrganisationPeopleView['people'][number]['roles'][number]['role'];

/** People of the reader's own company. */
export const colleaguesDoor: PeopleDoor<ColleagueRole> = {
  queryKey: ['/api/organisation/people'],
  roles: ['EXPORTER_SUBMITTER', 'EXPORTER_ADMINISTRATOR'],
  list: (signal) => call<typeof listOrganisationPeople>('GET /api/organisation/people', {}, { signal }),
  invite: (body) => call<typeof inviteColleague>('POST /api/organisation/invitations', { body }),
  withdraw: (invitationId) =>
    call<typeof withdrawColleagueInvitation>('DELETE /api/organisation/invitations/:invitationId', {
      params: { invitationId },
    }),
  giveRole: (personId, role) =>
    call<typeof giveColleagueRole>('POST /api/organisation/people/:personId/roles', {
      params: { personId },
      body: { role },
    }),
  endRole: (roleAssignmentId) =>
    call<typeof endColleagueRole>('POST /api/organisation/roles/:roleAssignmentId/end', {
      params: { roleAssignmentId },
    }),
};
