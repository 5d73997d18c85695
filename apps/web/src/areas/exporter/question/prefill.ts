import type { readOwnOrganisation, OwnOrganisationView } from '@article5/contracts/organisation';
import type { AnswerValue } from '@article5/contracts/questions';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../api/client';

/** The company's registration. */
export const organisationQuery = queryOptions({
  queryKey: ['organisation'] as const,
  queryFn: ({ signal }) => call<typeof readOwnOrganisation>('GET /api/organisation', {}, { signal }),
});

/** The page that repeats the registration. */
export const registrationPage = '1.1';

function lines(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(', ');
}

/** What the page of company details begins with: what is registered, for the reader to check. */
export function fromRegistration(organisation: OwnOrganisationView): AnswerValue {
  const { legalName, eori, vatNumber, street, postcode, town, country } = organisation;
  const place = [postcode, town].filter((part) => part !== null && part !== '').join(' ');
  const address = lines(street, place);
  return {
    legalName,
    country,
    ...(address === '' ? {} : { address }),
    ...(eori === null ? {} : { eori }),
    ...(vatNumber === null ? {} : { vatNumber }),
  };
}
