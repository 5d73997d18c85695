import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OwnOrganisationView } from '@article5/contracts/organisation';
import type { ExporterActor } from '@article5/domain/identity';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import {
  changeOrganisation,
  findAuthority,
  findOrganisation,
  type OrganisationDetails,
} from '@article5/persistence/organisation';
import { assertMay, notFound } from '../kernel';

/** The actor's own organisation; everyone who follows its notifications may read it. */
@Injectable()
export class ReadOrganisation {
  constructor(private readonly transactions: Transactions) {}

  async execute(actor: ExporterActor): Promise<OwnOrganisationView> {
    const { organisationId } = actor;
    assertMay(actor, 'notification.follow', { organisationId });
    return this.transactions.run(scopeOf(actor), (tx) => viewOf(tx, organisationId));
  }
}

/** Changes what the organisation says about itself. Notifications already sent keep what they said. */
@Injectable()
export class ChangeOrganisation {
  constructor(private readonly transactions: Transactions) {}

  async execute(actor: ExporterActor, details: OrganisationDetails): Promise<OwnOrganisationView> {
    const { organisationId } = actor;
    assertMay(actor, 'organisation.administer', { organisationId });
    return this.transactions.run(scopeOf(actor), async (tx) => {
      await changeOrganisation(tx, organisationId, details);
      return viewOf(tx, organisationId);
    });
  }
}

async function viewOf(tx: EntityManager, organisationId: string): Promise<OwnOrganisationView> {
  const row = await findOrganisation(tx, organisationId);
  const authority = row && (await findAuthority(tx, row.authorityId));
  if (!authority) throw notFound('organisation');
  const { legalName, eori, vatNumber, street, postcode, town, country } = row;
  return { organisationId, legalName, eori, vatNumber, street, postcode, town, country, authority };
}
