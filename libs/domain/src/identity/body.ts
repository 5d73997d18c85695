import type { AuthorityCode, OrganisationId } from '../kernel';

/** A body that roles are held in: an exporter, a competent authority, a body that it asks for opinions, the Union's staff, or the installation. */
export type Body =
  | { readonly kind: 'ORGANISATION'; readonly organisationId: OrganisationId }
  | { readonly kind: 'AUTHORITY'; readonly authorityId: AuthorityCode }
  | {
      readonly kind: 'REVIEWING_BODY';
      /** The authority whose guests its people are. */
      readonly authorityId: AuthorityCode;
      readonly reviewingBodyId: string;
    }
  | { readonly kind: 'UNION' }
  | { readonly kind: 'PLATFORM' };

/** One word for a body, to choose it by: `AUTHORITY:FR`, `ORGANISATION:<uuid>`, `UNION`, `PLATFORM`. */
export function keyOfBody(body: Body): string {
  switch (body.kind) {
    case 'ORGANISATION':
      return `ORGANISATION:${body.organisationId}`;
    case 'AUTHORITY':
      return `AUTHORITY:${body.authorityId}`;
    case 'REVIEWING_BODY':
      return `REVIEWING_BODY:${body.reviewingBodyId}`;
    case 'UNION':
    case 'PLATFORM':
      return body.kind;
  }
}
