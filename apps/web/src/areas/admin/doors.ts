import type {
  AuthorityPeopleView,
  endOfficerRole,
  endPlatformRole,
  giveOfficerRole,
  inviteOfficer,
  invitePlatformPerson,
  listAuthorityPeople,
  listPlatformPeople,
  PlatformPeopleView,
  resetSecondFactor,
  withdrawOfficerInvitation,
  withdrawPlatformInvitation,
} from '@article5/contracts/identity';
import { call } from '../../api/client';
import type { PeopleDoor } from '../../features/people';

type RoleIn<View extends { people: { roles: { role: string }[] }[] }> =
  View['people'][number]['roles'][number]['role'];

/** People of the reader's own authority. */
export const authorityDoor: PeopleDoor<RoleIn<AuthorityPeopleView>> = {
  queryKey: ['/api/authority/people'],
  roles: ['INTAKE_OFFICER', 'CASE_OFFICER', 'APPROVER', 'AUDITOR', 'AUTHORITY_ADMINISTRATOR'],
  list: (signal) => call<typeof listAuthorityPeople>('GET /api/authority/people', {}, { signal }),
  invite: (body) => call<typeof inviteOfficer>('POST /api/authority/invitations', { body }),
  withdraw: (invitationId) =>
    call<typeof withdrawOfficerInvitation>('DELETE /api/authority/invitations/:invitationId', {
      params: { invitationId },
    }),
  giveRole: (personId, role) =>
    call<typeof giveOfficerRole>('POST /api/authority/people/:personId/roles', {
      params: { personId },
      body: { role },
    }),
  endRole: (roleAssignmentId) =>
    call<typeof endOfficerRole>('POST /api/authority/roles/:roleAssignmentId/end', {
      params: { roleAssignmentId },
    }),
  resetSecondFactor: (personId) =>
    call<typeof resetSecondFactor>('POST /api/authority/people/:personId/second-factor/reset', {
      params: { personId },
    }),
};

/** Union staff and platform administrators. */
export const platformDoor: PeopleDoor<RoleIn<PlatformPeopleView>> = {
  queryKey: ['/api/platform/people'],
  roles: ['UNION_ANALYST', 'PLATFORM_ADMINISTRATOR'],
  oneRole: true,
  list: (signal) => call<typeof listPlatformPeople>('GET /api/platform/people', {}, { signal }),
  invite: (body) => call<typeof invitePlatformPerson>('POST /api/platform/invitations', { body }),
  withdraw: (invitationId) =>
    call<typeof withdrawPlatformInvitation>('DELETE /api/platform/invitations/:invitationId', {
      params: { invitationId },
    }),
  endRole: (roleAssignmentId) =>
    call<typeof endPlatformRole>('POST /api/platform/roles/:roleAssignmentId/end', {
      params: { roleAssignmentId },
    }),
};
