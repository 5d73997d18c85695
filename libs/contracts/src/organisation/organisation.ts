import { z } from 'zod';
import { authorityCode, defineRoute, uuid } from '../kernel';

const text = (most: number) => z.string().trim().min(1).max(most);

/** What an exporter says about itself. `eori`: two letters of the country, then up to 15 characters. */
export const organisationDetails = z.object({
  legalName: text(200),
  eori: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}[A-Z0-9]{1,15}$/)
    .nullable(),
  vatNumber: text(20).nullable(),
  street: text(200).nullable(),
  postcode: text(20).nullable(),
  town: text(100).nullable(),
  /** ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/),
});

/** The exporter's own view of its organisation. */
export const ownOrganisationView = organisationDetails.extend({
  organisationId: uuid,
  authority: z.object({ code: authorityCode, name: z.string() }),
});
export type OwnOrganisationView = z.infer<typeof ownOrganisationView>;

export const readOwnOrganisation = defineRoute({
  id: 'organisation.read-own',
  method: 'GET',
  path: '/api/organisation',
  audience: 'exporter',
  summary: 'Your organisation',
  response: ownOrganisationView,
});

export const changeOwnOrganisation = defineRoute({
  id: 'organisation.change-own',
  method: 'PUT',
  path: '/api/organisation',
  audience: 'exporter',
  summary: 'Change the details of your organisation; notifications already sent stay as they were sent',
  body: organisationDetails,
  response: ownOrganisationView,
});
