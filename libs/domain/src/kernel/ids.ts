/**
 * Code of a competent authority: ISO 3166-1 alpha-2 of the Member State, with a sub-entity where a Member State
 * has several (`FR`, `BE-VLG`). It is the authority's key and the first part of each reference. Source: R-004.
 */
export type AuthorityCode = string & { readonly __brand?: 'AuthorityCode' };

/** UUID (version 7, so that keys grow with time) of a notification; unique across authorities. */
export type NotificationId = string & { readonly __brand?: 'NotificationId' };
export type PersonId = string & { readonly __brand?: 'PersonId' };
export type OrganisationId = string & { readonly __brand?: 'OrganisationId' };

const AUTHORITY_CODE = /^[A-Z]{2}(-[A-Z]{3})?$/;

export function isAuthorityCode(text: string): text is AuthorityCode {
  return AUTHORITY_CODE.test(text);
}
