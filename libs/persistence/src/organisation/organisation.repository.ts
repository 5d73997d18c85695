import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { OrganisationRow } from './organisation.entity';

/** What an exporter's administrator may change of it. */
export interface OrganisationDetails {
  readonly legalName: string;
  readonly eori: string | null;
  readonly vatNumber: string | null;
  readonly street: string | null;
  readonly postcode: string | null;
  readonly town: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

export async function insertOrganisation(
  tx: EntityManager,
  authorityId: string,
  details: OrganisationDetails,
  now: Date,
): Promise<string> {
  const organisationId = newId();
  await tx.insert(OrganisationRow, { organisationId, authorityId, ...details, createdAt: now });
  return organisationId;
}

export async function findOrganisation(
  tx: EntityManager,
  organisationId: string,
): Promise<OrganisationRow | null> {
  return tx.findOneBy(OrganisationRow, { organisationId });
}

export async function changeOrganisation(
  tx: EntityManager,
  organisationId: string,
  details: OrganisationDetails,
): Promise<void> {
  await tx.update(OrganisationRow, { organisationId }, { ...details });
}
