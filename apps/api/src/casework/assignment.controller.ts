import { Controller } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import { assignCase, listOfficers } from '@article5/contracts/casework';
import type { InputOf } from '@article5/contracts/kernel';
import { AssignCase, ListOfficers } from '@article5/use-cases/casework';
import { CurrentActor, Handles, Input } from '../kernel/handles';

@Controller()
export class AssignmentController {
  constructor(
    private readonly assign: AssignCase,
    private readonly officers: ListOfficers,
  ) {}

  @Handles(assignCase)
  assignCase(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof assignCase>) {
    return this.assign.execute(actor, { ...params, ...body });
  }

  @Handles(listOfficers)
  listOfficers(@CurrentActor() actor: Actor) {
    return this.officers.execute(actor);
  }
}
