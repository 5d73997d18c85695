import { Controller } from '@nestjs/common';
import type { OfficerActor } from '@article5/domain/identity';
import type { InputOf } from '@article5/contracts/kernel';
import {
  endOfficerRole,
  giveOfficerRole,
  listAuthorityPeople,
  type AuthorityPeopleView,
} from '@article5/contracts/identity';
import { EndRole, GiveRole, ListPeople } from '@article5/use-cases/identity';
import { CurrentActor, Handles, Input } from '../kernel/handles';

/** What an authority's administrator does: people of the own authority, their roles. */
@Controller()
export class AuthorityPeopleController {
  constructor(
    private readonly people: ListPeople,
    private readonly giving: GiveRole,
    private readonly ending: EndRole,
  ) {}

  @Handles(listAuthorityPeople)
  list(@CurrentActor() actor: OfficerActor): Promise<AuthorityPeopleView> {
    return this.people.execute(actor);
  }

  @Handles(giveOfficerRole)
  give(
    @CurrentActor() actor: OfficerActor,
    @Input() { params, body }: InputOf<typeof giveOfficerRole>,
  ): Promise<void> {
    return this.giving.execute(actor, { ...params, ...body });
  }

  @Handles(endOfficerRole)
  end(
    @CurrentActor() actor: OfficerActor,
    @Input() { params }: InputOf<typeof endOfficerRole>,
  ): Promise<void> {
    return this.ending.execute(actor, params.roleAssignmentId);
  }
}
