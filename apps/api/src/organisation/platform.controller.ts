import { Controller } from '@nestjs/common';
import type { PlatformActor } from '@article5/domain/identity';
import type { InputOf, ResponseOf } from '@article5/contracts/kernel';
import {
  createOrganisation,
  inviteAuthorityAdministrator,
  inviteOrganisationAdministrator,
  listAuthorities,
  listOrganisations,
} from '@article5/contracts/organisation';
import {
  CreateOrganisation,
  InviteAdministrator,
  ListAuthorities,
  ListOrganisations,
} from '@article5/use-cases/organisation';
import { CurrentActor, Handles, Input } from '../kernel/handles';

/** What a platform administrator does with bodies: never a case in sight. */
@Controller()
export class PlatformController {
  constructor(
    private readonly authorities: ListAuthorities,
    private readonly organisations: ListOrganisations,
    private readonly creating: CreateOrganisation,
    private readonly inviting: InviteAdministrator,
  ) {}

  @Handles(listAuthorities)
  listAuthorities(@CurrentActor() actor: PlatformActor): Promise<ResponseOf<typeof listAuthorities>> {
    return this.authorities.execute(actor);
  }

  @Handles(inviteAuthorityAdministrator)
  inviteToAuthority(
    @CurrentActor() actor: PlatformActor,
    @Input() { params, body }: InputOf<typeof inviteAuthorityAdministrator>,
  ): Promise<ResponseOf<typeof inviteAuthorityAdministrator>> {
    return this.inviting.execute(actor, { kind: 'AUTHORITY', ...params }, body);
  }

  @Handles(listOrganisations)
  listOrganisations(
    @CurrentActor() actor: PlatformActor,
    @Input() { query }: InputOf<typeof listOrganisations>,
  ): Promise<ResponseOf<typeof listOrganisations>> {
    return this.organisations.execute(actor, query);
  }

  @Handles(createOrganisation)
  create(
    @CurrentActor() actor: PlatformActor,
    @Input() { body }: InputOf<typeof createOrganisation>,
  ): Promise<ResponseOf<typeof createOrganisation>> {
    return this.creating.execute(actor, body);
  }

  @Handles(inviteOrganisationAdministrator)
  inviteToOrganisation(
    @CurrentActor() actor: PlatformActor,
    @Input() { params, body }: InputOf<typeof inviteOrganisationAdministrator>,
  ): Promise<ResponseOf<typeof inviteOrganisationAdministrator>> {
    return this.inviting.execute(actor, { kind: 'ORGANISATION', ...params }, body);
  }
}
