import { z } from 'zod';
import { defineRoute, uuid } from '../kernel';
import { authorityRole, invitationTo, invited, peopleOf } from './words';

/** People of the reader's own authority. */
export const authorityPeopleView = peopleOf(authorityRole);
export type AuthorityPeopleView = z.infer<typeof authorityPeopleView>;

export const listAuthorityPeople = defineRoute({
  id: 'identity.list-authority-people',
  method: 'GET',
  path: '/api/authority/people',
  audience: 'officer',
  summary: 'People of your authority, their roles, and open invitations',
  response: authorityPeopleView,
});

export const inviteOfficer = defineRoute({
  id: 'identity.invite-officer',
  method: 'POST',
  path: '/api/authority/invitations',
  audience: 'officer',
  summary: 'Invite someone to your authority; an earlier open invitation of the address is replaced',
  body: invitationTo(authorityRole),
  response: invited,
  status: 201,
});

export const withdrawOfficerInvitation = defineRoute({
  id: 'identity.withdraw-officer-invitation',
  method: 'DELETE',
  path: '/api/authority/invitations/:invitationId',
  audience: 'officer',
  summary: 'Withdraw an open invitation to your authority',
  params: z.object({ invitationId: uuid }),
});

export const giveOfficerRole = defineRoute({
  id: 'identity.give-officer-role',
  method: 'POST',
  path: '/api/authority/people/:personId/roles',
  audience: 'officer',
  summary: 'Give a further role to someone of your authority',
  params: z.object({ personId: uuid }),
  body: z.object({ role: authorityRole }),
});

export const endOfficerRole = defineRoute({
  id: 'identity.end-officer-role',
  method: 'POST',
  path: '/api/authority/roles/:roleAssignmentId/end',
  audience: 'officer',
  summary: 'End a role in your authority from now on; the last administrator stays',
  params: z.object({ roleAssignmentId: uuid }),
});
