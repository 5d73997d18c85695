import { Controller } from '@nestjs/common';
import type { ExporterActor } from '@article5/domain/identity';
import type { InputOf } from '@article5/contracts/kernel';
import {
  endColleagueRole,
  giveColleagueRole,
  listOrganisationPeople,
  type OrganisationPeopleView,
} from '@article5/contracts/identity';
import { EndRole, GiveRole, ListPeople } from '@article5/use-cases/identity';
import { CurrentActor, Handles, Input } from '../kernel/handles';

/** What an exporter's administrator does: colleagues, their roles. */
@Controller()
export class OrganisationPeopleController {
  constructor(
    private readonly people: ListPeople,
    private readonly giving: GiveRole,
    private readonly ending: EndRole,
  ) {}

  @Handles(listOrganisationPeople)
  list(@CurrentActor() actor: ExporterActor): Promise<OrganisationPeopleView> {
    return this.people.execute(actor);
  }

  @Handles(giveColleagueRole)
  give(
    @CurrentActor() actor: ExporterActor,
    @Input() { params, body }: InputOf<typeof giveColleagueRole>,
  ): Promise<void> {
    return this.giving.execute(actor, { ...params, ...body });
  }

  @Handles(endColleagueRole)
  end(
    @CurrentActor() actor: ExporterActor,
    @Input() { params }: InputOf<typeof endColleagueRole>,
  ): Promise<void> {
    return this.ending.execute(actor, params.roleAssignmentId);
  }
}
