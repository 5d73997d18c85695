import { z } from 'zod';
import { authorityCode, cursor, defineRoute, instant, pageOf, uuid } from '../kernel';
import { displayName, email, invited } from '../identity';
import { organisationDetails } from './organisation';

/** A competent authority as the platform's administrator sees it: whether anyone looks after it, and no case. */
export const platformAuthorityView = z.object({
  code: authorityCode,
  memberState: z.string(),
  name: z.string(),
  nameConfirmed: z.boolean(),
  languages: z.array(z.string()),
  timeZone: z.string(),
  administrators: z.number(),
  openInvitations: z.number(),
});
export type PlatformAuthorityView = z.infer<typeof platformAuthorityView>;

export const listAuthorities = defineRoute({
  id: 'organisation.list-authorities',
  method: 'GET',
  path: '/api/platform/authorities',
  audience: 'platform',
  summary: 'All competent authorities, with the number of administrators of each',
  response: z.object({ authorities: z.array(platformAuthorityView) }),
});

export const inviteAuthorityAdministrator = defineRoute({
  id: 'organisation.invite-authority-administrator',
  method: 'POST',
  path: '/api/platform/authorities/:authorityId/invitations',
  audience: 'platform',
  summary: 'Invite an administrator of an authority, who then invites its officers',
  params: z.object({ authorityId: authorityCode }),
  body: z.object({ email, displayName }),
  response: invited,
  status: 201,
});

export const platformOrganisationView = z.object({
  organisationId: uuid,
  legalName: z.string(),
  eori: z.string().nullable(),
  country: z.string(),
  authorityId: authorityCode,
  administrators: z.number(),
  openInvitations: z.number(),
  createdAt: instant,
});
export type PlatformOrganisationView = z.infer<typeof platformOrganisationView>;

export const listOrganisations = defineRoute({
  id: 'organisation.list-organisations',
  method: 'GET',
  path: '/api/platform/organisations',
  audience: 'platform',
  summary: 'Organisations by name; with `name`, those whose name begins so',
  query: z.object({
    name: z.string().max(200).optional(),
    authority: authorityCode.optional(),
    after: cursor.optional(),
  }),
  response: pageOf(platformOrganisationView),
});

export const createOrganisation = defineRoute({
  id: 'organisation.create',
  method: 'POST',
  path: '/api/platform/organisations',
  audience: 'platform',
  summary: 'Add an exporter and invite its first administrator',
  body: organisationDetails.extend({
    authorityId: authorityCode,
    administrator: z.object({ email, displayName }),
  }),
  response: z.object({ organisationId: uuid, invitation: invited }),
  status: 201,
});

export const inviteOrganisationAdministrator = defineRoute({
  id: 'organisation.invite-organisation-administrator',
  method: 'POST',
  path: '/api/platform/organisations/:organisationId/invitations',
  audience: 'platform',
  summary: 'Invite an administrator of an organisation',
  params: z.object({ organisationId: uuid }),
  body: z.object({ email, displayName }),
  response: invited,
  status: 201,
});
