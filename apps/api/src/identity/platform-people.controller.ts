import { Controller } from '@nestjs/common';
import type { PlatformActor } from '@article5/domain/identity';
import type { InputOf } from '@article5/contracts/kernel';
import { endPlatformRole, listPlatformPeople, type PlatformPeopleView } from '@article5/contracts/identity';
import { EndRole, ListPeople } from '@article5/use-cases/identity';
import { CurrentActor, Handles, Input } from '../kernel/handles';

/** What a platform administrator does with people: Union staff and other platform administrators. */
@Controller()
export class PlatformPeopleController {
  constructor(
    private readonly people: ListPeople,
    private readonly ending: EndRole,
  ) {}

  @Handles(listPlatformPeople)
  list(@CurrentActor() actor: PlatformActor): Promise<PlatformPeopleView> {
    return this.people.execute(actor);
  }

  @Handles(endPlatformRole)
  end(
    @CurrentActor() actor: PlatformActor,
    @Input() { params }: InputOf<typeof endPlatformRole>,
  ): Promise<void> {
    return this.ending.execute(actor, params.roleAssignmentId);
  }
}
