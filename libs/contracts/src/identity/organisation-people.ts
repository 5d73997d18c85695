import { z } from 'zod';
import { defineRoute, uuid } from '../kernel';
import { exporterRole, invitationTo, invited, peopleOf } from './words';

/** People of the reader's own organisation. */
export const organisationPeopleView = peopleOf(exporterRole);
export type OrganisationPeopleView = z.infer<typeof organisationPeopleView>;

export const listOrganisationPeople = defineRoute({
  id: 'identity.list-organisation-people',
  method: 'GET',
  path: '/api/organisation/people',
  audience: 'exporter',
  summary: 'People of your organisation, their roles, and open invitations',
  response: organisationPeopleView,
});

export const inviteColleague = defineRoute({
  id: 'identity.invite-colleague',
  method: 'POST',
  path: '/api/organisation/invitations',
  audience: 'exporter',
  summary: 'Invite a colleague; an earlier open invitation of the address is replaced',
  body: invitationTo(exporterRole),
  response: invited,
  status: 201,
});

export const withdrawColleagueInvitation = defineRoute({
  id: 'identity.withdraw-colleague-invitation',
  method: 'DELETE',
  path: '/api/organisation/invitations/:invitationId',
  audience: 'exporter',
  summary: 'Withdraw an open invitation to your organisation',
  params: z.object({ invitationId: uuid }),
});

export const giveColleagueRole = defineRoute({
  id: 'identity.give-colleague-role',
  method: 'POST',
  path: '/api/organisation/people/:personId/roles',
  audience: 'exporter',
  summary: 'Give a further role to a colleague',
  params: z.object({ personId: uuid }),
  body: z.object({ role: exporterRole }),
});

export const endColleagueRole = defineRoute({
  id: 'identity.end-colleague-role',
  method: 'POST',
  path: '/api/organisation/roles/:roleAssignmentId/end',
  audience: 'exporter',
  summary: 'End a role in your organisation from now on; the last administrator stays',
  params: z.object({ roleAssignmentId: uuid }),
});
