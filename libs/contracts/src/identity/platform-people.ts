import { z } from 'zod';
import { defineRoute, uuid } from '../kernel';
import { invitationTo, invited, peopleOf, platformRole } from './words';

/** Union staff and platform administrators. */
export const platformPeopleView = peopleOf(platformRole);
export type PlatformPeopleView = z.infer<typeof platformPeopleView>;

export const listPlatformPeople = defineRoute({
  id: 'identity.list-platform-people',
  method: 'GET',
  path: '/api/platform/people',
  audience: 'platform',
  summary: 'Union staff and platform administrators, and open invitations',
  response: platformPeopleView,
});

export const invitePlatformPerson = defineRoute({
  id: 'identity.invite-platform-person',
  method: 'POST',
  path: '/api/platform/invitations',
  audience: 'platform',
  summary: 'Invite Union staff or another platform administrator: one role an invitation',
  body: invitationTo(platformRole).extend({ roles: z.array(platformRole).length(1) }),
  response: invited,
  status: 201,
});

export const withdrawPlatformInvitation = defineRoute({
  id: 'identity.withdraw-platform-invitation',
  method: 'DELETE',
  path: '/api/platform/invitations/:invitationId',
  audience: 'platform',
  summary: 'Withdraw an open invitation of Union staff or a platform administrator',
  params: z.object({ invitationId: uuid }),
});

export const endPlatformRole = defineRoute({
  id: 'identity.end-platform-role',
  method: 'POST',
  path: '/api/platform/roles/:roleAssignmentId/end',
  audience: 'platform',
  summary: 'End the role of Union staff or a platform administrator; the last administrator stays',
  params: z.object({ roleAssignmentId: uuid }),
});
